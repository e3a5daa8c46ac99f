import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  anyGiven,
  deployed,
  findings,
  type Given,
  gate,
  handlebars,
  injection,
  now,
  scored,
  warning,
} from '../../../test/subject.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { sha256Hex } from '../base/hash.ts'
import { addDuration, days, parseInstant } from '../base/instant.ts'
import { severities } from '../cvss/severity.ts'
import type { Rating } from '../findings/rating.ts'
import { findingKinds } from '../findings/result.ts'
import { defaultPolicy, defaultPolicyDocument, defaultPolicySha256 } from './default-policy.ts'
import { type Verdict, verdicts } from './verdict.ts'

const secret: Given = { kind: 'secret', rule: 'npm-token', locations: [{ path: 'deploy/release.env' }] }
const unproven: Given = { ...injection, ...scored(8.8), confidence: 'high' }
const withCwe = (cwe: `CWE-${number}`, score: number): Given => ({
  ...injection,
  weaknesses: [cwe],
  ...scored(score),
})

// DESIGN 5, shipped defaults, as far as their conditions exist.
test.each<[string, Given, Verdict]>([
  ['a published vulnerability that scores 9.0', { ...handlebars, ...scored(9) }, 'hold'],
  ['a published vulnerability that scores 8.9', { ...handlebars, ...scored(8.9) }, 'warn'],
  ['one that is called critical without a score', { ...handlebars, severity: 'critical' }, 'hold'],
  ['one that is called high without a score', { ...handlebars, severity: 'high' }, 'warn'],
  ['one that is medium', { ...handlebars, ...scored(6.9) }, 'pass'],
  ['one that is low', { ...handlebars, ...scored(3.9) }, 'pass'],
  ['one that nobody rated', handlebars, 'unknown'],
  ['a confirmed SQL injection of 8.8', { ...injection, ...scored(8.8) }, 'hold'],
  ['a confirmed SQL injection of 7.5, read-only', { ...injection, ...scored(7.5) }, 'hold'],
  ['a confirmed SQL injection of 6.9', { ...injection, ...scored(6.9) }, 'pass'],
  ['a SQL injection of 8.8 that nobody reproduced', unproven, 'warn'],
  ['a SQL injection of 9.0 that nobody reproduced', { ...unproven, ...scored(9) }, 'hold'],
  ['a confirmed SQL injection that nobody rated', injection, 'unknown'],
  ['a confirmed flaw of 8.8 and of unnamed kind', { ...withCwe('CWE-89', 8.8), weaknesses: [] }, 'unknown'],
  ['a confirmed flaw of 8.8 that is neither injection nor access', withCwe('CWE-400', 8.8), 'warn'],
  ['a secret', secret, 'hold'],
  ['a secret that its tool calls low', { ...secret, severity: 'low' }, 'hold'],
  ['a static-analysis warning without a severity', warning, 'warn'],
  ['the same with a CWE and quite sure', { ...warning, weaknesses: ['CWE-89'], confidence: 'high' }, 'warn'],
  ['a static-analysis finding that its tool calls critical', { ...warning, severity: 'critical' }, 'hold'],
  ['a misconfiguration without a severity', { ...warning, kind: 'misconfiguration' }, 'warn'],
  ['a misconfiguration of 9.8', { ...warning, kind: 'misconfiguration', ...scored(9.8) }, 'hold'],
  [
    'a licence that its tool calls critical',
    { ...handlebars, kind: 'license', severity: 'critical' },
    'warn',
  ],
  ['a licence without a severity', { kind: 'license' }, 'warn'],
  ['a licence of medium severity', { kind: 'license', severity: 'medium' }, 'pass'],
])('new: %s gives %s', (_, given, verdict) => {
  expect(gate({ found: [given] }).verdict).toBe(verdict)
})

// DESIGN 5, shipped defaults: the first-party flaws that hold once confirmed.
test.each([22, 78, 79, 89, 94, 287, 306, 502, 862] as const)(
  'CWE-%i, confirmed, holds from 7.0 on',
  (cwe) => {
    expect(gate({ found: [withCwe(`CWE-${cwe}`, 7)] }).verdict).toBe('hold')
  },
)

const rated = (...ratings: readonly Rating[]): Given => ({ ...handlebars, severity: 'unknown', ratings })

// DESIGN 5: score >= 9.0 holds, and where a word and a score disagree the worse of them is believed.
test.each<[string, readonly Rating[], Verdict]>([
  [
    'called critical by a source that scores it 8.8',
    [{ source: 'a', severity: 'critical', score: 8.8 }],
    'hold',
  ],
  ['called high by a source that scores it 8.8', [{ source: 'a', severity: 'high', score: 8.8 }], 'warn'],
  [
    'medium to one, low and 9.8 to another',
    [
      { source: 'a', severity: 'medium' },
      { source: 'b', severity: 'low', score: 9.8 },
    ],
    'hold',
  ],
  [
    'low to one, and 9.8 without a word to another',
    [
      { source: 'a', severity: 'low' },
      { source: 'b', severity: 'unknown', score: 9.8 },
    ],
    'hold',
  ],
  [
    'critical and 8.8 to one, high and 9.8 to another',
    [
      { source: 'a', severity: 'critical', score: 8.8 },
      { source: 'b', severity: 'high', score: 9.8 },
    ],
    'hold',
  ],
])('%s', (_, ratings, verdict) => {
  expect(gate({ found: [rated(...ratings)] }).verdict).toBe(verdict)
})

