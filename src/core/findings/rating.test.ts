import { describe, expect, test } from 'vitest'
import { findVersion } from '../cvss/find-version.ts'
import {
  byWorstRating,
  countingRatings,
  isVersion2,
  isWorseByWord,
  type Rating,
  ratedSeverity,
  winningRating,
} from './rating.ts'

const v2 = 'AV:N/AC:L/Au:N/C:C/I:C/A:C'
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

const rating = (severity: Rating['severity'], score?: number, source = 'a', vector?: string): Rating => ({
  source,
  severity,
  ...(score !== undefined && { score }),
  ...(vector !== undefined && { vector }),
})

const winner = (...ratings: readonly Rating[]) => winningRating([...ratings].sort(byWorstRating), []).source

describe('how bad a rating counts', () => {
  // Bands: FIRST, v3.1 section 5; of 2.0 the NVD's, which know no critical.
  test.each<[string, Rating, Rating['severity']]>([
    ['its word, without a score', rating('high'), 'high'],
    ['its score, where that is worse', rating('low', 9.8), 'critical'],
    ['its word, where that is worse', rating('critical', 8.8), 'critical'],
    ['its score, where its word says nothing', rating('unknown', 9.8), 'critical'],
    ['nothing, where its word says nothing and its score is 0', rating('unknown', 0), 'unknown'],
    ['a score of 2.0, by the bands of 2.0', rating('low', 10, 'nvd', v2), 'high'],
    [
      'a score beside a vector that nobody can read, by those of 3.1',
      rating('low', 9.8, 'a', '?'),
      'critical',
    ],
  ])('%s', (_, given, severity) => {
    expect(ratedSeverity(given)).toBe(severity)
  })

  test('by its word only where that is worse than its score', () => {
    expect(isWorseByWord(rating('critical', 8.8))).toBe(true)
    expect(isWorseByWord(rating('high', 8.8))).toBe(false)
    expect(isWorseByWord(rating('low', 9.8))).toBe(false)
    expect(isWorseByWord(rating('critical'))).toBe(false)
  })
})

describe('the rating that counts', () => {
  test.each<[string, readonly Rating[]]>([
    ['a low one that scores 9.8, before a medium one', [rating('medium'), rating('low', 9.8, 'b')]],
    [
      'one of an unknown word that scores 9.8, before a low one',
      [rating('low'), rating('unknown', 9.8, 'b')],
    ],
    [
      'a high one that scores 9.8, before a critical one of 8.8',
      [rating('critical', 8.8), rating('high', 9.8, 'b')],
    ],
    [
      'one with a vector that nobody can read, before a medium one',
      [rating('medium', 5), rating('high', 8, 'b', 'SL:1/M:1/O:0/S:2')],
    ],
    ['one of 3.1, before one of 2.0', [rating('high', 10, 'a', v2), rating('medium', 5, 'b')]],
    ['one of 2.0, where the other says nothing', [rating('unknown'), rating('high', 10, 'b', v2)]],
  ])('is %s', (_, ratings) => {
    expect(winner(...ratings)).toBe('b')
  })
})

describe('the ratings that may say more of the score', () => {
  const worst = rating('critical', 9.1)
  const other = rating('critical', undefined, 'b')
  const old = rating('high', 10, 'c', v2)

  test('are all that are known, except by an old version', () => {
    const ratings = [worst, other, old, rating('unknown', undefined, 'd')]
    expect(countingRatings({ rating: worst, ratings })).toEqual([worst, other])
  })

  test('are those of its source alone, where a policy prefers that', () => {
    const own = rating('medium', 5, 'b')
    expect(countingRatings({ rating: own, ratings: [worst, rating('medium', 4, 'b'), own] })).toEqual([
      own,
      rating('medium', 4, 'b'),
    ])
  })
})

test.each([
  [v2, '2.0'],
  [`(${v2})`, '2.0'],
  [`CVSS:2.0/${v2}`, '2.0'],
  [v31, '3.1'],
  ['SL:1/M:1/O:0/S:2/FM:2/IM:1', undefined],
  ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
  ['AV:N/AC:L/Au:N/C:C/I:C', undefined],
])('%s is a vector of %s', (vector, version) => {
  expect(findVersion(vector)).toBe(version)
  expect(isVersion2(rating('high', 8, 'a', vector))).toBe(version === '2.0')
})
