import { describe, expect, test } from 'vitest'
import { addDuration, days, parseInstant } from '../base/instant.ts'
import { slotsOf } from './slots.ts'
import { deployWindows } from './windows.ts'

const at = parseInstant

describe('weekly windows', () => {
  test('open by the clocks of the place, an hour earlier in UTC once summer time has begun', () => {
    // Germany goes from UTC+1 to UTC+2 on Sunday 2027-03-28.
    const weekly = [{ days: ['thursday' as const], from: '14:00', to: '16:00', zone: 'Europe/Berlin' }]
    expect(deployWindows(weekly, at('2027-03-22'), 14)).toEqual([
      { from: at('2027-03-25T13:00Z'), to: at('2027-03-25T15:00Z') },
      { from: at('2027-04-01T12:00Z'), to: at('2027-04-01T14:00Z') },
    ])
  })

  test('open an hour later where clocks leave the time out, and at the first of two', () => {
    // New York leaves out 02:00 to 03:00 on 2027-03-14, and has 01:00 to 02:00 twice on 2027-11-07.
    const weekly = [{ days: ['sunday' as const], from: '02:30', to: '04:00', zone: 'America/New_York' }]
    const [spring] = deployWindows(weekly, at('2027-03-14'), 1)
    expect(spring).toEqual({ from: at('2027-03-14T07:30Z'), to: at('2027-03-14T08:00Z') })
    const twice = [{ days: ['sunday' as const], from: '01:30', to: '04:00', zone: 'America/New_York' }]
    expect(deployWindows(twice, at('2027-11-07'), 1)[0]?.from).toBe(at('2027-11-07T05:30Z'))
  })

  test('reach into the next day where they end before they begin, and join what touches', () => {
    const night = { days: ['monday' as const], from: '22:00', to: '02:00', zone: 'UTC' }
    const morning = { days: ['tuesday' as const], from: '02:00', to: '03:00', zone: 'UTC' }
    expect(deployWindows([morning, night], at('2026-11-23'), 3)).toEqual([
      { from: at('2026-11-23T22:00Z'), to: at('2026-11-24T03:00Z') },
    ])
  })

  test('of the whole week are one', () => {
    const all = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
    const weekly = [{ days: all, from: '00:00', to: '24:00', zone: 'Asia/Tokyo' }]
    expect(deployWindows(weekly, at('2026-11-23'), 30)).toHaveLength(1)
  })

  test.each([
    [{ zone: 'Berlin' }, 'options.unknown-zone'],
    [{ from: '9:30' }, 'options.malformed-time'],
    [{ to: '24:30' }, 'options.malformed-time'],
    [{ from: '12:60' }, 'options.malformed-time'],
  ])('are refused with %o', (wrong, code) => {
    const right = { days: ['monday' as const], from: '09:00', to: '16:00', zone: 'UTC' }
    expect(() => deployWindows([{ ...right, ...wrong }], at('2026-11-23'), 7)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('the next window', () => {
  const now = at('2026-11-24')
  const day = (n: number) => addDuration(now, days(n))
  const windows = [
    { from: day(1), to: day(2) },
    { from: day(5), to: day(6) },
  ]

  test.each([
    { ready: 0, ships: 1 },
    { ready: 1.5, ships: 1.5 },
    // Half-open: at its end a window is over.
    { ready: 2, ships: 5 },
    { ready: 5.25, ships: 5.25 },
    { ready: 400, ships: 400 },
  ])('of what is ready on day $ready is on day $ships', ({ ready, ships }) => {
    expect(slotsOf('an option', windows, now)(ready)).toBe(ships)
  })

  test('is at once where there are none', () => {
    expect(slotsOf('an option', [], now)(3.5)).toBe(3.5)
  })

  test('is an error that names the option and the day where none opens after', () => {
    expect(() => slotsOf('full-fix', windows, now)(6)).toThrow(
      expect.objectContaining({
        code: 'options.no-window',
        values: { option: 'full-fix', from: '2026-11-30' },
      }),
    )
  })

  test('cannot be told from windows that overlap', () => {
    expect(() => slotsOf('an option', [...windows].reverse(), now)).toThrow(
      expect.objectContaining({ code: 'options.windows-unordered' }),
    )
  })
})
