import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { samplerOf } from './distributions.ts'
import type { Sampler } from './law.ts'
import type { Model } from './model.ts'
import { type SobolDimension, sobolDimension } from './sobol.ts'

/** One thing that a scenario draws: which dimension it is, and what makes a value of a uniform. */
export interface Dimension {
  readonly index: number
  readonly points: SobolDimension
  /** Absent for a uniform. */
  readonly sampler?: Sampler
}

/** What a model's scenarios draw, by name. Throws `risk.too-many`, `risk.named-twice`, and what a distribution throws. */
export function dimensionsOf(model: Model<string>): ReadonlyMap<string, Dimension> {
  const samplers = Object.entries(model.uncertain).map(([name, of]) => [name, samplerOf(of)] as const)
  const uniforms = (model.uniforms ?? []).map((name) => [name, undefined] as const)
  const all = [...uniforms, ...samplers]
  const limit = limits.dimensions
  if (all.length > limit) {
    throw new HoldpointError('risk.too-many', { what: 'uncertain quantities', count: all.length, limit })
  }
  const dimensions = new Map<string, Dimension>()
  all.forEach(([name, sampler], index) => {
    if (dimensions.has(name)) throw new HoldpointError('risk.named-twice', { name })
    const points = sobolDimension(index)
    dimensions.set(name, sampler === undefined ? { index, points } : { index, points, sampler })
  })
  return dimensions
}

export function dimensionNamed(dimensions: ReadonlyMap<string, Dimension>, name: string): Dimension {
  const dimension = dimensions.get(name)
  if (dimension === undefined) throw new HoldpointError('risk.unknown-name', { name })
  return dimension
}
