import { expect, test } from 'vitest'
import { gate, handlebars, injection, policyOf, scored } from '../../../../test/subject.ts'
import { explain } from '../../../core/policy/explain.ts'
import { parsePolicy } from '../../../core/policy/parse-policy.ts'
import { explanationText } from './explanation.ts'

const explained = (when: string) => {
  const text = policyOf(`{ name: a, reason: a test, verdict: hold, when: ${when} }`)
  const judgement = gate({ found: [{ ...handlebars, ...scored(9.8) }, injection], policy: text })
  const page = explanationText(explain(judgement, parsePolicy(text, 'holdpoint.yaml'), 'CVE-2021-23369'), {})
  const lines = page.split('\n')
  return lines.slice(
    lines.findIndex((line) => line.includes('rule a (')),
    lines.indexOf('WHAT WOULD CHANGE IT') - 1,
  )
}

test('a rule is a list of questions with their answers, in words of no logic', () => {
  expect(
    explained('{ kind: [vulnerability], environment: [production], not: { severity: [critical] } }'),
  ).toEqual([
    'no       rule a (hold) is silent',
    '  no       all of these:',
    '    unknown  environment: nobody said where the release goes',
    '    yes      kind: a published vulnerability',
    '    no       not this:',
    '      yes      severity: rated critical by nvd',
  ])
})

// De Morgan: the answers inside stay those of the conditions, and the words in front say what they are for.
test.each([
  ['{ not: { all: [{ kind: [code] }, { severity: [critical] }] } }', 'not all of these at once:', 'yes'],
  ['{ not: { any: [{ kind: [code] }, { severity: [critical] }] } }', 'none of these:', 'no'],
])('what must not be, %s, is said in one line', (when, says, answer) => {
  expect(explained(when).slice(1)).toEqual([
    `  ${answer.padEnd(9)}${says}`,
    '    no       kind: a published vulnerability',
    '    yes      severity: rated critical by nvd',
  ])
})
