import { describe, expect, test } from 'vitest'
import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { holdText } from './hold-subject.fixture.ts'
import { parseHoldFile } from './parse-hold-file.ts'

const parse = (text: string) => parseHoldFile(text, 'hold.yaml')

function faultOf(text: string): HoldpointError {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof HoldpointError) return error
    throw error
  }
  throw new Error('nothing was wrong with it')
}

const people = (amount: string, claim = 'source: table, by: product owner, at: 2026-11-24') =>
  `  people: { ${amount}, ${claim} }`
const task = (more: string) => `  - { kind: full-fix, name: ours, before: [${more}] }`

describe('what is wrong is said at its line', () => {
  test.each<readonly [string, string, string, number, string | RegExp]>([
    ['low above high', people('low: 5, high: 3'), 'estimate.out-of-order', 9, /low is 5.* above high, 3/],
    ['a negative number', people('low: -5, high: 3'), 'estimate.below', 9, /cannot be below 0/],
    [
      'negative money',
      '  delay-a-day: { value: -1, source: a, by: b, at: 2026-11-24 }',
      'estimate.below',
      10,
      /-1/,
    ],
    ['a range without width', people('low: 3, high: 3'), 'estimate.zero-width', 9, /no width/],
    [
      'a chance of 3',
      '  own-hours: { value: 3, unit: chance, source: a, by: b, at: 2026-11-24 }',
      'estimate.above',
      11,
      /above 1/,
    ],
    [
      'no source',
      people('value: 3', 'by: product owner, at: 2026-11-24'),
      'file.invalid',
      9,
      /source is missing/,
    ],
    ['no role', people('value: 3', 'source: table, at: 2026-11-24'), 'file.invalid', 9, /by is missing/],
    ['two amounts at once', people('value: 3, low: 2, high: 4'), 'file.invalid', 9, /only one of these/],
    ['half a range', people('low: 3'), 'file.invalid', 9, /low and high/],
    ['a misspelt key', people('lwo: 2, high: 4'), 'file.unknown-key', 9, /Did you mean "low"/],
    [
      'a currency in an estimate that is not that of the file',
      people('low: 2, high: 4, currency: USD'),
      'hold.two-currencies',
      9,
      /"USD".*EUR/,
    ],
    ['a currency that there is not', 'currency: EUX', 'money.unknown-currency', 7, /EUX/],
    [
      'a confirmation by who stated it',
      people(
        'value: 3',
        'source: t, by: Product Owner, at: 2026-11-24, confirmed: { by: product owner, at: 2026-11-25 }',
      ),
      'hold.same-role',
      9,
      /Product Owner/,
    ],
    [
      'a confirmation from before',
      people(
        'value: 3',
        'source: t, by: QA lead, at: 2026-11-24, confirmed: { by: product owner, at: 2026-11-20 }',
      ),
      'hold.confirmed-first',
      9,
      /2026-11-20, before.* 2026-11-24/,
    ],
    ['a regime that is not known', 'regimes: [{ name: gpdr }]', 'regime.unknown', 14, /did you mean gdpr/],
    [
      'an article that is not known',
      'regimes: [{ name: gdpr, article: Art. 99 }]',
      'regime.unknown-article',
      14,
      /Art\. 99/,
    ],
    [
      'a tolerated chance of 3',
      'tolerance: { loss: 1, chance: 3, source: a, by: b, at: 2026-01-15 }',
      'file.invalid',
      15,
      /chance must be at most 1/,
    ],
    ['a day that no calendar has', '  shipsAt: 2026-02-30', 'file.invalid', 5, /must be a date/],
    [
      'an answer that is none',
      'inProduction: { answer: perhaps, source: a, by: b, at: 2026-11-24 }',
      'file.invalid',
      13,
      /"yes" or "no"/,
    ],
    [
      'a window in no time zone',
      'windows: [{ days: [monday], from: "09:00", to: "16:00", zone: Berlin }]',
      'options.unknown-zone',
      19,
      /Berlin/,
    ],
    [
      'an option of a name that is taken',
      '  - kind: full-fix',
      'options.same-name',
      19,
      /two options named "full-fix"/,
    ],
    [
      'an option that names no number',
      task('{ name: fix, takes: fix-huors }'),
      'options.unknown-quantity',
      19,
      /Did you mean "fix-hours"/,
    ],
    [
      'a number that counts something else',
      task('{ name: fix, takes: people }'),
      'hold.wrong-unit',
      19,
      /in people, where hours/,
    ],
    [
      'a task that waits for none',
      task('{ name: fix, takes: own-hours, after: [tset] }'),
      'options.unknown-task',
      19,
      /"tset"/,
    ],
    [
      'tasks that wait for each other',
      task('{ name: fix, takes: own-hours, after: [test] }, { name: test, takes: own-hours, after: [fix] }'),
      'options.task-cycle',
      19,
      /"fix".*"test"/,
    ],
    [
      'two tasks of one name',
      task('{ name: fix, takes: own-hours }, { name: fix, takes: own-hours }'),
      'options.same-name',
      19,
      /two tasks named "fix"/,
    ],
    [
      'an option of its own without a title',
      '  - { kind: other, name: ours }',
      'file.invalid',
      19,
      /title, ships and regression/,
    ],
    [
      'a deadline that costs no number',
      'delay: { deadlines: [{ what: a, at: 2026-12-01, costs: fien }] }',
      'options.unknown-quantity',
      19,
      /"fien"/,
    ],
    [
      'a curve that falls',
      'delay: { curve: [{ days: 2, timesADay: 4 }, { days: 1, timesADay: 5 }] }',
      'options.curve-unordered',
      19,
      /curve/,
    ],
    ['YAML that is none', 'currency: [EUR', 'file.not-yaml', 8, /not valid YAML/],
  ])('%s', (_, line, code, at, says) => {
    const fault = faultOf(holdText(line))
    expect({ code: fault.code, line: fault.place.line, exit: fault.exit }).toEqual({
      code,
      line: at,
      exit: 4,
    })
    expect(fault.message).toMatch(says)
  })

  test('a number that nobody knows, with what was meant', () => {
    const text = holdText().replace('  people:', '  peple:')
    expect(faultOf(text)).toMatchObject({ code: 'hold.unit-missing', place: { line: 9 } })
    expect(faultOf(text).message).toContain('did you mean people?')
  })

  test('a unit for a number that has one', () => {
    expect(faultOf(holdText(people('value: 3, unit: hours')))).toMatchObject({
      code: 'hold.unit-given',
      place: { line: 9 },
    })
  })

  test('more options than anybody can weigh', () => {
    const many = Array.from({ length: limits.options }, (_, i) => `  - { kind: ship-now, name: a${i} }`)
    const fault = faultOf(holdText(...many))
    expect(fault).toMatchObject({ code: 'file.invalid', place: { line: 16 } })
    expect(fault.message).toContain('options must not have more than 50 entries')
  })

  test('a million options are too much to read', () => {
    const million = `${holdText()}${'  - kind: ship-now\n'.repeat(1_000_000)}`
    expect(faultOf(million).code).toBe('file.too-large')
  })
})

