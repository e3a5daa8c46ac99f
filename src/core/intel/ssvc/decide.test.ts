import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { say, speak } from '../../language/catalogue.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import { type Answer, type Answers, known, notApplicable, unknown } from './answer.ts'
import { type Decision, decide } from './decide.ts'
import { type DecisionTable, outcomeAt } from './decision-table.ts'
import { bod2604, coordinatorTriage, decisionTables, deployer, supplier } from './tables.ts'

const because = say('ssvc.nobody-said')

/** The named answers; inputs that are not named are not answered. */
function given(answers: Readonly<Partial<Record<SsvcInput, string>>>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([input, value]) => [input, known(value, because)]))
}

const possible = (decision: Decision): readonly string[] =>
  decision.kind === 'decided' ? [decision.outcome] : decision.kind === 'unknown' ? decision.outcomes : []

const log4shell = {
  exploitation: 'active',
  'system-exposure': 'open',
  automatable: 'yes',
  'human-impact': 'high',
} as const

describe('a decision', () => {
  // deployer_patch_application_priority_1_0_0.csv, row 70.
  test('is the row of the table, with the way there', () => {
    const decision = decide(deployer, given(log4shell))
    expect(decision).toMatchObject({
      kind: 'decided',
      table: 'deployer',
      version: '1.0.0',
      outcome: 'immediate',
    })
    expect(decision.path.map(({ input, answer }) => [input, answer])).toEqual(
      Object.entries(log4shell).map(([input, value]) => [input, known(value, because)]),
    )
    expect(speak(decision.said)).toBe('update at once, if need be by stopping other work')
    expect(decision.path.map(({ said }) => speak(said))[0]).toBe('somebody is attacked through it')
  })

  // Rows 69 (medium), 68 (low), 71 (very high) of the same file, 66 (not automatable), 62 (controlled), 54 (small),
  // 46 (public PoC), 22 (none).
  test('names each change of a single input that would flip it, the nearest first', () => {
    const decision = decide(deployer, given(log4shell))
    expect(
      decision.kind === 'decided' && decision.flips.map(({ input, to, outcomes }) => [input, to, outcomes]),
    ).toEqual([
      ['exploitation', 'public poc', ['out-of-cycle']],
      ['exploitation', 'none', ['scheduled']],
      ['system-exposure', 'controlled', ['out-of-cycle']],
      ['system-exposure', 'small', ['out-of-cycle']],
      ['automatable', 'no', ['out-of-cycle']],
      ['human-impact', 'medium', ['out-of-cycle']],
      ['human-impact', 'low', ['out-of-cycle']],
    ])
    const said = decision.kind === 'decided' ? decision.flips.map((flip) => speak(flip.said))[4] : ''
    expect(said).toBe(
      'if an attacker cannot automate every step: update ahead of plan, at the next opportunity',
    )
  })

  test('stands where what is unknown cannot change it, and says what would', () => {
    const decision = decide(
      deployer,
      given({ exploitation: 'none', 'system-exposure': 'small', automatable: 'no', 'human-impact': 'low' }),
    )
    expect(possible(decision)).toEqual(['defer'])
    // Rows 48 and 52: active, small, low is scheduled whether it can be automated or not.
    const settled = decide(
      deployer,
      given({ exploitation: 'active', 'system-exposure': 'small', 'human-impact': 'low' }),
    )
    expect(settled).toMatchObject({ kind: 'decided', outcome: 'scheduled' })
    // Rows 49 and 53: with a medium impact it would matter.
    expect(settled.kind === 'decided' && settled.flips.find(({ to }) => to === 'medium')?.outcomes).toEqual([
      'scheduled',
      'out-of-cycle',
    ])
  })

  // cisa_bod_26_04_1_0_0.csv, rows 5, 11, 12 and 15.
  test('is unknown among what it can come to where that matters, and says what to ask', () => {
    const decision = decide(bod2604, given({ 'in-kev': 'yes', 'publicly-exposed': 'yes' }))
    expect(decision).toMatchObject({
      kind: 'unknown',
      outcomes: ['14 days', '3 days', '3 days & forensic investigation'],
      asks: [{ input: 'automatable' }, { input: 'technical-impact' }],
    })
    expect(speak(decision.said)).toBe(
      'cannot be told yet: fix it within 14 days; or fix it within 3 days; or fix it within 3 days, and find out whether somebody has broken in',
    )
  })

  // supplier_patch_development_priority_1_0_0.csv, rows 26, 30 and 34: only the super effective is immediate.
  test('tries only the values that an unknown input can still have', () => {
    const answers = given({
      exploitation: 'active',
      'technical-impact': 'total',
      'public-safety-impact': 'minimal',
    })
    const open = decide(supplier, answers)
    expect(possible(open)).toEqual(['out-of-cycle', 'immediate'])
    const narrowed = decide(supplier, { ...answers, utility: unknown(because, ['laborious', 'efficient']) })
    expect(possible(narrowed)).toEqual(['out-of-cycle'])
  })

  test('asks for the parts of an input that is put together', () => {
    const utility: Answer = { ...unknown(because), ask: ['value-density'] }
    const decision = decide(supplier, { ...given({ exploitation: 'active' }), utility })
    expect(decision.kind === 'unknown' && decision.asks.map(({ input }) => input)).toContain('value-density')
  })

  test('takes a word that is no value for no answer', () => {
    const decision = decide(
      bod2604,
      given({
        'in-kev': 'perhaps',
        'publicly-exposed': 'yes',
        automatable: 'yes',
        'technical-impact': 'total',
      }),
    )
    expect(possible(decision)).toEqual(['3 days', '3 days & forensic investigation'])
    const none = decide(bod2604, { 'in-kev': unknown(because, ['perhaps']) })
    expect(possible(none)).toEqual(bod2604.outcome.values)
  })

  test('does not apply where an input does not, which is neither mild nor unknown', () => {
    const decision = decide(bod2604, {
      ...given({ 'publicly-exposed': 'no' }),
      'in-kev': notApplicable(say('ssvc.no-cve')),
    })
    expect(decision.kind).toBe('not-applicable')
    expect(speak(decision.said)).toBe('without a CVE: KEV cannot list it, so this table does not apply')
  })
})

