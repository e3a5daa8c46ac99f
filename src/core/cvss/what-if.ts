import { HoldpointError } from '../base/errors.ts'
import { type Said, say } from '../language/catalogue.ts'
import { type Codes, codesLength } from './codes.ts'
import type { Edition, Vector } from './edition.ts'
import { decode } from './encode.ts'
import { fillCodes } from './fill-codes.ts'
import type { Scores } from './scores.ts'
import { scoresOf } from './scores-of.ts'
import type { Severity } from './severity.ts'

/** Other values for some metrics of a vector; `X`, in 2.0 `ND`, takes one away. */
export type Changes<V extends Vector> = V extends Vector
  ? { readonly [M in Exclude<keyof V, 'version'>]?: V[M] }
  : never

export interface WhatIf {
  readonly vector: Vector
  readonly before: Scores
  readonly after: Scores
  /** "if login were needed: 7.5" */
  readonly said: Said<'cvss.if'>
}

/** One metric of a vector with another value. */
export interface Change {
  readonly metric: string
  readonly from: string
  readonly to: string
  /** The overall score then, and its word. */
  readonly score: number
  readonly severity: Severity
  readonly said: Said<'cvss.if'>
}

/** What a vector would score if some of its metrics were different. Throws a `cvss.*` error. */
export function whatIf<V extends Vector>(vector: V | string, changes: Changes<V>): WhatIf {
  const codes: Codes = new Uint8Array(codesLength)
  const edition = fillCodes(vector, codes)
  const before = scoresOf(edition, codes)
  const wanted: readonly [string, string][] = Object.entries(changes)
  for (const [metric, value] of wanted) change(edition, codes, metric, value)
  const after = scoresOf(edition, codes)
  const { version } = edition
  return {
    vector: decode(version, codes),
    before,
    after,
    said: say('cvss.if', {
      changes: wanted.map(([metric, value]) => ({ version, metric, value })),
      score: after.overall,
    }),
  }
}

function change({ version, metrics }: Edition, codes: Codes, metric: string, value: string): void {
  const place = metrics.findIndex(({ name }) => name === metric)
  const code = metrics[place]?.values.indexOf(value) ?? -1
  if (code < 0) throw new HoldpointError('cvss.no-such-change', { version, metric, value })
  codes[place] = code
}

/** Every change of a single metric, in the order of the version's metrics, worst value first. Throws a `cvss.*` error. */
export function everyChange(vector: Vector | string): readonly Change[] {
  const codes: Codes = new Uint8Array(codesLength)
  const edition = fillCodes(vector, codes)
  return edition.metrics.flatMap(({ values }, place) =>
    values.flatMap((_, code) => (code === codes[place] ? [] : changeTo(edition, codes, place, code))),
  )
}

/**
 * The few changes that tell most: of each base metric (of its Modified form where that is defined) the next milder
 * value, as far as it lowers the score; the greatest effect first, at most `count`. Throws a `cvss.*` error.
 */
export function tellingChanges(vector: Vector | string, count = 3): readonly Change[] {
  const codes: Codes = new Uint8Array(codesLength)
  const edition = fillCodes(vector, codes)
  const { overall } = scoresOf(edition, codes)
  return edition.metrics
    .flatMap(({ group, name }) => (group === 'base' ? [decisive(edition, codes, name)] : []))
    .flatMap((place) => {
      const milder = (codes[place] ?? 0) + 1
      return milder < (edition.metrics[place]?.values.length ?? 0)
        ? changeTo(edition, codes, place, milder)
        : []
    })
    .filter(({ score }) => score < overall)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, count)
}

/** The place of a base metric, or of its Modified form where that is defined. */
function decisive({ metrics }: Edition, codes: Codes, name: string): number {
  const modified = metrics.findIndex((metric) => metric.name === `M${name}`)
  return modified >= 0 && codes[modified] !== 0
    ? modified
    : metrics.findIndex((metric) => metric.name === name)
}

function changeTo(edition: Edition, codes: Codes, place: number, code: number): Change {
  const { name = '', values = [] } = edition.metrics[place] ?? {}
  const changed = codes.with(place, code)
  const { overall, severity } = scoresOf(edition, changed)
  const to = values[code] ?? ''
  return {
    metric: name,
    from: values[codes[place] ?? 0] ?? '',
    to,
    score: overall,
    severity,
    said: say('cvss.if', {
      changes: [{ version: edition.version, metric: name, value: to }],
      score: overall,
    }),
  }
}
