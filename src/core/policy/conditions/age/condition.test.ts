import { expect, test } from 'vitest'
import { handlebars, outcome, refuses, subject } from '../../../../../test/subject.ts'
import { parseInstant } from '../../../base/instant.ts'
import { age } from './condition.ts'

// The time of the tests is 2026-11-24T12:48:00Z.
test.each([
  ['a day more than asked', '2026-10-24T12:48:00Z', 30, 'met'],
  ['to the millisecond as old as asked', '2026-10-25T12:48:00Z', 30, 'met'],
  ['a millisecond younger than asked', '2026-10-25T12:48:00.001Z', 30, 'unmet'],
  ['new, where no age is asked', '2026-11-24T12:48:00Z', 0, 'met'],
] as const)('first recorded: %s', (_, firstSeen, atLeastDays, kind) => {
  expect(outcome(age, { atLeastDays }, subject({}, { firstSeen: parseInstant(firstSeen) }))).toBe(kind)
})

test.each([
  ['counts from the publication', handlebars, 'met'],
  [
    'ignores when it was first recorded',
    { ...handlebars, published: parseInstant('2026-11-24T00:00:00Z') },
    'unmet',
  ],
  ['is unknown where no tool gives the date', {}, 'unknown'],
] as const)('of: published %s', (_, given, kind) => {
  const about = subject(given, { firstSeen: parseInstant('2020-01-01') })
  expect(outcome(age, { atLeastDays: 30, of: 'published' }, about)).toBe(kind)
})

test('refuses parts of days, and more days than a calendar has', () => {
  for (const atLeastDays of [0.5, -1, 36_501, Number.POSITIVE_INFINITY])
    expect(refuses(age, { atLeastDays })).toBe(true)
})
