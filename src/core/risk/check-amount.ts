import { HoldpointError, type Place } from '../base/errors.ts'
import type { Amount, Unit } from '../release/estimate.ts'

/** What a number of a unit can be at all: nothing is negative, and shares and chances end at 1. */
export function boundsOf(unit: Unit): { readonly least: 0; readonly most?: 1 } {
  return unit === 'share' || unit === 'chance' ? { least: 0, most: 1 } : { least: 0 }
}

/**
 * Throws what is wrong with a stated amount, at its place in a file: `estimate.not-finite`, `estimate.below`,
 * `estimate.above`, `estimate.out-of-order`, `estimate.zero-width` or `estimate.at-bound`.
 */
export function checkAmount(amount: Amount, unit: Unit, place?: Place): void {
  const parts = partsOf(amount)
  const { least, most = Number.POSITIVE_INFINITY } = boundsOf(unit)
  for (const { part, value } of parts) {
    if (!Number.isFinite(value)) throw new HoldpointError('estimate.not-finite', { part, value }, place)
    if (value < least) throw new HoldpointError('estimate.below', { part, value, least }, place)
    if (value > most) throw new HoldpointError('estimate.above', { part, value, most }, place)
  }
  checkOrder(parts, place)
  if (amount.kind !== 'range') return
  if (amount.low === least)
    throw new HoldpointError('estimate.at-bound', { part: 'low', bound: least }, place)
  if (amount.high === most)
    throw new HoldpointError('estimate.at-bound', { part: 'high', bound: most }, place)
}

interface Part {
  readonly part: string
  readonly value: number
}

function partsOf(amount: Amount): readonly [Part, ...Part[]] {
  switch (amount.kind) {
    case 'value':
      return [{ part: 'value', value: amount.value }]
    case 'range':
      return [
        { part: 'low', value: amount.low },
        { part: 'high', value: amount.high },
      ]
    case 'three-point':
      return [
        { part: 'least', value: amount.least },
        { part: 'likely', value: amount.likely },
        { part: 'most', value: amount.most },
      ]
  }
}

function checkOrder(parts: readonly [Part, ...Part[]], place?: Place): void {
  let before = parts[0]
  for (const next of parts.slice(1)) {
    if (before.value > next.value) {
      const said = { less: before.part, lesser: before.value, more: next.part, greater: next.value }
      throw new HoldpointError('estimate.out-of-order', said, place)
    }
    before = next
  }
  const { value } = parts[0]
  if (parts.length > 1 && before.value === value)
    throw new HoldpointError('estimate.zero-width', { value }, place)
}