const anyScore = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)
const newVectors = ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'no vector']
const anyRating = (...vectors: readonly string[]): fc.Arbitrary<Rating> =>
  fc.record(
    {
      source: fc.constantFrom('nvd', 'ghsa', 'Scanner'),
      severity: fc.constantFrom(...severities),
      score: anyScore,
      vector: fc.constantFrom(...vectors),
    },
    { requiredKeys: ['source', 'severity'] },
  )
const anyFlaw = fc.constantFrom<Given>(handlebars, injection, warning, secret)

prop.prop([
  anyFlaw,
  fc.constantFrom(...severities),
  fc.array(anyRating(...newVectors), { maxLength: 4 }),
  anyRating(...newVectors, 'AV:N/AC:L/Au:N/C:C/I:C/A:C'),
  fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
])('a rating more never makes the verdict milder on what is rated', (flaw, severity, ratings, more, old) => {
  const before: Given = { ...flaw, severity, ratings }
  fc.pre(findings(before)[0]?.severity !== 'unknown')
  const judged = (given: Given) => {
    if (old === undefined) return gate({ found: [given] })
    const firstSeen = addDuration(now, -days(old))
    return gate({ found: [given], deployed: deployed(findings(before), { firstSeen }) })
  }
  const [then, after] = [judged(before), judged({ ...before, ratings: [...ratings, more] })]
  expect(verdicts.indexOf(after.verdict)).toBeLessThanOrEqual(verdicts.indexOf(then.verdict))
})

describe('what is deployed already', () => {
  const aged = (given: Given, old: number) => {
    const firstSeen = addDuration(now, -days(old))
    return gate({ found: [given], deployed: deployed(findings(given), { firstSeen }) })
  }

  test.each([
    ['critical', 14],
    ['high', 30],
    ['medium', 60],
  ] as const)('%s: warns for %i days, and holds from then on', (severity, limit) => {
    const given = { ...handlebars, severity }
    expect([limit - 1, limit].map((old) => aged(given, old).verdict)).toEqual(['warn', 'hold'])
    expect(aged(given, limit).reasons[0]?.rule).toBe('overdue')
  })

  test('a licence is never overdue, and a low finding neither', () => {
    expect(aged({ ...handlebars, kind: 'license', severity: 'critical' }, 1000).verdict).toBe('warn')
    expect(aged({ ...handlebars, severity: 'low' }, 1000).verdict).toBe('pass')
  })

  test('a published vulnerability that nobody rated warns for 14 days and holds from then: it may be critical', () => {
    expect(aged(handlebars, 13).verdict).toBe('warn')
    expect(aged(handlebars, 14).verdict).toBe('hold')
  })

  test('a static-analysis warning that nobody rated warns, however old', () => {
    expect(aged(warning, 1000).verdict).toBe('warn')
  })

  test('what is rated worse now holds as if it were new', () => {
    const before = deployed(findings({ ...handlebars, ...scored(7.5) }))
    expect(gate({ found: [{ ...handlebars, ...scored(9.8) }], deployed: before }).verdict).toBe('hold')
  })

  test.each([
    ['disclosed since', parseInstant('2026-11-20')],
    ['not detected before', parseInstant('2021-04-12')],
  ])('a critical one that was %s warns: production has it too', (_, published) => {
    const judgement = gate({
      found: [{ ...handlebars, ...scored(9.8), published }],
      deployed: deployed([], { components: ['pkg:npm/handlebars@4.7.6'] }),
    })
    expect(judgement.verdict).toBe('warn')
    expect(judgement.inProduction).toHaveLength(1)
  })
})

test('every rule of the default policy carries its reason, a sentence or more', () => {
  for (const { reason } of defaultPolicyDocument.rules) expect(reason).toMatch(/^[A-Z].{40,}\.$/)
})

test('no kind of finding is left without any rule that can speak of it', () => {
  const rules = (kind: (typeof findingKinds)[number]) =>
    gate({ found: [{ kind, severity: 'critical' }] }).findings.flatMap(({ flags }) => flags)
  for (const kind of findingKinds) expect(rules(kind)).not.toEqual([])
})

test('the default policy is the same each time it is made', () => {
  expect(defaultPolicy().sha256).toBe(defaultPolicy().sha256)
  expect(defaultPolicy().sha256).toMatch(/^[0-9a-f]{64}$/)
})

// It is compiled without the schema of policies, so the two ways must not come apart.
prop.prop([fc.array(anyGiven, { maxLength: 6 }), fc.integer({ min: 0, max: 100 })])(
  'the default policy judges as the same text in a file does',
  (found, age) => {
    const written = JSON.stringify(defaultPolicyDocument)
    const before = deployed(findings(...found), { firstSeen: addDuration(now, -days(age)) })
    for (const known of [undefined, before]) {
      const given = { found, ...(known !== undefined && { deployed: known }) }
      expect(summary(gate({ ...given, policy: written }))).toEqual(summary(gate(given)))
    }
  },
)

function summary({ verdict, reasons, policy }: ReturnType<typeof gate>) {
  return {
    verdict,
    sha256: policy.sha256,
    reasons: reasons.map((each) => [each.rule, each.verdict, each.outcome, each.findings.length]),
  }
}

test('the hash that is written down is that of the policy', () => {
  expect(defaultPolicySha256).toBe(sha256Hex(canonicalJson(defaultPolicyDocument)))
})
