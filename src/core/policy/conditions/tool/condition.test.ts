import { expect, test } from 'vitest'
import { finding, outcome, refuses, subject, warning } from '../../../../../test/subject.ts'
import { tool } from './condition.ts'

test.each([
  [{ name: 'ESLint' }, 'met'],
  [{ name: 'ES*' }, 'met'],
  [{ name: 'eslint' }, 'unmet'],
  [{ rule: 'security/*' }, 'met'],
  [{ name: 'ESLint', rule: 'security/detect-object-injection' }, 'met'],
  [{ name: 'ESLint', rule: 'sql/*' }, 'unmet'],
  [{ name: 'Semgrep', rule: 'security/*' }, 'unmet'],
])('%j is %s', (wanted, kind) => {
  expect(outcome(tool, wanted, subject(warning))).toBe(kind)
})

test('tool and rule must be those of one result', () => {
  const vulnerability = 'CVE-2021-1'
  const both = finding(
    { vulnerability, tool: { name: 'Trivy' }, rule: 'a' },
    { vulnerability, tool: { name: 'Grype' }, rule: 'b' },
  )
  const about = { ...subject({}), finding: both }
  expect(outcome(tool, { name: 'Grype' }, about)).toBe('met')
  expect(outcome(tool, { name: 'Trivy', rule: 'b' }, about)).toBe('unmet')
})

test('a rule does not fit a result without one', () => {
  expect(outcome(tool, { rule: '*' }, subject({}))).toBe('unmet')
})

test('neither tool nor rule is refused: it would fit everything', () => {
  expect(refuses(tool, {})).toBe(true)
})
