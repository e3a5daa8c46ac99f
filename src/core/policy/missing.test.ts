import { describe, expect, test } from 'vitest'
import {
  account,
  deployed,
  findings,
  type Given,
  gate,
  handlebars,
  injection,
  now,
  scored,
} from '../../../test/subject.ts'
import { addDuration, days } from '../base/instant.ts'
import { say, speak } from '../language/catalogue.ts'

// DESIGN 5, rule 2: existing findings warn until their time lapses, then hold features, never fixes. A release that
// removes a holding finding and adds none passes with a warning.
const critical = { ...handlebars, ...scored(9.8), title: 'critical' }
const other = { ...handlebars, vulnerability: 'CVE-2021-23383', ...scored(9.8), title: 'other' } as const
const high = { ...handlebars, vulnerability: 'CVE-2019-19919', ...scored(7.5), title: 'high' } as const
const longAgo = { firstSeen: addDuration(now, -days(100)) }
const titles = (judgement: ReturnType<typeof gate>) => judgement.removes.map(({ title }) => title)

describe('a release with overdue findings', () => {
  test('is held, if it repairs none', () => {
    const judgement = gate({
      found: [critical, other],
      deployed: deployed(findings(critical, other), longAgo),
    })
    expect(judgement.verdict).toBe('hold')
    expect(judgement.reasons[0]).toMatchObject({ rule: 'overdue', verdict: 'hold' })
  })

  test('passes with a warning, if it removes one that holds and brings none', () => {
    const judgement = gate({ found: [other], deployed: deployed(findings(critical, other), longAgo) })
    expect([judgement.verdict, titles(judgement)]).toEqual(['warn', ['critical']])
    expect(judgement.reasons.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['overdue', 'warn'],
      ['serious', 'warn'],
      ['removes-holding-finding', 'warn'],
    ])
  })

  test('passes with a warning, if what it removes held only for being overdue', () => {
    const [one, two] = [high, { ...high, vulnerability: 'CVE-2019-20920' }]
    expect(gate({ found: [two], deployed: deployed(findings(one, two), longAgo) }).verdict).toBe('warn')
  })

  test('is held, if it removes one and brings another', () => {
    const brought: Given = { ...injection, ...scored(8.8) }
    expect(
      gate({ found: [other, brought], deployed: deployed(findings(critical, other), longAgo) }).verdict,
    ).toBe('hold')
  })

  test('is held, if it removes one and makes another worse', () => {
    const judgement = gate({
      found: [other],
      deployed: deployed(findings(critical, { ...other, ...scored(7.5) }), longAgo),
    })
    expect(judgement.verdict).toBe('hold')
  })

  test('is held, if it removes one and brings what nobody has rated', () => {
    const brought: Given = {
      ...handlebars,
      vulnerability: 'CVE-2026-1',
      component: { name: 'x', purl: 'pkg:npm/x@1.0.0' },
    }
    expect(
      gate({ found: [other, brought], deployed: deployed(findings(critical, other), longAgo) }).verdict,
    ).toBe('hold')
  })

  test('is held, if what it removes would not hold', () => {
    const judgement = gate({
      found: [other],
      deployed: deployed(findings(high, other), { firstSeen: addDuration(now, -days(20)) }),
    })
    expect([judgement.verdict, titles(judgement)]).toEqual(['hold', []])
  })
})

test('a release that removes the only holding finding says so, and warns', () => {
  const judgement = gate({ deployed: deployed(findings(critical)) })
  expect(judgement).toMatchObject({
    verdict: 'warn',
    reasons: [
      {
        rule: 'removes-holding-finding',
        because: [
          say('gate.removes', {
            worst: { title: 'critical', id: 'CVE-2021-23369', locations: [] },
            total: 1,
            targetsKnown: false,
          }),
        ],
      },
    ],
  })
})

test('the worst of what it removes is named, whatever the order of the record', () => {
  const both = deployed(findings(critical, { ...other, ...scored(10) }))
  for (const recorded of [both, { ...both, findings: both.findings.toReversed() }])
    expect(titles(gate({ deployed: recorded }))).toEqual(['other', 'critical'])
})

// DESIGN 5, rule 3: a hold ends by proof, not by silence; a detector that no longer runs is unknown.
describe('nothing counts as removed', () => {
  const before = deployed(findings(critical, other), longAgo)
  test.each([
    ['because its scanner did not run', account({ tools: [{ name: 'ESLint' }] })],
    ['because its scan failed', account({ failed: say('evidence.failed.no-runs') })],
    ['because its report has records that cannot be read', account({ unreadable: 1 })],
    ['because only an inventory was given', account({ inventoryOnly: true })],
    ['because its scan saw nothing', account({ nothingScanned: true })],
  ])('%s', (_, only) => {
    const judgement = gate({
      found: [{ ...other, tool: { name: 'Grype' } }],
      deployed: before,
      accounts: [only],
    })
    expect([judgement.verdict, titles(judgement)]).toEqual(['hold', []])
  })

  test('while one of the tools that reported it did not look again', () => {
    const twice = findings(critical, { ...critical, tool: { name: 'Grype' } })
    const judgement = gate({ deployed: deployed(twice, longAgo), accounts: [account()] })
    expect(titles(judgement)).toEqual([])
  })

  test('because it goes by another of its names now', () => {
    const byGhsa = { ...critical, vulnerability: 'GHSA-f2jv-r9rf-7988', aliases: ['CVE-2021-23369'] }
    expect(titles(gate({ found: [byGhsa], deployed: deployed(findings(critical), longAgo) }))).toEqual([])
  })
})

