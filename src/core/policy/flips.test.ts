import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  type Given,
  handlebars,
  injection,
  now,
  policyOf,
  scored,
  subject,
  warning,
} from '../../../test/subject.ts'
import { addDuration, days } from '../base/instant.ts'
import { type Severity, severities } from '../cvss/severity.ts'
import { confidences, type Fix } from '../findings/result.ts'
import { sinces } from '../findings/since.ts'
import { type Said, speak } from '../language/catalogue.ts'
import type { Subject } from './condition.ts'
import { defaultPolicy } from './default-policy.ts'
import { verdictOn } from './flag.ts'
import { type Flip, flips } from './flips.ts'
import { parsePolicy } from './parse-policy.ts'

const { rules } = defaultPolicy()
const words = (flip: Flip) => `${flip.changes.map((said) => speak(said)).join(' and ')}: ${flip.verdict}`

describe('by the default policy', () => {
  test.each<[string, Given, string[]]>([
    [
      'a critical vulnerability no longer holds',
      { ...handlebars, ...scored(9.8) },
      [
        'if it were already known in the deployed release: warn',
        'if its score were 8.9: warn',
        'if its score were 6.9: pass',
        'if it were rated medium: pass',
        'if its tool had proven that our code never calls it: warn',
      ],
    ],
    [
      'a confirmed injection no longer holds',
      { ...injection, ...scored(8.8) },
      [
        'if it were already known in the deployed release: warn',
        'if it were only reported as quite sure: warn',
        'if its score were 6.9: pass',
        'if it were rated medium: pass',
      ],
    ],
    [
      'an injection that nobody reproduced holds',
      { ...injection, ...scored(8.8), confidence: 'high' },
      [
        'if its score were 9.0: hold',
        'if somebody reproduced it: hold',
        'if somebody were attacked through it: hold',
        'if it were rated medium: pass',
        'if its score were 6.9: pass',
      ],
    ],
    [
      'a vulnerability that nobody rated is told',
      handlebars,
      [
        'if it were already known in the deployed release: warn',
        'if its score were 9.0: hold',
        'if its score were 8.9: warn',
        'if its score were 7.0: warn',
        'if its score were 6.9: pass',
        'if it were rated critical: hold',
        'if it were rated high: warn',
        'if it were rated medium: pass',
        'if it were rated none: pass',
        'if its tool had proven that our code never calls it: warn',
        'if somebody were attacked through it: hold',
      ],
    ],
  ])('what would have to be otherwise: %s', (_, given, expected) => {
    expect(flips(rules, subject(given)).map(words).sort()).toEqual(expected.sort())
  })

  test('a warning of a single fact away from passing is not told of pairs', () => {
    for (const flip of flips(rules, subject(warning))) expect(flip.changes).toHaveLength(1)
  })
})

test('pairs are named only where no single change is enough', () => {
  const policy = policyOf(
    '{ name: a, reason: a test, verdict: hold, when: { score: { atLeast: 9 }, since: [introduced] } }',
  )
  const about = subject({ ...handlebars, ...scored(5) }, { since: 'existing' })
  expect(flips(parsePolicy(policy, 'a').rules, about).map(words)).toEqual([
    'if it were brought by this release and if its score were 9.0: hold',
  ])
})

test('pairs silence two rules that hold together', () => {
  const policy = policyOf(
    '{ name: a, reason: a test, verdict: hold, when: { score: { atLeast: 9 } } }',
    '{ name: b, reason: a test, verdict: hold, when: { fix: [available] } }',
  )
  const about = subject({ ...handlebars, ...scored(9.8), fix: fixes.available })
  expect(flips(parsePolicy(policy, 'a').rules, about).map(words)).toEqual([
    'if there were no fix and if its score were 8.9: pass',
  ])
})

test('what no fact can change has no flips', () => {
  const policy = policyOf('{ name: a, reason: a test, verdict: hold, when: { kind: [secret] } }')
  expect(flips(parsePolicy(policy, 'a').rules, subject(warning))).toEqual([])
})

function rated({ finding, ...around }: Subject, severity: Severity, score?: number): Subject {
  const rating = { source: finding.rating.source, severity, ...(score !== undefined && { score }) }
  return { ...around, finding: { ...finding, rating, ratings: [rating], severity } }
}

/** CVSS v3.1 section 5. */
const bandOf = (score: number): Severity =>
  (['critical', 'high', 'medium', 'low'] as const).find((_, i) => score >= ([9, 7, 4, 0.1][i] ?? 0)) ?? 'none'

