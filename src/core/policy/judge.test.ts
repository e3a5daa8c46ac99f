import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  deployed,
  findings,
  type Given,
  gate,
  handlebars,
  policyOf,
  scored,
  warning,
} from '../../../test/subject.ts'
import { parseInstant } from '../base/instant.ts'
import { say, speak } from '../language/catalogue.ts'
import type { Condition } from './condition.ts'
import { environment } from './conditions/environment/condition.ts'
import { location } from './conditions/location/condition.ts'
import { score } from './conditions/score/condition.ts'
import { severity } from './conditions/severity/condition.ts'
import { exitCodeOf, strongest, verdicts } from './verdict.ts'

const critical = { ...handlebars, ...scored(9.8) }
const other = (id: number): Given => ({ ...handlebars, vulnerability: `CVE-2021-${id}` })
const rule = (name: string, rest: string) => `{ name: ${name}, reason: a test, ${rest} }`
const remedy = (...conditions: readonly Condition[]) =>
  say('clears.known', { remedies: [...new Set(conditions.map(({ meta }) => meta.remediation))] })
const unread = {
  file: 'b.json',
  code: 'evidence.truncated',
  message: 'b.json: ends too early',
  hint: 'Again.',
}

describe('precedence', () => {
  // DESIGN 6: hold > unknown > warn > pass; exit codes 2, 3, 0, 0.
  prop.prop([fc.array(fc.constantFrom(...verdicts))])(
    'the strongest verdict wins, and pass of none',
    (given) => {
      const order = ['hold', 'unknown', 'warn', 'pass'] as const
      expect(strongest(given)).toBe(order.find((each) => given.includes(each)) ?? 'pass')
    },
  )

  test('a hold stops with 2, what cannot be told with 3, everything else goes', () => {
    expect(verdicts.map(exitCodeOf)).toEqual([2, 3, 0, 0])
  })

  test('the strongest reasons come first, then those of the policy in its order', () => {
    const { verdict, reasons } = gate({
      found: [warning, critical, handlebars, other(1)],
      refusals: [unread],
    })
    expect(verdict).toBe('hold')
    expect(reasons.map((reason) => [reason.verdict, reason.rule])).toEqual([
      ['hold', 'critical'],
      ['unknown', 'evidence'],
      ['unknown', 'critical'],
      ['warn', 'three-days'],
      ['warn', 'serious'],
      ['warn', 'serious'],
      ['warn', 'untriaged'],
    ])
  })
})

describe('what is unknown', () => {
  const hold = rule('a', 'verdict: hold, when: { score: { atLeast: 7 } }')

  test('matters where the rule could hold', () => {
    expect(gate({ found: [handlebars], policy: policyOf(hold) }).verdict).toBe('unknown')
  })

  test('does not matter beside a condition that is not met', () => {
    const settled = rule('a', 'verdict: hold, when: { kind: [secret], score: { atLeast: 7 } }')
    expect(gate({ found: [handlebars], policy: policyOf(settled) }).verdict).toBe('pass')
  })

  test('does not matter beside one that is enough', () => {
    const settled = rule(
      'a',
      'verdict: warn, when: { any: [{ kind: [vulnerability] }, { score: { atLeast: 7 } }] }',
    )
    expect(gate({ found: [handlebars], policy: policyOf(settled) }).findings[0]?.flags[0]?.outcome).toBe(
      'met',
    )
  })

  test('is a warning where the rule could only warn', () => {
    const warn = rule('a', 'verdict: warn, when: { score: { atLeast: 7 } }')
    const { verdict, reasons } = gate({ found: [handlebars], policy: policyOf(warn) })
    expect([verdict, reasons[0]?.outcome]).toEqual(['warn', 'unknown'])
  })

  test.each(['hold', 'warn', 'pass'] as const)('is %s where the rule says so', (onUnknown) => {
    const said = rule('a', `verdict: hold, onUnknown: ${onUnknown}, when: { score: { atLeast: 7 } }`)
    expect(gate({ found: [handlebars], policy: policyOf(said) }).verdict).toBe(onUnknown)
  })

  test('says what could not be told, and how to find out', () => {
    expect(gate({ found: [handlebars], policy: policyOf(hold) }).reasons).toMatchObject([
      { outcome: 'unknown', because: [say('score.unrated')], clearsWhen: remedy(score) },
    ])
  })

  test('names for each condition that could not tell what would tell it, each once', () => {
    const asks =
      'environment: [production], location: ["src/**"], kind: [vulnerability], severity: [high], score: { atLeast: 7 }'
    const [reason] = gate({
      found: [handlebars],
      policy: policyOf(rule('a', `verdict: hold, when: { ${asks} }`)),
    }).reasons
    expect(reason?.clearsWhen).toEqual(remedy(environment, location, severity))
    expect(reason && speak(reason.clearsWhen)).toContain('Say where it goes: --environment NAME.')
  })

  test('asks for no rating of what is rated', () => {
    const policy = policyOf(rule('a', 'verdict: hold, when: { environment: [production] }'))
    expect(gate({ found: [handlebars], policy }).reasons).toMatchObject([{ clearsWhen: remedy(environment) }])
  })
})

