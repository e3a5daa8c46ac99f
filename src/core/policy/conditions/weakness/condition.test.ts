import { expect, test } from 'vitest'
import { outcome, refuses, subject } from '../../../../../test/subject.ts'
import { weakness } from './condition.ts'

test.each([
  [['CWE-89'], 'met'],
  [['CWE-79', 'CWE-564'], 'met'],
  [['CWE-79'], 'unmet'],
  [['CWE-8'], 'unmet'],
])('%j against CWE-89 and CWE-564 is %s', (wanted, kind) => {
  expect(outcome(weakness, wanted, subject({ weaknesses: ['CWE-89', 'CWE-564'] }))).toBe(kind)
})

test('a report that names no kind of weakness leaves it open', () => {
  expect(outcome(weakness, ['CWE-89'], subject({}))).toBe('unknown')
})

test.each(['89', 'cwe-89', 'CWE-', 'CWE-89: SQL injection'])('%s is refused', (id) => {
  expect(refuses(weakness, [id])).toBe(true)
})
