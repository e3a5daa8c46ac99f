import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../../../core/assessment/assessment.ts'
import { parseInstant } from '../../../../core/base/instant.ts'
import { columnsOf } from '../../terminal/columns.ts'
import { assessment, hostileAssessment, shipNow } from '../assessment.fixture.ts'
import { assessmentText } from './assessment-text.ts'

const pages: readonly (readonly [string, Assessment])[] = [
  ['plain', assessment],
  ['hostile', hostileAssessment],
]
const text = assessmentText(assessment, {})
const flat = (page: string) => page.replaceAll(/\s+/g, ' ')
const at = (words: string) => flat(text).indexOf(words)

test.each(pages)('no line of a %s assessment is wider than asked, from 40 columns on', (_, each) => {
  for (const columns of [40, 60, 80, 120]) {
    const lines = assessmentText(each, { columns }).split('\n')
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns)
  }
})

test.each(pages)('colours change no word of a %s assessment', (_, each) => {
  const style = (name: string, of: string) => `<${name}>${of}</>`
  const dressed = assessmentText(each, { style }).replaceAll(/<(?:bold|dim)>|<\/>/g, '')
  expect(dressed).toBe(assessmentText(each, {}))
})

test('hostile texts neither move the cursor, nor begin a line of their own, nor command a build server', () => {
  const page = assessmentText(hostileAssessment, {})
  expect(page).not.toMatch(/[^\P{C}\n]/u)
  expect(page).not.toMatch(/^::|\s::|##(?:vso)?\[/m)
})

test('what matters most comes first: held, production, the recommendation, the ways forward, when pausing pays', () => {
  const order = [
    'HELD shop 4.2.0 for production ships in 5 h',
    'In production already: no.',
    'SQL injection in the order search',
    'Recommended: Full fix, full regression (full-fix)',
    'WAYS FORWARD',
    'WHEN PAUSING PAYS',
    'WHAT EXPLOITATION WOULD COST',
    'HOW IT WAS COMPUTED',
  ].map(at)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order[0]).toBe(0)
})

test('what is in production already is said before anything else of it, with what that means', () => {
  expect(flat(assessmentText(hostileAssessment, {}))).toContain(
    'In production already: yes. Holding this release does not reduce that exposure',
  )
})

test('the sentence that a decision hangs on has the break-even and our range beside each other', () => {
  expect(flat(text)).toContain(
    'Pausing for "Full fix, full regression" pays if the chance of exploitation before the fix exceeds 3.1% (1.9 to 4.4%); our range is 4 to 30% (both 8 times in 10).',
  )
})

test('an option that is dearer and saves nothing says so, and one that is cheaper anyhow too', () => {
  const withChance = (chance: object) =>
    flat(
      assessmentText(
        {
          ...assessment,
          comparison: {
            ...assessment.comparison,
            options: [shipNow, { ...shipNow, name: 'full-fix', title: 'Wait', breakEven: { ...chance } }],
          },
        },
        {},
      ),
    )
  expect(withChance({})).toContain('"Wait" costs more than shipping now whatever the chance of exploitation')
  expect(withChance({ chance: { mean: 0, p10: 0, p90: 0 } })).toContain(
    '"Wait" pays whatever the chance of exploitation',
  )
})

test('the loss that authority goes by is that of one exploitation, and said apart from that of the window', () => {
  expect(flat(text)).toContain(
    '1 time in 20 that costs more than 6.1 million euro: authority to accept the risk',
  )
  expect(flat(text)).toContain('That is not the loss over the time that the flaw is open')
})

test('an option in which the flaw is never open has no chance of exploitation, not a small one', () => {
  const row = text.split('\n').find((line) => /^A\*.*none/.test(line))
  expect(row).toMatch(/none +0 +0 +60%$/)
})

test('each number has its source, and a default is marked wherever it shows', () => {
  expect(flat(text)).toContain(
    'people: 1.2 to 2.4 million people (9 times in 10); count of the order database; head of data, 2026-11-24, confirmed by data protection officer, 2026-11-24',
  )
  expect(flat(text)).toContain('control-stops (default): at 87% instead of 58%')
  expect(flat(text)).toContain('control-stops: 20 to 90%, most likely 60%; default: our judgement, 2026')
})