describe('a rule with a count', () => {
  const atLeast3 = (rest: string) => policyOf(rule('many', `${rest}, count: { atLeast: 3 }`))
  const high = atLeast3('verdict: hold, when: { severity: [high] }')
  const rated = (id: number): Given => ({ ...other(id), severity: 'high' })

  test('is silent below it, and speaks about all from it on', () => {
    expect(gate({ found: [rated(1), rated(2)], policy: high })).toMatchObject({
      verdict: 'pass',
      reasons: [],
    })
    const { verdict, reasons } = gate({ found: [rated(1), rated(2), rated(3)], policy: high })
    expect([verdict, reasons[0]?.findings.length]).toEqual(['hold', 3])
  })

  test('cannot tell where only the unknown ones could make it enough, and says what is open', () => {
    const { verdict, reasons } = gate({ found: [rated(1), rated(2), other(3)], policy: high })
    expect(verdict).toBe('unknown')
    expect(reasons).toMatchObject([{ because: [say('severity.unknown')], clearsWhen: remedy(severity) }])
  })

  test('is silent where even the unknown ones would not be enough', () => {
    expect(gate({ found: [rated(1), other(2)], policy: high }).verdict).toBe('pass')
  })

  test('that only warns makes nothing unknown', () => {
    const warns = atLeast3('verdict: warn, when: { severity: [high] }')
    expect(gate({ found: [rated(1), rated(2), other(3)], policy: warns }).verdict).toBe('warn')
  })

  test('says nothing about a single finding: what is deployed would not hold by it alone', () => {
    const judgement = gate({
      found: [rated(1)],
      deployed: deployed(findings(rated(1), rated(2))),
      policy: high,
    })
    expect(judgement).toMatchObject({ inProduction: [], removes: [], verdict: 'pass' })
  })
})

describe('a scope', () => {
  const scoped = (scope: string) =>
    policyOf(rule('a', `verdict: hold, scope: ${scope}, when: { kind: [vulnerability] }`))
  test.each([
    ['{ product: [shop] }', 'hold'],
    ['{ product: [billing] }', 'pass'],
    ['{ component: { name: handlebars } }', 'hold'],
    ['{ component: { name: lodash } }', 'pass'],
    ['{ path: ["package-lock.json"] }', 'hold'],
    ['{ path: ["src/**"] }', 'pass'],
    ['{ tool: { name: Scanner } }', 'hold'],
    ['{ tool: { name: Trivy } }', 'pass'],
    ['{ environment: [production] }', 'unknown'],
    ['{ environment: [production], product: [billing] }', 'pass'],
  ] as const)('%s: %s', (scope, verdict) => {
    const found = [{ ...handlebars, locations: [{ path: 'package-lock.json' }] }]
    expect(gate({ found, policy: scoped(scope) }).verdict).toBe(verdict)
  })
})

describe('in production already (DESIGN 5, rule 14)', () => {
  const names = (judgement: ReturnType<typeof gate>) =>
    judgement.inProduction.map((each) => each.finding.vulnerability)

  test('are findings that would hold if they were new', () => {
    expect(
      names(gate({ found: [critical, warning], deployed: deployed(findings(critical, warning)) })),
    ).toEqual([critical.vulnerability])
  })

  test('are findings that hold because they are overdue', () => {
    const high = { ...handlebars, ...scored(7.5) }
    const judgement = gate({ found: [high], deployed: deployed(findings(high)) })
    expect([judgement.verdict, names(judgement)]).toEqual(['hold', [high.vulnerability]])
  })

  test('is nothing that this release brings', () => {
    expect(names(gate({ found: [critical], deployed: deployed([]) }))).toEqual([])
  })
})

test('everything is counted by severity, what is suppressed too (DESIGN 5, rule 9)', () => {
  const found = [
    { ...critical, suppression: { by: 'Scanner' } },
    other(1),
    warning,
    { ...other(2), severity: 'none' as const },
  ]
  expect(gate({ found }).counts).toEqual({ critical: 1, high: 0, medium: 0, low: 0, none: 1, unknown: 2 })
})

// DESIGN 5, rule 2: baselines age out.
test.each([
  ['2026-08-26T12:48:00.001Z', 'pass', []],
  ['2026-08-26T12:48:00Z', 'warn', [say('gate.stale-baseline', { days: 90 })]],
] as const)('what is deployed, as recorded on %s: %s', (at, verdict, because) => {
  const judgement = gate({ deployed: deployed([], { at: parseInstant(at) }) })
  expect([judgement.verdict, judgement.reasons.flatMap((reason) => reason.because)]).toEqual([
    verdict,
    because,
  ])
})
