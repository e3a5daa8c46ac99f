import { samplerOf } from '../distributions.ts'
import type { Sampler } from '../law.ts'
import type { Batch } from '../model.ts'
import type { Quantities } from '../quantity.ts'

/** What differs from one exploitation to the next: a quantity's range is how events differ, and each draws anew. */
export const perEvent = ['response', 'outage-hours', 'share-taken'] as const

/** A dimension: whether the first exploitation must be told to an authority. */
export const firstNotified = 'first-event-notified'

/** One exploitation in some scenarios of a batch. Columns are as long as `scenarios`, and in its order. */
export interface EventDraws {
  /** 0 for the first exploitation of a scenario. */
  readonly event: number
  readonly scenarios: Int32Array
  /** A quantity that differs from event to event. */
  readonly value: (name: string) => Float64Array
  /** A uniform number of this event, by what it decides. */
  readonly uniform: (decides: string) => Float64Array
}

/** The first exploitation of every scenario: its values are the dimensions themselves, as precise as they are drawn. */
export function firstDraws(batch: Batch): EventDraws {
  const scenarios = new Int32Array(batch.size)
  for (let i = 0; i < scenarios.length; i += 1) scenarios[i] = i
  return {
    event: 0,
    scenarios,
    value: batch.column,
    uniform: (decides) =>
      decides === firstNotified ? batch.column(decides) : uniforms(batch, decides, scenarios, 0),
  }
}

/** Draws later exploitations; made once for a model, because a distribution's table is costly to make. */
export function laterDrawing(
  quantities: Quantities,
  names: readonly string[],
): (batch: Batch, scenarios: Int32Array, event: number) => EventDraws {
  const samplers = new Map<string, Sampler>()
  for (const name of names) {
    const quantity = quantities.get(name)
    if (quantity !== undefined) samplers.set(name, samplerOf(quantity.distribution))
  }
  return (batch, scenarios, event) => ({
    event,
    scenarios,
    value: (name) => {
      const drawn = uniforms(batch, name, scenarios, event)
      samplers.get(name)?.(drawn, drawn)
      return drawn
    },
    uniform: (decides) => uniforms(batch, decides, scenarios, event),
  })
}

function uniforms(batch: Batch, name: string, scenarios: Int32Array, event: number): Float64Array {
  const chance = batch.chance(`loss ${name}`)
  const drawn = new Float64Array(scenarios.length)
  for (let i = 0; i < drawn.length; i += 1) drawn[i] = chance(scenarios[i] ?? 0, event)
  return drawn
}
