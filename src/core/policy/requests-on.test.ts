import { describe, expect, test } from 'vitest'
import { known, log4shell } from '../../../test/intel.ts'
import { type Given, gate, handlebars, injection, policyOf, scored, warning } from '../../../test/subject.ts'
import type { Judgement } from './judgement.ts'

const high = { ...handlebars, ...scored(7.5) }
const critical = { ...handlebars, ...scored(9.8) }
const suppressed = { suppression: { by: 'Scanner', reason: 'not reachable' } } as const

/** One acceptance request; the time is 2026-11-24T12:48Z. */
function request(scope: string, expires: string): string {
  return `acceptances:
  - scope: ${scope}
    reason: Only our own templates are compiled.
    owner: development lead
    approver: CTO
    expires: ${expires}`
}

/** The default policy with one request. */
function asking(scope: string, expires = '2026-12-01', more = ''): string {
  const head = ['schema: holdpoint/policy/1', 'name: shop', 'extends: holdpoint/default', more]
  return [...head, request(scope, expires)].join('\n')
}

const named = '{ id: [CVE-2021-23369] }'
const states = ({ requests }: Judgement) => requests.map(({ state, covered }) => [state, covered])

describe('a warning is set aside, and stays to be seen', () => {
  test('by the suppression of the tool that found it', () => {
    const judgement = gate({ found: [{ ...high, ...suppressed }] })
    expect(judgement).toMatchObject({
      verdict: 'pass',
      reasons: [],
      counts: { high: 1 },
      findings: [
        { setAside: 'suppression', verdict: 'pass', flags: [{ verdict: 'warn' }, { verdict: 'warn' }] },
      ],
    })
  })

  test('by a request in the policy that is in force', () => {
    const judgement = gate({ found: [high], policy: asking(named) })
    expect(judgement).toMatchObject({
      verdict: 'pass',
      findings: [{ setAside: 'acceptance', requests: [{ approver: 'CTO' }] }],
    })
    expect(states(judgement)).toEqual([['counted', 1]])
  })

  test('not by one tool while another reports it without suppressing it', () => {
    const found = [
      { ...high, ...suppressed },
      { ...high, tool: { name: 'Grype' } },
    ]
    expect(gate({ found }).verdict).toBe('warn')
  })
})

// DESIGN 5, rule 4: a scanner's suppression or a line in a file never by itself clears a finding that would hold.
describe('what holds or cannot be told stays', () => {
  test.each<[string, Given, string]>([
    ['a critical vulnerability', critical, 'hold'],
    ['a vulnerability that nobody has rated', handlebars, 'unknown'],
    ['a confirmed injection', { ...injection, ...scored(8.8) }, 'hold'],
    ['a secret', { kind: 'secret', rule: 'sql-injection', tool: injection.tool }, 'hold'],
  ])('%s, though its tool suppresses it and a request covers it', (_, given, verdict) => {
    const scope = '{ tool: { name: "*", rule: sql-injection } }'
    const judgement = gate({
      found: [{ ...given, ...suppressed }],
      policy: asking(given.vulnerability === undefined ? scope : named),
    })
    expect(judgement.verdict).toBe(verdict)
    expect(judgement.findings[0]).toMatchObject({ setAside: undefined })
    expect(judgement.findings[0]?.requests).toHaveLength(1)
    expect(states(judgement)).toEqual([['listed', 1]])
  })
})