// DESIGN 5, rule 3: closed by the same detector on the same target.
describe('a tool that ran again', () => {
  const on = (target?: string, name = 'Trivy') => ({ name, ...(target !== undefined && { target }) })
  const shipped = (...tools: readonly ReturnType<typeof on>[]) =>
    deployed(findings(...tools.map((tool) => ({ ...critical, tool }))), longAgo)
  const against = (recorded: ReturnType<typeof shipped>, ...tools: readonly ReturnType<typeof on>[]) =>
    gate({ deployed: recorded, accounts: tools.map((tool) => account({ tools: [tool] })) })

  test.each([
    ['on the same target', [on('shop')], [on('shop')]],
    ['on the same target and others', [on('shop')], [on('api'), on('shop')]],
    ['on all that it looked at before', [on('shop'), on('api')], [on('api'), on('shop')]],
    ['and named no target before', [on()], [on('shop')]],
    ['and never names a target', [on()], [on()]],
  ])('%s proves that a finding is gone', (_, recorded, tools) => {
    const judgement = against(shipped(...recorded), ...tools)
    expect([judgement.verdict, titles(judgement)]).toEqual(['warn', ['critical']])
  })

  test.each([
    ['on another target', [on('shop')], [on('api')]],
    ['on one of two targets only', [on('shop'), on('api')], [on('shop')]],
    ['and no longer says on what', [on('shop')], [on()]],
    ['while another tool looked at that target', [on('shop')], [on('api'), on('shop', 'Grype')]],
  ])('%s proves nothing', (_, recorded, tools) => {
    const judgement = against(shipped(...recorded), ...tools)
    expect([judgement.verdict, titles(judgement)]).toEqual(['unknown', []])
  })

  test('elsewhere is told where it did not look', () => {
    const [reason] = against(shipped(on('shop'), on('api')), on('shop')).reasons
    expect(reason?.because.map(speak)).toEqual([
      '1 finding of the deployed release: what reported it (Trivy on api) has not looked again; the worst: critical (CVE-2021-23369)',
    ])
    expect(reason && speak(reason.clearsWhen)).toBe(
      'Scan the same in this release too, and give the gate the reports: Trivy on api.',
    )
  })

  test.each([
    [
      'a flaw of our own by its place',
      injection,
      'SQL injection in the order search (src/order-search.js:12)',
    ],
    ['one that names itself only once', { ...critical, title: 'CVE-2021-23369 in x' }, 'CVE-2021-23369 in x'],
  ])('names %s', (_, given, name) => {
    const recorded = deployed(findings({ ...given, ...scored(9.8) }), longAgo)
    for (const accounts of [[], [account()]]) {
      const because = gate({ deployed: recorded, accounts }).reasons.flatMap((reason) =>
        reason.because.map(speak),
      )
      expect(because.some((text) => text.endsWith(`: ${name}`))).toBe(true)
    }
  })

  test.each([
    [on('shop'), 'has looked at the same target again'],
    [on(), 'does not say on what'],
  ])('as %j is not said to have done more than it did', (tool, says) => {
    const [reason] = against(shipped(tool), tool).reasons
    expect(reason?.because.map(speak).join()).toContain(says)
  })
})

// DESIGN 5, rules 1 and 3: what is missing matters where it could change the verdict.
describe('a scanner of the deployed release that did not run', () => {
  const eslintOnly = [account({ tools: [{ name: 'ESLint' }] })]
  const reasonOf = (judgement: ReturnType<typeof gate>) =>
    judgement.reasons.find(({ rule }) => rule === 'missing-detector')

  test('leaves the verdict unknown, if what it reported would hold by now', () => {
    const judgement = gate({ deployed: deployed(findings(critical), longAgo), accounts: eslintOnly })
    expect([judgement.verdict, reasonOf(judgement)?.verdict]).toEqual(['unknown', 'unknown'])
  })

  test('warns, if what it reported would only warn', () => {
    const recently = { firstSeen: addDuration(now, -days(2)) }
    const judgement = gate({ deployed: deployed(findings(critical), recently), accounts: eslintOnly })
    expect([judgement.verdict, reasonOf(judgement)?.verdict]).toEqual(['warn', 'warn'])
  })

  test('is not missed, if another tool still reports the finding', () => {
    const judgement = gate({
      found: [{ ...critical, tool: { name: 'ESLint' } }],
      deployed: deployed(findings(critical)),
      accounts: eslintOnly,
    })
    expect(reasonOf(judgement)).toBeUndefined()
  })
})
