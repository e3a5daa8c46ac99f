import { describe, expect, test } from 'vitest'
import { parseInstant } from '../base/instant.ts'
import { speak } from '../language/catalogue.ts'
import { assess } from './assess.ts'
import { holdText } from './hold-subject.fixture.ts'
import { parseHoldFile } from './parse-hold-file.ts'

const now = parseInstant('2026-11-24T13:00Z')
const settings = { now, seed: 7n, mostScenarios: 4_096 }
const assessed = (text: string, more = {}) =>
  assess(parseHoldFile(text, 'hold.yaml'), { ...settings, ...more })
const notesOf = (text: string) => assessed(text).notes.map(({ code }) => code)

describe('an assessment', () => {
  test('is the same to the last bit for the same hold, moment and seed', () => {
    const { comparison, open } = assessed(holdText())
    const again = assessed(holdText())
    expect([again.comparison, again.open]).toEqual([comparison, open])
  })

  test('takes what is stated, and by default what is not', () => {
    const { quantities, defaults } = assessed(holdText())
    expect(quantities.get('people')).toMatchObject({
      from: { kind: 'estimate', estimate: { source: 'customer table' } },
      distribution: { kind: 'lognormal', low: 3_000, high: 5_000 },
    })
    expect(quantities.get('fix-hours')?.from.kind).toBe('default')
    expect(defaults.length).toBeGreaterThan(0)
    for (const name of defaults) expect(quantities.get(name)?.from.kind).toBe('default')
  })

  test('draws a number of the team only where an option goes by it', () => {
    const task = '  - { kind: full-fix, name: ours, before: [{ name: fix, takes: own-hours }] }'
    expect(assessed(holdText()).quantities.has('own-hours')).toBe(false)
    expect(assessed(holdText(task)).quantities.get('own-hours')?.distribution).toEqual({
      kind: 'pert',
      low: 1,
      mode: 2,
      high: 4,
    })
  })

  test('leaves open what nobody has answered, the dearest question first', () => {
    const { open } = assessed(holdText('  delay-a-day:', 'inProduction:', '  people:'))
    expect(open.map(({ question }) => question).toSorted()).toEqual(['data', 'delay', 'fix', 'production'])
    expect(open.map(({ worth }) => worth)).toEqual(open.map(({ worth }) => worth).toSorted((a, b) => b - a))
    for (const { asks, worth } of open) {
      expect(speak(asks)).toMatch(/\?$/)
      expect(worth).toBeGreaterThanOrEqual(0)
    }
  })

  test('knows what the kinds of data and who can reach it are worth, though they are no numbers', () => {
    // By the usual kind nothing pays that late; that it might be health data of so many people turns it.
    const people = '  people: { value: 500000, source: s, by: r, at: 2026-11-24 }'
    const delay = '  delay-a-day: { value: 80000, source: s, by: r, at: 2026-11-24 }'
    const { open, comparison } = assessed(holdText('data:', people, delay, 'tolerance:'))
    const ofNumbers = comparison.worth
      .filter(({ quantity }) => ['people', 'cost-per-person', 'chance-notifiable'].includes(quantity))
      .map(({ worth }) => worth)
    expect(open.find(({ question }) => question === 'data')?.worth).toBeGreaterThan(Math.max(0, ...ofNumbers))
  })

  test('never recommends to hold back the fix of what is in production', () => {
    const text = holdText('inProduction: { answer: yes, source: tried, by: QA lead, at: 2026-11-24 }')
    const { comparison } = assessed(text)
    const forbidden = comparison.recommended.setAside.map(({ option }) => option)
    expect(forbidden).not.toContain(comparison.recommended.option)
  })

  test('names the duties of the regimes that apply, and none without', () => {
    expect(assessed(holdText()).duties.map(({ regime }) => regime)).toContain('gdpr')
    expect(assessed(holdText('regimes: []')).duties).toEqual([])
  })
})

describe('before the numbers are trusted a reader hears', () => {
  test.each([
    [
      'that nobody said when it ships',
      '  shipsAt: 2026-11-24T19:00Z',
      '  environment: production',
      'hold.no-ships-at',
    ],
    ['that it was to ship before now', '2026-11-24T19:00Z', '2026-11-23T19:00Z', 'hold.ships-at-past'],
    ['that a range is very wide', 'value: 3000', 'low: 1, high: 30000', 'losses.wide'],
    [
      'that people are more than breaches were measured on',
      'low: 3000, high: 5000',
      'low: 200000, high: 500000',
      'losses.extrapolates',
    ],
    ['that no law was named', 'regimes: [{ name: gdpr }]', 'regimes: []', 'losses.no-regimes'],
    ['that a control was not tried', 'kind: full-fix', 'kind: compensating-control', 'hold.control-untested'],
    ['that a control has no end', 'kind: full-fix', 'kind: compensating-control', 'hold.control-without-end'],
    [
      'that a control has ended',
      'kind: full-fix',
      'kind: compensating-control\n    control: { expires: 2026-11-20 }',
      'hold.control-ended',
    ],
  ])('%s', (_, before, after, code) => {
    expect(notesOf(holdText().replace(before, after))).toContain(code)
    expect(notesOf(holdText())).not.toContain(code)
  })

  test('that there is no finding', () => {
    expect(notesOf(holdText())).toContain('hold.no-findings')
  })
})

test('a currency without rates says at its line which numbers have to be stated, those of ways forward too', () => {
  const text = holdText('currency: MRU')
  const line = text.split('\n').indexOf('currency: MRU') + 1
  expect(() => assessed(text)).toThrow(
    expect.objectContaining({
      code: 'estimate.no-rate',
      place: expect.objectContaining({ file: 'hold.yaml', line }),
      values: { currency: 'MRU', names: expect.arrayContaining(['response', 'engineer-hour']) },
    }),
  )
})

test('a signal stops it', () => {
  expect(() => assessed(holdText(), { signal: { aborted: true } })).toThrow(
    expect.objectContaining({ code: 'risk.cancelled' }),
  )
})
