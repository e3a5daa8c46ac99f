import { expect, test } from 'vitest'
import { weaknessesOf } from './weaknesses.ts'

test.each([
  [['CWE-89'], ['CWE-89']],
  [['cwe-089', 'CWE-89', 89], ['CWE-89']],
  [['external/cwe/cwe-079'], ['CWE-79']],
  [['CWE-79: Improper Neutralization of Input'], ['CWE-79']],
  [
    ['CWE_502', 'CWE 94', '22'],
    ['CWE-502', 'CWE-94', 'CWE-22'],
  ],
  [['NVD-CWE-noinfo', 'NVD-CWE-Other', '', '0', 0, -1, 'CWE-'], undefined],
  [[], undefined],
  [null, undefined],
])('%j names the weaknesses %j', (ids, weaknesses) => {
  expect(weaknessesOf(ids)).toEqual(weaknesses)
})
