import { type Layout, layOut } from './layout.ts'
import type { Metric, MetricValues } from './metric.ts'
import { metrics2 } from './v2/metrics.ts'
import { metrics3 } from './v3/metrics.ts'
import { metrics4 } from './v4/metrics.ts'
import type { Version } from './version.ts'

/** A CVSS 2.0 vector. What it does not say is `ND`, not defined. */
export type Vector2 = { readonly version: '2.0' } & MetricValues<typeof metrics2>
/** A CVSS 3.0 vector. What it does not say is `X`, not defined; so in the versions after it. */
export type Vector30 = { readonly version: '3.0' } & MetricValues<typeof metrics3>
export type Vector31 = { readonly version: '3.1' } & MetricValues<typeof metrics3>
export type Vector4 = { readonly version: '4.0' } & MetricValues<typeof metrics4>
/** A vector as plain data: its version, and a value for every metric of it. */
export type Vector = Vector2 | Vector30 | Vector31 | Vector4
export type VectorOf<V extends Version> = Extract<Vector, { readonly version: V }>

/** How one version writes its vectors. */
export interface Edition {
  readonly version: Version
  /** What every vector begins with; nothing in 2.0. */
  readonly prefix: string
  readonly metrics: readonly Metric[]
  /** How many metrics must be there; they are the first ones. */
  readonly mandatory: number
  /** Whether another order than that of `metrics` makes a vector invalid. */
  readonly ordered: boolean
  readonly layout: Layout
}

function edition(version: Version, metrics: readonly Metric[], ordered: boolean): Edition {
  return {
    version,
    prefix: version === '2.0' ? '' : `CVSS:${version}/`,
    metrics,
    mandatory: metrics.filter(({ group }) => group === 'base').length,
    ordered,
    layout: layOut(metrics),
  }
}

/**
 * On order, the specifications say: 2.0 (section 2.4) "lists these metrics in a predetermined order", which vectors in
 * the wild do not keep; 3.0 and 3.1 (section 6) prefer one, and "programs must accept metrics in any order"; 4.0
 * (section 7): "every other ordering is invalid". So only 4.0 requires it here; the canonical form has it in all.
 */
export const editions: { readonly [V in Version]: Edition } = {
  '2.0': edition('2.0', metrics2, false),
  '3.0': edition('3.0', metrics3, false),
  '3.1': edition('3.1', metrics3, false),
  '4.0': edition('4.0', metrics4, true),
}

/** The metrics of a version in the order of its vectors, with their values, worst first. */
export function metricsOf(version: Version): readonly Metric[] {
  return editions[version].metrics
}
