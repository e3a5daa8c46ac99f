import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { nearest } from '../base/nearest.ts'
import type { CompareInput } from './compare-input.ts'
import { neededQuantities, quantitiesOf } from './needed-quantities.ts'

/**
 * Throws `options.too-many`, `options.same-name` and `options.unknown-quantity` where options cannot be compared as they
 * are given.
 */
export function checkInput({ options, delay, quantities, losses }: CompareInput): void {
  const limit = limits.options
  if (options.length > limit) {
    throw new HoldpointError('options.too-many', { what: 'options', count: options.length, limit })
  }
  for (const { name, stages } of options) {
    if (options.filter((other) => other.name === name).length > 1) {
      throw new HoldpointError('options.same-name', { what: 'option', name })
    }
    if (stages.length > limits.rolloutStages) {
      const many = { what: 'stages', count: stages.length, limit: limits.rolloutStages }
      throw new HoldpointError('options.too-many', many)
    }
  }
  const known = new Set([...quantities.keys(), ...Object.keys(losses.uncertain)])
  const name = neededQuantities(options, delay).find((needed) => !known.has(needed))
  if (name === undefined) return
  const option = options.find((one) => quantitiesOf(one).includes(name))?.name ?? 'delay'
  throw new HoldpointError('options.unknown-quantity', {
    option,
    name,
    nearest: nearest(name, known) ?? '',
  })
}
