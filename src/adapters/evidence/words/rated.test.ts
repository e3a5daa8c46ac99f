import { expect, test } from 'vitest'
import { ratedBy } from './rated.ts'

const levels = new Map([
  ['error', 'high'],
  ['info', 'low'],
] as const)

test.each([
  ['HIGH', undefined, 'high', [{ source: 'x', severity: 'high' }]],
  ['Moderate', undefined, 'medium', [{ source: 'x', severity: 'medium', word: 'Moderate' }]],
  ['ERROR', undefined, 'unknown', [{ source: 'x', severity: 'unknown', word: 'ERROR' }]],
  ['error', levels, 'high', [{ source: 'x', severity: 'high', word: 'error' }]],
  ['INFO', levels, 'low', [{ source: 'x', severity: 'low', word: 'INFO' }]],
  ['', levels, 'unknown', undefined],
  [null, levels, 'unknown', undefined],
])('by the word %j, with meanings %o, it is %s', (word, meanings, severity, ratings) => {
  expect(ratedBy('x', word, meanings)).toEqual({ severity, ...(ratings && { ratings }) })
})