/** The subject with a change made true, read from what it says alone. */
function applied(about: Subject, said: Said): Subject {
  const { finding } = about
  switch (said.code) {
    case 'change.score':
      return rated(about, bandOf(said.values.score), said.values.score)
    case 'change.severity':
      return rated(about, severities.find((each) => each === said.values.severity) ?? 'unknown')
    case 'change.since':
      return { ...about, since: said.values.since, worsened: false }
    case 'change.not-worsened':
      return { ...about, worsened: false }
    case 'change.confidence':
      return { ...about, finding: { ...finding, confidence: said.values.confidence } }
    case 'change.fix':
      return { ...about, finding: { ...finding, fix: fixes[said.values.state] } }
    case 'change.age': {
      const { days: limit, older, of } = said.values
      const date = addDuration(now, -days(older ? limit : limit - 1))
      return of === 'published'
        ? { ...about, finding: { ...finding, published: date } }
        : { ...about, firstSeen: date }
    }
    default:
      throw new Error(`${said.code} is no change of fact`)
  }
}

const fixes: Readonly<Record<'available' | 'none' | 'wont-fix', Fix>> = {
  available: { state: 'available', versions: ['2.0.0'] },
  none: { state: 'none' },
  'wont-fix': { state: 'wont-fix' },
}

const severity = fc.constantFrom('critical', 'high', 'medium', 'low', 'unknown')
const list = (values: readonly string[]) =>
  fc.subarray([...values], { minLength: 1 }).map((some) => `[${some.join(', ')}]`)
const condition = fc.oneof(
  list(['critical', 'high', 'medium', 'unknown']).map((some) => `severity: ${some}`),
  fc.constantFrom(4, 7, 9).map((atLeast) => `score: { atLeast: ${atLeast} }`),
  list([...sinces, 'worsened']).map((some) => `since: ${some}`),
  fc.constantFrom(...confidences).map((atLeast) => `confidence: { atLeast: ${atLeast} }`),
  list(['available', 'none', 'wont-fix']).map((some) => `fix: ${some}`),
  fc
    .tuple(fc.constantFrom(0, 14, 30), fc.constantFrom('first-seen', 'published'))
    .map(([atLeastDays, of]) => `age: { atLeastDays: ${atLeastDays}, of: ${of} }`),
)
const when = fc.oneof(
  condition.map((a) => `{ ${a} }`),
  fc
    .tuple(fc.constantFrom('all', 'any'), condition, condition)
    .map(([kind, a, b]) => `{ ${kind}: [{ ${a} }, { not: { ${b} } }] }`),
  fc.tuple(condition, condition).map(([a, b]) => `{ all: [{ ${a} }, { ${b} }] }`),
)
const someRules = fc
  .array(fc.tuple(fc.constantFrom('hold', 'warn'), when), { minLength: 1, maxLength: 4 })
  .map(
    (all) =>
      parsePolicy(
        policyOf(
          ...all.map(
            ([verdict, asks], i) => `{ name: r${i}, reason: a test, verdict: ${verdict}, when: ${asks} }`,
          ),
        ),
        'a',
      ).rules,
  )
const someSubject = fc
  .record({
    severity,
    score: fc.constantFrom(undefined, 3, 5, 7.5, 9.8),
    confidence: fc.constantFrom(undefined, ...confidences),
    since: fc.constantFrom(...sinces),
    worsened: fc.boolean(),
    old: fc.constantFrom(0, 20, 90),
  })
  .map(({ severity: word, score, confidence, since, worsened, old }) =>
    subject(
      {
        ...handlebars,
        severity: word,
        ...(score !== undefined && scored(score)),
        ...(confidence !== undefined && { confidence }),
      },
      { since, worsened: worsened && since === 'existing', firstSeen: addDuration(now, -days(old)) },
    ),
  )

prop.prop([someRules, someSubject])(
  'a change of facts, once it is true, gives the verdict that it promises',
  (given, about) => {
    const before = verdictOn(given, about)
    const found = flips(given, about)
    for (const { changes, verdict } of found) {
      expect(verdict).not.toBe(before)
      const orders = changes.length === 2 ? [changes, changes.toReversed()] : [changes]
      expect(orders.map((order) => verdictOn(given, order.reduce(applied, about)))).toContain(verdict)
    }
    expect(new Set(found.map(({ changes }) => changes.length)).size).toBeLessThan(2)
  },
)