test('a range is drawn to scale: the tenth of the axis is at a tenth of the line', () => {
  const only = { ...shipNow, total: { ...shipNow.total, p10: 100, p50: 500, mean: 600, p90: 1000 } }
  const drawn = assessmentText(
    { ...assessment, comparison: { ...assessment.comparison, options: [only] } },
    { columns: 101 },
  )
  const bar = drawn.split('\n').find((line) => /^ *\[=/.test(line)) ?? ''
  // 101 columns for 0 to 1,000: a column for each 10.
  expect([...'[#x]'].map((sign) => bar.indexOf(sign))).toEqual([10, 50, 60, 100])
})

test('a duty says what starts its clock, which is never that a flaw was found', () => {
  expect(flat(text)).toContain(
    'within 72 hours from when you know of a breach of personal data. (Regulation (EU) 2016/679, 2016)',
  )
})

describe('what people stated', () => {
  const said = (by: string) => ({ by, at: parseInstant('2026-11-20T09:00Z') })
  const claim = (source: string) => ({ source, stated: said('product owner'), confirmed: said('auditor') })
  const { hold, quantities } = assessment
  const exposure = { from: 'internet', by: 'signed-in', source: 'anybody may sign up' } as const

  test('shows with its source, role and dates also where it is no number', () => {
    const claims = {
      reach: { stated: said('development lead') },
      production: claim('tried it'),
      data: claim('the order table'),
      tolerance: claim('risk policy'),
    }
    const release = { ...hold.release, exposure }
    const page = flat(assessmentText({ ...assessment, hold: { ...hold, release, claims } }, {}))
    const checked = 'product owner, 2026-11-20, confirmed by auditor, 2026-11-20'
    expect(page).toContain(
      'who can reach it: internet, signed-in; anybody may sign up; development lead, 2026-11-20 - ',
    )
    expect(page).toContain(`data about people: contact; the order table; ${checked}`)
    expect(page).toContain(`in production already: no; tried it; ${checked}`)
    expect(page).toContain(`tolerated: a 5% chance of losing more than 250,000 euro; risk policy; ${checked}`)
  })

  test('is never cut, however much it is', () => {
    const people = quantities.get('people')
    const many = Array.from({ length: 30 }, (_, i) => `number-${i}`)
    const all = new Map(many.flatMap((name) => (people ? [[name, { ...people, name }] as const] : [])))
    const page = assessmentText({ ...assessment, quantities: all }, {})
    for (const name of many) expect(page).toContain(`- ${name}: `)
  })

  test('reads as it was stated, not rounded', () => {
    const people = quantities.get('people')
    if (people?.from.kind !== 'estimate') throw new Error('no people')
    const amount = { kind: 'value', value: 1_234_567 } as const
    const from = { kind: 'estimate', estimate: { ...people.from.estimate, amount } } as const
    const tolerance = { loss: 255_500, chance: 0.125 }
    const page = flat(
      assessmentText(
        {
          ...assessment,
          hold: { ...hold, tolerance },
          quantities: new Map([...quantities, ['people', { ...people, from }]]),
        },
        {},
      ),
    )
    expect(page).toContain('people: 1.234567 million people;')
    expect(page).toContain('instead of 1.234567 million people')
    expect(page).toContain('at most a 12.5% chance of losing more than 255,500 euro')
  })
})

describe('a table of dates', () => {
  const shown = (option: object) =>
    assessmentText(
      {
        ...assessment,
        comparison: { ...assessment.comparison, options: [{ ...shipNow, ...option, title: 'W' }] },
      },
      {},
    )

  test('has the year where it is another one, and says which share of scenarios has the flaw gone', () => {
    const fixed = parseInstant('2027-11-24T13:00Z')
    const page = shown({ fixed: { p50: fixed, p90: fixed } })
    expect(page).toMatch(/half by +9 in 10 by +gone, 9 in 10 +late by/)
    expect(page).toMatch(/^A +W +11-24 18:00 +11-24 18:00 +2027-11-24 13:00 +on time$/m)
  })

  test('never says of what ships late that it ships not at all: it ships after the fix', () => {
    const { ships, ...back } = shipNow
    expect(ships).toBeDefined()
    const lateDays = { ...shipNow.lateDays, p50: 2.4, p90: 4.6 }
    expect(shown({ ...back, ships: undefined, lateDays })).toMatch(
      /^A +W +after fix +12-13 18:00 +2.4 to 4.6 days$/m,
    )
  })
})

test('a cost that is certain is no tail', () => {
  const certain = { mean: 20_000, p10: 20_000, p50: 20_000, p90: 20_000, p95: 20_000, p99: 20_000 }
  const givenExploitation = {
    ...assessment.comparison.givenExploitation,
    total: { ...certain, meanError: 0, p95Error: 0 },
  }
  const page = flat(
    assessmentText({ ...assessment, comparison: { ...assessment.comparison, givenExploitation } }, {}),
  )
  expect(page).toContain('If it is exploited once, that costs 20,000 euro')
  expect(page).not.toContain('1 time in 20 that costs more')
})

test('an average is said to be one once', () => {
  expect(flat(text)).toMatch(/costs least on average, of those that the tolerance allows: 8\d,\d00 euro\./)
})

test('what ships this moment ships now', () => {
  const release = { ...assessment.hold.release, shipsAt: assessment.at }
  const page = flat(assessmentText({ ...assessment, hold: { ...assessment.hold, release } }, {}))
  expect(page).toContain('ships now (2026-11-24 13:00 UTC)')
})

test('a number that moves nothing is no bar', () => {
  const [first] = assessment.comparison.swings
  if (first === undefined) throw new Error('no swings')
  const swings = [first, { ...first, quantity: 'rate', atLow: 5_000, atHigh: 5_000 }]
  const page = assessmentText({ ...assessment, comparison: { ...assessment.comparison, swings } }, {})
  expect(page).toMatch(/^delay-a-day /m)
  expect(page).not.toMatch(/^rate /m)
})
