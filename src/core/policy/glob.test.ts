import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { policyOf } from '../../../test/subject.ts'
import { limits } from '../base/limits.ts'
import { glob } from './glob.ts'
import { parsePolicy } from './parse-policy.ts'

const fits = (pattern: string, path: string) => z.parse(glob, pattern)(path)

// The meanings that docs/reference/conditions.md gives.
describe('a glob', () => {
  test.each([
    ['src/app.js', 'src/app.js'],
    ['src/*.js', 'src/app.js'],
    ['*', '.env'],
    ['src/**', 'src/a/b.js'],
    ['src/**', 'src/.hidden/b.js'],
    ['**', 'a/b/c'],
    ['**/*.js', 'app.js'],
    ['**/*.js', 'src/a/app.js'],
    ['src/**/app.js', 'src/app.js'],
    ['src/**/app.js', 'src/a/b/app.js'],
    ['src/?.js', 'src/a.js'],
    ['src/[ab].js', 'src/b.js'],
    ['src/[a-c].js', 'src/b.js'],
    ['src/[!a].js', 'src/b.js'],
    ['{src,lib}/**', 'lib/a.js'],
    ['{src/**,lib/*}', 'src/a/b.js'],
    ['a{b,c{d,e}}f', 'acef'],
    ['\\*\\{', '*{'],
    ['pkg:npm/@angular/*', 'pkg:npm/@angular/core'],
    ['./src/*', 'src/a.js'],
    ['src/*', './src/a.js'],
    // A folder of that very name, as web frameworks call theirs.
    ['app/[id]/page.tsx', 'app/[id]/page.tsx'],
  ])('%s fits %s', (pattern, path) => {
    expect(fits(pattern, path)).toBe(true)
  })

  test.each([
    ['src/*.js', 'src/a/app.js'],
    ['*', 'a/b'],
    ['**/*.js', 'app.jsx'],
    ['src/**', 'srcs/a.js'],
    ['src/**/app.js', 'src/myapp.js'],
    ['src/?.js', 'src/.js'],
    ['src?a', 'src/a'],
    ['src[!b]a', 'src/a'],
    ['src/[!a].js', 'src/a.js'],
    ['{src,lib}/**', 'test/a.js'],
    ['src', 'SRC'],
    ['**', ''],
    ['*', ''],
    ['a.c', 'abc'],
    ['src/app.js', 'x/src/app.js'],
  ])('%s does not fit %s', (pattern, path) => {
    expect(fits(pattern, path)).toBe(false)
  })

  const name = fc.stringMatching(/^[a-z@+()|^$-][a-z.@+()|^$-]{0,5}$/)
  prop.prop([fc.array(name, { minLength: 1, maxLength: 5 }), fc.nat(4)])(
    'fits the path it was made of, whichever of its names a star stands for',
    (names, which) => {
      const starred = names.map((each, i) => (i === which ? '*' : each))
      const path = names.join('/')
      expect(fits(starred.join('/'), path)).toBe(true)
      expect(fits([...starred, '**'].join('/'), `${path}/x/y`)).toBe(true)
      expect(fits(['**', ...starred].join('/'), `x/y/${path}`)).toBe(true)
      expect(fits(starred.join('/'), `${path}/x`)).toBe(false)
    },
  )
})

// Backtracking matchers try the paths below in more ways than there are atoms in the universe.
test.each([
  ['stars', `${'*a'.repeat(limits.globLength / 2 - 1)}b`],
  ['folders', `${'**/a/'.repeat(limits.globLength / 5 - 1)}b`],
  ['choices', `${'{a,*a,**}'.repeat(limits.globLength / 9 - 1)}b`],
])('the longest glob of nothing but %s is done within a second', (_, pattern) => {
  const started = performance.now()
  expect(fits(pattern, `${'a/'.repeat(100)}${'a'.repeat(1000)}`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(1000)
})

test.each([
  ['src/[ab', 'must close each "[" with "]"'],
  ['{src,lib/**', 'must close each "{" with "}"'],
  ['{src}/**', 'must have a comma between braces'],
  ['{1..9}', 'must have a comma between braces'],
  ['src\\', 'must not end with a backslash'],
])('%s is refused in a policy, where it stands', (pattern, says) => {
  const rule = `{ name: a, reason: a, verdict: hold, when: { location: ['${pattern}'] } }`
  const column = `  - ${rule}`.indexOf(`'${pattern}'`) + 1
  expect(() => parsePolicy(policyOf(rule), 'holdpoint.yaml')).toThrow(
    new RegExp(`${says.replace(/[{}[\]]/g, '\\$&')}.*\\(line 4, column ${column}\\)`),
  )
})