describe('what is left out', () => {
  test('is as usual: options, the cost of a day, work without waiting and by one person', () => {
    const text = holdText().split('\n').slice(0, 11).join('\n')
    const { options, delay, windows, findings, inProduction, data } = parse(text)
    expect(options.map(({ name }) => name)).toContain('full-fix')
    expect(delay).toEqual({ aDay: 'delay-a-day', deadlines: [] })
    expect({ windows, findings, inProduction, data }).toEqual({
      windows: [],
      findings: [],
      inProduction: 'unknown',
      data: [],
    })
    const own = parse(holdText(task('{ name: fix, takes: own-hours }'))).options.at(-1)
    expect(own?.before).toEqual([{ name: 'fix', takes: 'own-hours', after: [], people: 1 }])
  })

  test('of an option is as in the usual one of its kind, and nothing is of one of its own', () => {
    const control = '  - { kind: compensating-control, control: { expires: 2026-12-01 } }'
    const other = '  - { kind: other, name: ours, title: Ours, ships: fixed, regression: none }'
    const [measure, ours] = parse(holdText(control, other)).options.slice(-2)
    expect(measure?.control).toMatchObject({ stops: 'control-stops', expires: '2026-12-01T00:00:00.000Z' })
    expect(ours).toEqual({
      kind: 'other',
      name: 'ours',
      title: 'Ours',
      ships: 'fixed',
      regression: 'none',
      before: [],
      stages: [],
      delivers: 1,
    })
  })

  test('or left empty is a question that nobody has answered', () => {
    expect(parse(holdText()).answered).toEqual(['reach', 'data', 'delay', 'production'])
    const empty = holdText('  exposure:', '  people:', 'data:', 'inProduction:', '  delay-a-day:')
    expect(parse(empty).answered).toEqual([])
  })
})
