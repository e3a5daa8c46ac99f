import { expect, test } from 'vitest'
import { endsOf, lowestOf } from './version-range.ts'

// npm, node-semver "Ranges"; Cargo book, "Specifying dependencies".
test.each([
  [['>=1.3.6'], ['1.3.6']],
  [
    ['>= 2.6.9 < 3.0.0 ', ' >= 3.1.0'],
    ['2.6.9', '3.1.0'],
  ],
  [
    ['^0.1.9', '>=1.0.0-rc.1, <1.1'],
    ['0.1.9', '1.0.0-rc.1'],
  ],
  [
    ['~1.2', '1.2.3', '=4.5.6', 'v7.0.0'],
    ['1.2', '1.2.3', '4.5.6', '7.0.0'],
  ],
  [['>1.2', '<0.0.0', '*', ''], []],
])('the lowest versions of %j are %j', (ranges, versions) => {
  expect(lowestOf(ranges)).toEqual(versions)
})

test.each([
  ['>=4.0.0 <4.3.1', ['4.3.1']],
  ['< 2.6.9', ['2.6.9']],
  ['<7.2.2 || >=8.0.0 <8.1.1', ['7.2.2', '8.1.1']],
  ['<=5.28.2', []],
  ['*', []],
])('what is affected by %s ends at %j', (range, versions) => {
  expect(endsOf(range)).toEqual(versions)
})
