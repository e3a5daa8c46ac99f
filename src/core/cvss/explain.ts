import { type Said, say } from '../language/catalogue.ts'
import { type Codes, codesLength } from './codes.ts'
import type { Vector } from './edition.ts'
import { fillCodes } from './fill-codes.ts'
import type { MetricGroup } from './metric.ts'

/** What one metric of a vector says, for two kinds of readers. */
export interface Explanation {
  readonly metric: string
  readonly value: string
  readonly group: MetricGroup
  /** The standard's names: "Attack Vector", "Network". */
  readonly metricName: Said<'cvss.metric'>
  readonly valueName: Said<'cvss.value'>
  /** A phrase for those who know systems. */
  readonly technical: Said<'cvss.technical'>
  /** A sentence for those who do not: "No login is needed." */
  readonly plain: Said<'cvss.plain'>
}

/** What a vector says, metric by metric in its order, without those that are not defined. Throws a `cvss.*` error. */
export function explain(vector: Vector | string): readonly Explanation[] {
  const codes: Codes = new Uint8Array(codesLength)
  const { version, metrics } = fillCodes(vector, codes)
  return metrics.flatMap(({ name, group, values }, place) => {
    const code = codes[place] ?? 0
    if (group !== 'base' && code === 0) return []
    const said = { version, metric: name, value: values[code] ?? values[0] }
    return {
      metric: name,
      value: said.value,
      group,
      metricName: say('cvss.metric', { version, metric: name }),
      valueName: say('cvss.value', said),
      technical: say('cvss.technical', said),
      plain: say('cvss.plain', said),
    }
  })
}
