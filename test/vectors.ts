import { fc } from '@fast-check/vitest'
import { randomFrom } from '../src/core/base/random.ts'
import { type MetricGroup, metricsOf, type Version } from '../src/core/cvss/index.ts'

/** Any vector of a version, as text, in order: each metric that may be left out is there, `X` or missing. */
export function vectorText(version: Version): fc.Arbitrary<string> {
  const metrics = metricsOf(version).map(({ name, group, values }) => {
    const written = fc.constantFrom(...values).map((value) => `${name}:${value}`)
    return group === 'base' ? written : fc.option(written, { nil: '' })
  })
  return fc.tuple(...metrics).map((parts) => join(version, parts))
}

/** All vectors of a version that have its base metrics and no other. */
export function* everyBaseVector(version: Version): Generator<string> {
  const metrics = metricsOf(version).filter(({ group }) => group === 'base')
  const count = metrics.reduce((product, { values }) => product * values.length, 1)
  for (let i = 0; i < count; i += 1) {
    let rest = i
    const parts = metrics.map(({ name, values }) => {
      const value = values[rest % values.length]
      rest = Math.floor(rest / values.length)
      return `${name}:${value}`
    })
    yield join(version, parts)
  }
}

/** So many vectors with the same seed for ever; metrics outside of the base group are there half of the time. */
export function* seededVectors(version: Version, count: number, seed: bigint): Generator<string> {
  const chance = randomFrom(seed)
  for (let i = 0; i < count; i += 1) {
    const parts = metricsOf(version).map(({ name, group, values }) =>
      group === 'base' || chance.below(2) === 0 ? `${name}:${values[chance.below(values.length)]}` : '',
    )
    yield join(version, parts)
  }
}

function join(version: Version, parts: readonly string[]): string {
  const metrics = parts.filter((part) => part !== '').join('/')
  return version === '2.0' ? metrics : `CVSS:${version}/${metrics}`
}

/** A vector as an object of its metrics, for tests that compute by the book. */
export function valuesOf(text: string): Readonly<Record<string, string>> {
  const parts = text.split('/').filter((part) => !part.startsWith('CVSS:'))
  return Object.fromEntries(parts.map((part) => part.split(':')))
}

/** The same vector with one metric one step worse, once for each metric of these groups where there is a worse value. */
export function* worseVectors(
  version: Version,
  text: string,
  groups: readonly MetricGroup[],
): Generator<string> {
  const said = valuesOf(text)
  for (const { name, group, values } of metricsOf(version)) {
    const place = values.indexOf(said[name] ?? '')
    // What stands before the worst value of a metric that may be left out is "not defined".
    if (!groups.includes(group) || place <= (group === 'base' ? 0 : 1)) continue
    yield text.replace(new RegExp(`(^|/)${name}:[^/]+`), `$1${name}:${values[place - 1]}`)
  }
}
