import { HoldpointError } from '../base/errors.ts'
import type { Codes } from './codes.ts'
import { type Edition, editions } from './edition.ts'
import type { Metric } from './metric.ts'
import { versions } from './version.ts'

/** Why a text is no vector; the error is made only where somebody wants it. */
export type Flaw = () => HoldpointError

/** A part of the vector between slashes; `at` is where it begins, in characters from 1. */
interface Part {
  readonly text: string
  readonly at: number
}

/**
 * Reads the metrics of a vector into `codes` in any order, or says what is wrong: the first thing from the left; what
 * is missing last. `text` is what stands behind the prefix, `at` where that begins.
 */
export function readParts(
  edition: Edition,
  text: string,
  at: number,
  ordered: boolean,
  codes: Codes,
): Flaw | undefined {
  const seen = new Set<number>()
  for (const part of partsOf(text, at)) {
    const [name = '', value = ''] = part.text.split(':')
    const place = edition.metrics.findIndex((metric) => metric.name === name)
    const flaw =
      flawOfPart(edition, part, edition.metrics[place]) ?? flawOfPlace(edition, part, place, seen, ordered)
    if (flaw !== undefined) return flaw
    seen.add(place)
    codes[place] = edition.metrics[place]?.values.indexOf(value) ?? 0
  }
  const missing = edition.metrics
    .filter(({ group }, i) => group === 'base' && !seen.has(i))
    .map(({ name }) => name)
  if (missing.length === 0) return undefined
  return () => new HoldpointError('cvss.metric-missing', { version: edition.version, missing })
}

function partsOf(text: string, from: number): readonly Part[] {
  let at = from
  return (text === '' ? [] : text.split('/')).map((part) => {
    const begins = at
    at += part.length + 1
    return { text: part, at: begins }
  })
}

function flawOfPart(edition: Edition, { text, at }: Part, metric: Metric | undefined): Flaw | undefined {
  if (text === '') return () => new HoldpointError('cvss.metric-empty', { at }, { column: at })
  const [name = '', value = '', ...more] = text.split(':')
  if (name === '' || value === '' || more.length > 0) {
    return () => new HoldpointError('cvss.metric-malformed', { given: text, at }, { column: at })
  }
  if (metric === undefined) return flawOfName(edition, name, at)
  return metric.values.includes(value) ? undefined : flawOfValue(edition, metric, value, at + name.length + 1)
}

function flawOfName({ version, metrics }: Edition, metric: string, at: number): Flaw {
  const place = { column: at }
  const right = metrics.find(({ name }) => name.toUpperCase() === metric.toUpperCase())?.name
  if (right !== undefined)
    return () => new HoldpointError('cvss.metric-case', { version, metric, at, right }, place)
  const others = versions.filter((other) => editions[other].metrics.some(({ name }) => name === metric))
  return version === '2.0' && others.length > 0
    ? () => new HoldpointError('cvss.prefix-missing', { version: others.join(', '), metric, at }, place)
    : () => new HoldpointError('cvss.metric-unknown', { version, metric, at }, place)
}

function flawOfValue(
  { version }: Edition,
  { name: metric, values: allowed }: Metric,
  value: string,
  at: number,
): Flaw {
  const right = allowed.find((one) => one.toUpperCase() === value.toUpperCase())
  const said = { version, metric, value, at }
  return right === undefined
    ? () => new HoldpointError('cvss.value-unknown', { ...said, allowed }, { column: at })
    : () => new HoldpointError('cvss.value-case', { ...said, right }, { column: at })
}

function flawOfPlace(
  { version, metrics }: Edition,
  { at }: Part,
  place: number,
  seen: ReadonlySet<number>,
  ordered: boolean,
): Flaw | undefined {
  const metric = metrics[place]?.name ?? ''
  if (seen.has(place))
    return () => new HoldpointError('cvss.metric-twice', { version, metric, at }, { column: at })
  const after = ordered ? [...seen].find((other) => other > place) : undefined
  if (after === undefined) return undefined
  const before = metrics[after]?.name ?? ''
  return () => new HoldpointError('cvss.metric-order', { version, metric, at, before }, { column: at })
}
