import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../base/instant.ts'
import { speak } from '../../language/catalogue.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import { reaches } from '../../release/exposure.ts'
import type { Exploitation, ExploitFact } from '../exploit-fact.ts'
import { decide } from './decide.ts'
import type { DecisionTable } from './decision-table.ts'
import type { SsvcFacts } from './facts.ts'
import { ssvcInputs } from './inputs.ts'
import {
  bod2604,
  cisaCoordinator,
  coordinatorPublish,
  coordinatorTriage,
  decisionTables,
  deployer,
  supplier,
} from './tables.ts'

const nothing: SsvcFacts = { kev: 'unknown', exploitation: [], ratings: [], exposure: undefined, stated: {} }

const fact = (exploitation: Exploitation, source: string, at = '2026-05-12'): ExploitFact => ({
  vulnerability: 'CVE-2026-0001',
  exploitation,
  source,
  at: parseInstant(at),
})

/** What is known of one input: its value, or those that are left, and why. */
function answer(
  input: SsvcInput,
  facts: Partial<SsvcFacts>,
  table: DecisionTable = tableWith(input),
): string {
  const given = ssvcInputs(table, { ...nothing, ...facts })[input]
  if (given === undefined) return 'absent'
  const value = given.kind === 'known' ? given.value : given.kind === 'unknown' && given.among?.join(' or ')
  return `${value || given.kind}: ${speak(given.because)}`
}

function tableWith(input: SsvcInput): DecisionTable {
  return decisionTables.find(({ inputs }) => inputs.some(({ key }) => key === input)) ?? deployer
}

const kevDated = parseInstant('2026-11-23')

describe('Exploitation', () => {
  test.each<[Partial<SsvcFacts>, string]>([
    [{ kev: 'listed', kevDated }, "active: CISA's KEV catalogue of 2026-11-23 lists it"],
    [{ kev: 'unlisted', kevDated }, "none: CISA's KEV catalogue of 2026-11-23 does not list it"],
    [
      { kev: 'unlisted', exploitation: [fact('active', 'incident team')] },
      'active: incident team, 2026-05-12',
    ],
    [
      { kev: 'unlisted', exploitation: [fact('public-poc', 'exploit-db.com')] },
      'public poc: exploit-db.com, 2026-05-12',
    ],
    [{ kev: 'unknown' }, "unknown: CISA's KEV catalogue was not looked into, or is too old"],
    [
      { kev: 'unknown', exploitation: [fact('active', 'incident team')] },
      'active: incident team, 2026-05-12',
    ],
    [
      { kev: 'unknown', exploitation: [fact('public-poc', 'exploit-db.com')] },
      "public poc or active: CISA's KEV catalogue was not looked into, or is too old",
    ],
    [
      { kev: 'not-applicable' },
      'none: without a CVE, so that KEV cannot list it, and nobody has said that it is exploited',
    ],
    [
      { kev: 'not-applicable', exploitation: [fact('active', 'incident team')] },
      'active: incident team, 2026-05-12',
    ],
  ])('%j', (facts, said) => {
    expect(answer('exploitation', facts)).toBe(said)
  })

  test('the worst fact counts, and of those the first', () => {
    const exploitation = [
      fact('public-poc', 'a', '2026-01-01'),
      fact('active', 'c', '2026-06-02'),
      fact('active', 'b', '2026-06-01'),
    ]
    expect(answer('exploitation', { kev: 'unlisted', exploitation })).toBe('active: b, 2026-06-01')
  })
})

describe('In KEV', () => {
  test.each<[SsvcFacts['kev'], string]>([
    ['listed', "yes: CISA's KEV catalogue lists it"],
    ['unlisted', "no: CISA's KEV catalogue does not list it"],
    ['unknown', "unknown: CISA's KEV catalogue was not looked into, or is too old"],
    ['not-applicable', 'not-applicable: without a CVE: KEV cannot list it, so this table does not apply'],
  ])('%s', (kev, said) => {
    expect(answer('in-kev', { kev })).toBe(said)
  })
})

test('exposure follows from where the release can be reached, whoever may use it', () => {
  const seen = reaches.map((from) => {
    const facts = { exposure: { from, by: 'administrators', source: 'holdpoint.yaml' } as const }
    return [from, answer('system-exposure', facts), answer('publicly-exposed', facts).split(':')[0]]
  })
  expect(seen).toEqual([
    ['internet', 'open: reached from the internet, by holdpoint.yaml', 'yes'],
    ['partners', "controlled: reached from partners' networks, by holdpoint.yaml", 'no'],
    ['internal', 'controlled: reached from inside only, by holdpoint.yaml', 'no'],
    ['local', 'small: reached from the machine itself only, by holdpoint.yaml', 'no'],
  ])
  expect(answer('system-exposure', {})).toBe('unknown: nobody said from where the release can be reached')
  expect(answer('publicly-exposed', {})).toBe('unknown: nobody said from where the release can be reached')
})

