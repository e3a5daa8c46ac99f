import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { type Edition, editions } from './edition.ts'
import type { Metric } from './metric.ts'
import { versions } from './version.ts'

/** A part of the vector between slashes; `at` is where it begins, in characters from 1. */
interface Part {
  readonly text: string
  readonly at: number
}

/** What is wrong with a text that `readVector` refuses: the first thing from the left, and what is missing last. */
export function flawIn(text: string): HoldpointError {
  return flawOfWhole(text) ?? flawOfPrefix(text) ?? flawOfMetrics(text)
}

function flawOfWhole(text: string): HoldpointError | undefined {
  if (text.trim() === '') return new HoldpointError('cvss.empty', {})
  if (text.length > limits.vectorLength) {
    return new HoldpointError('cvss.too-long', { length: text.length, limit: limits.vectorLength })
  }
  const space = text.search(/\s/u)
  if (space >= 0) return new HoldpointError('cvss.space', { at: space + 1 }, { column: space + 1 })
  return undefined
}

function flawOfPrefix(text: string): HoldpointError | undefined {
  const given = text.slice(0, (text.indexOf('/') + 1 || text.length + 1) - 1)
  if (!/^cvss/iu.test(given)) {
    return text.startsWith('(') === text.endsWith(')')
      ? undefined
      : new HoldpointError('cvss.parenthesis', {}, { column: text.startsWith('(') ? text.length : 1 })
  }
  if (versions.some((version) => editions[version].prefix === `${given}/`)) return undefined
  const code = versions.some((version) => editions[version].prefix === `${given.toUpperCase()}/`)
    ? 'cvss.prefix-case'
    : 'cvss.version-unknown'
  return new HoldpointError(code, { given }, { column: 1 })
}

function flawOfMetrics(text: string): HoldpointError {
  const edition =
    versions
      .map((version) => editions[version])
      .find(({ prefix }) => prefix !== '' && text.startsWith(prefix)) ?? editions['2.0']
  const seen: number[] = []
  for (const part of partsOf(text, edition)) {
    const metric = edition.metrics.findIndex(({ name }) => name === nameOf(part))
    const flaw =
      flawOfPart(part, edition, edition.metrics[metric]) ?? flawOfPlace(part, edition, metric, seen)
    if (flaw !== undefined) return flaw
    seen.push(metric)
  }
  const missing = edition.metrics.filter(({ group }, i) => group === 'base' && !seen.includes(i))
  return new HoldpointError('cvss.metric-missing', {
    version: edition.version,
    missing: missing.map(({ name }) => name),
  })
}

function partsOf(text: string, { prefix }: Edition): readonly Part[] {
  const inner = prefix === '' && text.startsWith('(') ? text.slice(1, -1) : text.slice(prefix.length)
  let at = 1 + (prefix === '' && text.startsWith('(') ? 1 : prefix.length)
  return inner.split('/').map((part) => {
    const begins = at
    at += part.length + 1
    return { text: part, at: begins }
  })
}

function nameOf({ text }: Part): string {
  return text.slice(0, Math.max(0, text.indexOf(':')))
}

function flawOfPart(
  { text, at }: Part,
  edition: Edition,
  metric: Metric | undefined,
): HoldpointError | undefined {
  if (text === '') return new HoldpointError('cvss.metric-empty', { at }, { column: at })
  const [name = '', value, ...more] = text.split(':')
  if (name === '' || value === undefined || value === '' || more.length > 0) {
    return new HoldpointError('cvss.metric-malformed', { given: text, at }, { column: at })
  }
  return metric === undefined
    ? flawOfName(name, at, edition)
    : flawOfValue(metric, value, at + name.length + 1, edition)
}

function flawOfName(metric: string, at: number, { version, metrics }: Edition): HoldpointError {
  const right = metrics.find(({ name }) => name.toUpperCase() === metric.toUpperCase())?.name
  if (right !== undefined)
    return new HoldpointError('cvss.metric-case', { version, metric, at, right }, { column: at })
  const others = versions.filter((other) => editions[other].metrics.some(({ name }) => name === metric))
  return version === '2.0' && others.length > 0
    ? new HoldpointError('cvss.prefix-missing', { version: others.join(', '), metric, at }, { column: at })
    : new HoldpointError('cvss.metric-unknown', { version, metric, at }, { column: at })
}

function flawOfValue(
  { name: metric, values }: Metric,
  value: string,
  at: number,
  { version }: Edition,
): HoldpointError | undefined {
  if (values.includes(value)) return undefined
  const right = values.find((one) => one.toUpperCase() === value.toUpperCase())
  return right === undefined
    ? new HoldpointError(
        'cvss.value-unknown',
        { version, metric, value, at, allowed: values },
        { column: at },
      )
    : new HoldpointError('cvss.value-case', { version, metric, value, at, right }, { column: at })
}

function flawOfPlace(
  { at }: Part,
  { version, metrics, ordered }: Edition,
  metric: number,
  seen: readonly number[],
): HoldpointError | undefined {
  const name = (i: number) => metrics[i]?.name ?? ''
  if (seen.includes(metric))
    return new HoldpointError('cvss.metric-twice', { version, metric: name(metric), at }, { column: at })
  const after = seen.find((other) => other > metric)
  return ordered && after !== undefined
    ? new HoldpointError(
        'cvss.metric-order',
        { version, metric: name(metric), at, before: name(after) },
        { column: at },
      )
    : undefined
}
