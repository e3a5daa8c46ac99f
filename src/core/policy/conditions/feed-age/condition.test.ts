import { expect, test } from 'vitest'
import { known } from '../../../../../test/intel.ts'
import { handlebars, now, outcome, subject } from '../../../../../test/subject.ts'
import { addDuration, days, hours } from '../../../base/instant.ts'
import { feedAge } from './condition.ts'

const judgedBy = (about: Parameters<typeof known>[0]) => subject(handlebars, { feeds: known(about).feeds })

test.each([
  ['as old as asked', { confirmed: addDuration(now, -hours(24)) }, 'met'],
  ['a millisecond younger', { confirmed: addDuration(now, 1 - hours(24)) }, 'unmet'],
  ['confirmed just now, and dated 60 days ago', { dated: addDuration(now, -days(60)) }, 'met'],
  ['never loaded', { without: ['kev'] }, 'unknown'],
] as const)('%s', (_, about, kind) => {
  expect(outcome(feedAge, { feed: 'kev', atLeastHours: 24 }, judgedBy(about))).toBe(kind)
})