describe('a request', () => {
  test.each<[string, string, Given, string]>([
    ['that covers no finding is unused', asking('{ id: [CVE-2000-0001] }'), high, 'unused'],
    [
      'for what no rule speaks of is not needed',
      asking(named),
      { ...handlebars, ...scored(5) },
      'not-needed',
    ],
    [
      'for what its tool suppresses already is not needed',
      asking(named),
      { ...high, ...suppressed },
      'not-needed',
    ],
    ['that ends this second is expired', asking(named, '2026-11-24T12:48:00Z'), high, 'expired'],
    ['that ends in a second counts', asking(named, '2026-11-24T12:48:01Z'), high, 'counted'],
    [
      'is refused where the policy refuses all',
      asking(named, '2026-12-01', 'acceptanceRequests: refuse'),
      high,
      'refused',
    ],
    [
      'for a component as a whole is too wide',
      asking('{ component: { name: handlebars } }'),
      high,
      'too-wide',
    ],
    ['for a tool as a whole is too wide', asking('{ tool: { name: Scanner } }'), high, 'too-wide'],
    ['for a path as a whole is too wide', asking('{ path: ["src/**"] }'), warning, 'too-wide'],
    [
      'for a kind of weakness as a whole is too wide',
      asking('{ weakness: [CWE-89] }'),
      { ...high, weaknesses: ['CWE-89'] },
      'too-wide',
    ],
    [
      'for one rule of a tool in one place counts',
      asking('{ tool: { rule: "security/*" }, path: ["src/pages.js"] }'),
      warning,
      'counted',
    ],
    [
      'for an id in a range of versions counts',
      asking('{ id: [CVE-2021-23369], component: { name: handlebars, version: "<=4.7.6" } }'),
      high,
      'counted',
    ],
    [
      'ends with its range of versions',
      asking('{ id: [CVE-2021-23369], component: { name: handlebars, version: "<4.7.6" } }'),
      high,
      'unused',
    ],
  ])('%s', (_, policy, given, state) => {
    const judgement = gate({ found: [given], policy })
    expect(judgement.requests.map((each) => each.state)).toEqual([state])
    expect(judgement.findings[0]?.setAside === 'acceptance').toBe(state === 'counted')
  })

  test('does not cover what it cannot tell of: an incomparable version', () => {
    const policy = asking('{ id: [CVE-2021-23369], component: { name: handlebars, version: "<5" } }')
    const found = [{ ...high, component: { name: 'handlebars', version: 'latest' } }]
    expect(states(gate({ found, policy }))).toEqual([['unused', 0]])
  })

  test('counts for up to 20 findings, and is too wide for 21', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        ...high,
        component: { name: `x${i}`, purl: `pkg:npm/x${i}@1.0.0` },
      }))
    expect(states(gate({ found: many(20), policy: asking(named) }))).toEqual([['counted', 20]])
    const wide = gate({ found: many(21), policy: asking(named) })
    expect([wide.verdict, ...states(wide)]).toEqual(['warn', ['too-wide', 21]])
  })
})

// DESIGN 5, shipped defaults: exploited 3 days, critical 14, high 30, medium 60.
describe('a request is too long', () => {
  const warns = (severity: string) =>
    policyOf(`{ name: a, reason: a test, verdict: warn, when: { severity: [${severity}] } }`)
  test.each([
    ['critical', '2026-12-08T12:48:00Z', '2026-12-08T12:48:01Z'],
    ['high', '2026-12-24T12:48:00Z', '2026-12-24T12:48:01Z'],
    ['medium', '2027-01-23T12:48:00Z', '2027-01-23T12:48:01Z'],
    ['unknown', '2026-12-08T12:48:00Z', '2026-12-08T12:48:01Z'],
  ] as const)('for %s a second after %s', (severity, last, over) => {
    const state = (expires: string) => {
      const policy = `${warns(severity)}\n${request(named, expires)}`
      return gate({ found: [{ ...handlebars, severity }], policy }).requests[0]?.state
    }
    expect([state(last), state(over)]).toEqual(['counted', 'too-long'])
  })

  test('for what is exploited a second after three days, whatever its severity', () => {
    const intel = known({ kev: [{ ...log4shell, cve: handlebars.vulnerability }] })
    const state = (expires: string) => {
      const policy = `${warns('medium')}\n${request(named, expires)}`
      return gate({ found: [{ ...handlebars, severity: 'medium' }], policy, intel }).requests[0]?.state
    }
    expect(['2026-11-27T12:48:00Z', '2026-11-27T12:48:01Z'].map(state)).toEqual(['counted', 'too-long'])
  })
})
