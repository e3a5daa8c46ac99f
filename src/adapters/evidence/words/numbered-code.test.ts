import { expect, test } from 'vitest'
import { codeOfLines } from './numbered-code.ts'

// Bandit writes number and blank, gosec number, colon and blank.
test.each([
  ['26     a()\n27     except:\n28         pass\n', 27, 28, 'except:\n        pass'],
  ['4: func main() {\n5: \tmd5.New()\n6: }\n', 5, 5, 'md5.New()'],
  ['md5.New()', 5, 5, 'md5.New()'],
  ['', 1, 1, ''],
])('of %j the lines %i to %i are %j', (code, from, to, text) => {
  expect(codeOfLines(code, from, to)).toBe(text)
})