interface Case {
  readonly table: DecisionTable
  /** A value for each input, and which of them are known. */
  readonly values: readonly { readonly place: number; readonly isKnown: boolean }[]
}

const cases: fc.Arbitrary<Case> = fc.constantFrom(...decisionTables).chain((table) =>
  fc.record({
    table: fc.constant<DecisionTable>(table),
    values: fc.tuple(
      ...table.inputs.map(({ values }) =>
        fc.record({ place: fc.nat(values.length - 1), isKnown: fc.boolean() }),
      ),
    ),
  }),
)

function answersOf({ table, values }: Case, isKnown: (at: number) => boolean): Answers {
  return Object.fromEntries(
    table.inputs.flatMap((input, at) =>
      isKnown(at) ? [[input.key, known(input.values[values[at]?.place ?? 0] ?? '', because)]] : [],
    ),
  )
}

property.prop([cases])('with all inputs known, the decision is the row', (one) => {
  const row = one.table.inputs.reduce(
    (sum, { values }, at) => sum * values.length + (one.values[at]?.place ?? 0),
    0,
  )
  expect(
    possible(
      decide(
        one.table,
        answersOf(one, () => true),
      ),
    ),
  ).toEqual([outcomeAt(one.table, row)])
})

property.prop([cases, fc.nat()])('knowing more never widens what it can come to', (one, more) => {
  const isKnown = (at: number) => one.values[at]?.isKnown ?? false
  const before = possible(decide(one.table, answersOf(one, isKnown)))
  const learnt = more % one.table.inputs.length
  const after = possible(
    decide(
      one.table,
      answersOf(one, (at) => at === learnt || isKnown(at)),
    ),
  )
  expect(before).toEqual(expect.arrayContaining([...after]))
})

property.prop([cases])('what is not asked does not matter, and what is asked does', (one) => {
  const isKnown = (at: number) => one.values[at]?.isKnown ?? false
  const decision = decide(one.table, answersOf(one, isKnown))
  const asked = decision.kind === 'unknown' ? decision.asks.map(({ input }) => input) : []
  expect(decision.kind === 'unknown').toBe(asked.length > 0)
  // Answered with everything that is asked, it is decided.
  const enough = (at: number) => isKnown(at) || asked.includes(one.table.inputs[at]?.key ?? 'utility')
  expect(decide(one.table, answersOf(one, enough)).kind).toBe('decided')
})

property.prop([cases])('a change of one input flips the decision exactly if it is listed', (one) => {
  const isKnown = (at: number) => one.values[at]?.isKnown ?? false
  const answers = answersOf(one, isKnown)
  const decision = decide(one.table, answers)
  if (decision.kind !== 'decided') return
  for (const [at, { key, values }] of one.table.inputs.entries()) {
    for (const value of values) {
      const changed = possible(decide(one.table, { ...answers, [key]: known(value, because) }))
      const listed = decision.flips.find(({ input, to }) => input === key && to === value)
      const flips = changed.some((outcome) => outcome !== decision.outcome)
      expect(listed?.outcomes).toEqual(flips ? changed : undefined)
      if (!isKnown(at)) expect(flips).toBe(false)
    }
  }
})

test('the largest table is decided in no time, with nothing known', () => {
  expect(possible(decide(coordinatorTriage, {}))).toEqual(['decline', 'track', 'coordinate'])
})
