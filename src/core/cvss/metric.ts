/** The groups of metrics: `temporal` in 2.0 and 3.x, `threat` (its successor) and `supplemental` in 4.0. */
export const metricGroups = ['base', 'temporal', 'threat', 'environmental', 'supplemental'] as const
export type MetricGroup = (typeof metricGroups)[number]

/** One metric of a version of CVSS, as its specification writes it. */
export interface Metric {
  readonly name: string
  readonly group: MetricGroup
  /** Worst first. A metric that may be left out begins with the word for that: `X`, in 2.0 `ND`. */
  readonly values: readonly [string, string, ...string[]]
}

/** A value for each metric of a list: what a vector says. */
export type MetricValues<M extends readonly Metric[]> = {
  readonly [E in M[number] as E['name']]: E['values'][number]
}

/** Where each metric stands in its list, by name. */
export function placesOf<M extends readonly Metric[]>(
  metrics: M,
): { readonly [E in M[number] as E['name']]: number }
export function placesOf(metrics: readonly Metric[]): Readonly<Record<string, number>> {
  return Object.fromEntries(metrics.map(({ name }, place) => [name, place]))
}
