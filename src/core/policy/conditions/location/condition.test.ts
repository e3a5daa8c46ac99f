import { expect, test } from 'vitest'
import { outcome, refuses, subject } from '../../../../../test/subject.ts'
import { location } from './condition.ts'

test.each([
  ['src/**', 'src/a/b.js', 'met'],
  ['src/*', 'src/a/b.js', 'unmet'],
  ['src/*', 'src/b.js', 'met'],
  ['**/*.test.js', 'src/a/b.test.js', 'met'],
  ['**/*.js', 'a.js', 'met'],
  ['**', '.github/workflows/ci.yml', 'met'],
  ['src/?.js', 'src/ab.js', 'unmet'],
  ['src/[ab].js', 'src/b.js', 'met'],
  ['{lib,src}/**', 'src/b.js', 'met'],
  ['SRC/**', 'src/b.js', 'unmet'],
  ['!src/**', 'lib/b.js', 'unmet'],
  ['src/**', './src/b.js', 'met'],
  ['./src/**', './src/b.js', 'met'],
  ['./src/**', 'src/b.js', 'met'],
])('%s and %s: %s', (pattern, path, kind) => {
  expect(outcome(location, [pattern], subject({ locations: [{ path }] }))).toBe(kind)
})

test('one of several places is enough', () => {
  const about = subject({ locations: [{ path: 'test/a.js' }, { path: 'src/a.js' }] })
  expect(outcome(location, ['src/**'], about)).toBe('met')
})

test('a report that names no place leaves it open', () => {
  expect(outcome(location, ['**'], subject({}))).toBe('unknown')
})

test('an empty pattern and one past the limit are refused', () => {
  expect(refuses(location, [''])).toBe(true)
  expect(refuses(location, ['a'.repeat(1025)])).toBe(true)
})