describe('what somebody states', () => {
  const stated = { source: 'holdpoint.yaml' }

  test('answers what nothing else can', () => {
    expect(answer('mission-and-well-being-impact', {})).toBe('unknown: nobody said')
    const facts = { stated: { 'mission-and-well-being-impact': { ...stated, value: 'high' } } }
    expect(answer('mission-and-well-being-impact', facts)).toBe('high: stated by holdpoint.yaml')
  })

  test('goes before what is derived, and its reason says what that was', () => {
    const facts = { kev: 'listed', kevDated, stated: { exploitation: { ...stated, value: 'none' } } } as const
    expect(answer('exploitation', facts)).toBe(
      'none: stated by holdpoint.yaml, though what else is known says: somebody is attacked through it',
    )
    const agrees = { kev: 'listed', stated: { exploitation: { ...stated, value: 'active' } } } as const
    expect(answer('exploitation', agrees)).toBe('active: stated by holdpoint.yaml')
  })

  test('answers nothing with a word that is no value', () => {
    const facts = { stated: { 'human-impact': { ...stated, value: 'huge' } } }
    expect(answer('human-impact', facts)).toBe(
      'unknown: holdpoint.yaml states "huge", which is none of low, medium, high, very high',
    )
  })
})

describe('an input that SSVC puts together from others', () => {
  const by = (value: string) => ({ value, source: 'holdpoint.yaml' })

  // human_impact_1_0_0.csv, row 9.
  test('follows from them by its own table', () => {
    const stated = { 'safety-impact': by('critical'), 'mission-impact': by('mef support crippled') }
    expect(answer('human-impact', { stated })).toBe(
      'high: somebody can die of it; what essential tasks rely on is crippled, and they go on for a time',
    )
  })

  // The same file, rows 12 to 15: catastrophic is very high whatever the mission; rows 8 to 11: critical is not low.
  test('is settled, or narrowed, by one of them where that is enough', () => {
    expect(answer('human-impact', { stated: { 'safety-impact': by('catastrophic') } })).toBe(
      'very high: many people can die of it',
    )
    expect(answer('human-impact', { stated: { 'safety-impact': by('critical') } })).toMatch(
      /^medium or high or very high: /,
    )
  })

  // public_safety_impact_1_0_0.csv: marginal, critical and catastrophic are all significant.
  test('is settled by a vector that does not tell everything', () => {
    const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/S:P'
    const facts = { ratings: [{ source: 'vendor', vector, severity: 'critical' } as const] }
    expect(answer('public-safety-impact', facts)).toMatch(/^significant: /)
  })

  test('is asked for by its parts', () => {
    const ratings = [
      {
        source: 'nvd',
        vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        severity: 'critical',
      } as const,
    ]
    const facts: SsvcFacts = {
      ...nothing,
      kev: 'listed',
      ratings,
      stated: { 'public-safety-impact': by('minimal') },
    }
    const decision = decide(supplier, ssvcInputs(supplier, facts))
    // Rows 30 and 34: active, total, minimal, and efficient or super effective, as it can be automated.
    expect(decision).toMatchObject({
      kind: 'unknown',
      outcomes: ['out-of-cycle', 'immediate'],
      asks: [{ input: 'value-density' }],
    })
  })
})

describe('from what is known to a decision', () => {
  const log4shell: SsvcFacts = {
    ...nothing,
    kev: 'listed',
    kevDated,
    ratings: [
      { source: 'nvd', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', severity: 'critical' },
    ],
    exposure: { from: 'internet', source: 'holdpoint.yaml' },
  }

  // cisa_bod_26_04_1_0_0.csv, rows 11 and 15.
  test('BOD 26-04 gives Log4Shell on the internet 3 days; whether to look for a break-in hangs on one answer', () => {
    const decision = decide(bod2604, ssvcInputs(bod2604, log4shell))
    expect(decision).toMatchObject({
      kind: 'unknown',
      outcomes: ['3 days', '3 days & forensic investigation'],
      asks: [{ input: 'technical-impact' }],
    })
    const stated = { 'technical-impact': { value: 'total', source: 'security' } }
    const answered = decide(bod2604, ssvcInputs(bod2604, { ...log4shell, stated }))
    expect(answered).toMatchObject({ kind: 'decided', outcome: '3 days & forensic investigation' })
  })

  test('for a flaw of our own BOD 26-04 does not apply, and the deployer decides all the same', () => {
    const own: SsvcFacts = {
      ...log4shell,
      kev: 'not-applicable',
      ratings: [
        { source: 'tester', vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', severity: 'high' },
      ],
      stated: { 'human-impact': { value: 'medium', source: 'product owner' } },
    }
    expect(decide(bod2604, ssvcInputs(bod2604, own)).kind).toBe('not-applicable')
    // deployer_patch_application_priority_1_0_0.csv, row 17; row 65 if somebody were attacked.
    const decision = decide(deployer, ssvcInputs(deployer, own))
    expect(decision).toMatchObject({ kind: 'decided', outcome: 'scheduled' })
    const flips = decision.kind === 'decided' ? decision.flips : []
    expect(flips.find(({ to }) => to === 'active')?.outcomes).toEqual(['out-of-cycle'])
  })

  test('with nothing known, each table is unknown among all that it can say', () => {
    for (const table of [
      deployer,
      supplier,
      coordinatorTriage,
      coordinatorPublish,
      cisaCoordinator,
      bod2604,
    ]) {
      const decision = decide(table, ssvcInputs(table, nothing))
      expect(decision.kind === 'unknown' && decision.outcomes).toEqual(table.outcome.values)
    }
  })

  test('only what a table asks is answered', () => {
    expect(Object.keys(ssvcInputs(bod2604, nothing))).toEqual([
      'in-kev',
      'publicly-exposed',
      'automatable',
      'technical-impact',
    ])
  })
})
