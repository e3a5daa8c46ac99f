import { type LossModel, lossComponents } from '../risk/loss/loss-model.ts'
import { sumOf } from './costs.ts'
import { type Scenarios, withColumns } from './scenarios.ts'

/** How many severities are averaged for each scenario. */
const times = 16

/**
 * What one exploitation costs on average in each scenario, given what the scenario has drawn of the quantities: the mean
 * over severities borrowed from other scenarios, each from another scramble and so independent of it.
 */
export function lossOnce(losses: LossModel, scenarios: Scenarios): Float64Array {
  const { batch, size } = scenarios
  const sum = new Float64Array(size)
  const own = new Set(losses.uniforms)
  for (let turn = 0; turn < times; turn += 1) {
    const moved = Math.floor((turn * size) / times)
    const turned = withColumns(batch, (name) =>
      own.has(name) ? rotated(batch.column(name), moved) : undefined,
    )
    const once = sumOf(losses.of(turned).givenExploitation, lossComponents, batch)
    for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) + (once[i] ?? 0) / times
  }
  return sum
}

function rotated(values: Float64Array, by: number): Float64Array {
  const moved = new Float64Array(values.length)
  moved.set(values.subarray(by))
  moved.set(values.subarray(0, by), values.length - by)
  return moved
}
