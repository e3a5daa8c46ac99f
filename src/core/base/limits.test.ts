import { expect, test } from 'vitest'
import { sources } from '../../../test/sources.ts'
import { limits } from './limits.ts'

test('there is no limit that nothing enforces', () => {
  const text = [...sources('src').values()].join('\n')
  expect(Object.keys(limits).filter((name) => !text.includes(`limits.${name}`))).toEqual([])
})

test('the longest CVSS vector is within its limit', () => {
  // CVSS v4.0, section 7, each metric with its longest value: 9 for the prefix, 11 base metrics of 5, 4 threat, 3
  // requirements of 5, 11 modified ones of 6, and the supplemental S, AU, R, V, RE and U:Amber.
  expect(9 + 11 * 5 + 4 + 3 * 5 + 11 * 6 + (4 + 5 + 4 + 4 + 5 + 8)).toBeLessThan(limits.vectorLength)
})
