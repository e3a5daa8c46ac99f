import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Given, handlebars, injection, now, scored, subject, warning } from '../../../../test/subject.ts'
import { addDuration, days } from '../../base/instant.ts'
import { byCodePoint } from '../../base/text.ts'
import { severities } from '../../cvss/severity.ts'
import { sinces } from '../../findings/since.ts'
import { conditions } from './index.ts'

test('the list names every condition that has a folder, in order', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  )
  expect(conditions.map(({ name }) => name)).toEqual(
    folders
      .map(({ name }) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()))
      .sort(byCodePoint),
  )
})

/** A condition bound to its own example. */
const byExample = conditions.map(({ name, meta, schema }) => {
  const written: Record<string, unknown> = parse(meta.example)
  return { name, written, condition: schema().parse(written[name]) }
})

describe.each(conditions)('$name', ({ name, meta }) => {
  test('says what it asks, why, and what to do, in sentences', () => {
    expect(meta.asks).toMatch(/^[A-Z].*\?$/)
    for (const sentence of [meta.why, meta.remediation]) expect(sentence).toMatch(/^[A-Z].*\.$/)
    for (const phrase of [meta.met, meta.unmet, meta.unknown ?? '']) expect(phrase).not.toMatch(/\.$/)
  })

  test('shows an example that is just this condition', () => {
    expect(Object.keys(parse(meta.example))).toEqual([name])
  })
})

const givens: readonly Given[] = [
  { ...handlebars, ...scored(9.8), fix: { state: 'available', versions: ['4.7.7'] } },
  { ...handlebars, fix: { state: 'none' } },
  { ...injection, ...scored(8.8) },
  warning,
  ...severities.map((severity) => ({ ...handlebars, severity })),
]
const subjects = givens.flatMap((given) =>
  sinces.flatMap((since) => [
    subject(given, { since }),
    subject(given, { since, worsened: since === 'existing', firstSeen: addDuration(now, -days(90)) }),
  ]),
)

test.each(byExample)('every change of fact that $name names makes it answer otherwise', ({ condition }) => {
  for (const each of subjects) {
    const before = condition.evaluate(each).kind
    for (const change of condition.changes(each))
      expect(condition.evaluate(change.subject).kind).not.toBe(before)
  }
})

const undated = byExample.filter(({ condition }) => !condition.asksTheDate)

test.each(undated)('$name answers the same on any day', ({ condition }) => {
  for (const each of subjects) {
    const later = [1, 14, 400].map((old) => condition.evaluate({ ...each, now: addDuration(now, days(old)) }))
    expect(new Set(later.map(({ kind }) => kind))).toEqual(new Set([condition.evaluate(each).kind]))
  }
})

test.each(byExample)('$name refuses parameters that it does not know', ({ name, written }) => {
  const parameters = written[name]
  const wrong = Array.isArray(parameters) ? { any: parameters } : { ...Object(parameters), atMost: 1 }
  expect(
    conditions
      .find((each) => each.name === name)
      ?.schema()
      .safeParse(wrong).success,
  ).toBe(false)
})
