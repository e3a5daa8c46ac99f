import { expect, test } from 'vitest'
import { addDuration, days, parseInstant } from '../base/instant.ts'
import { observeUntil } from './observe.ts'

const now = parseInstant('2026-11-24T12:48:00Z')
const after = (millis: number) => addDuration(now, millis)

test('a gate observes until a moment that is still to come, at most 90 days ahead', () => {
  for (const until of [after(1), after(days(90))]) expect(observeUntil(until, now)).toEqual({ until })
  expect(() => observeUntil(after(days(90) + 1), now)).toThrow('90 days at most')
})

test('once that moment has come the verdict counts, even if the option is forgotten', () => {
  for (const until of [now, after(-1), after(-days(1000))]) expect(observeUntil(until, now)).toBeUndefined()
})
