import { expect, test } from 'vitest'
import { gate, handlebars, injection, policyOf, scored } from '../../../../test/subject.ts'
import { defaultPolicy } from '../../../core/policy/default-policy.ts'
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
    lines.indexOf("WHAT SSVC'S TABLES DECIDE") - 1,
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

test('the tables of SSVC are told with each answer, who gives it, and what would change the decision', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  const ratings = [{ source: 'nvd', vector, score: 9.8, severity: 'critical' as const }]
  const release = {
    product: 'shop',
    digests: [],
    exposure: { from: 'internet', source: '--exposure' },
  } as const
  const judgement = gate({ found: [{ ...handlebars, ratings }], release })
  const page = explanationText(explain(judgement, defaultPolicy(), 'CVE-2021-23369'), {})
  // CISA BOD 26-04, row 14: not in KEV, exposed, automatable, total.
  expect(page).toContain('BOD 26-04 1.0.0: fix it within 3 days\n')
  expect(page).toContain('- strangers can reach the system over a public network (reached from the')
  // Row 10: the same, not exposed.
  expect(page.replaceAll(/\n\s+/g, ' ')).toMatch(/> if [^>]*public network[^>]*: fix it within 60 days/)
})
