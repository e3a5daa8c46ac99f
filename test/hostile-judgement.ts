import { fc } from '@fast-check/vitest'
import { say } from '../src/core/language/catalogue.ts'
import type { Judgement } from '../src/core/policy/judgement.ts'
import { injection, judgementOf, now, oldFlaw, result, shop, token, warning } from './sample-judgements.ts'

/** What somebody might write into a report that others will see on a terminal, in a log, a page or a comment. */
const nasty = [
  '\u001b[2J\u001b[31mPASS\u001b[0m',
  '\u009b2J',
  'a\r\nPASS shop 4.2.0\n::error::x',
  '::set-output name=a::b ::error::c',
  '##vso[task.setvariable variable=PATH]/tmp',
  '##[error]x ##teamcity[buildStatus]',
  '\u202egnp.exe',
  'x'.repeat(400),
  `${'src/'.repeat(60)}a.js`,
  '\u6f22\u5b57'.repeat(90),
  '\u{1f600}'.repeat(90),
  '@octocat/team please ![x](https://evil.example/a.png)',
  '[click](javascript:alert(1)) <img src=x onerror=alert(1)> <!-- ',
  '</details> ]]> </testcase> & "quoted" \'too\'',
  '| a \\| b || `code` ``` ~~~ $x$ **bold** _it_ #12 GH-12 www.evil.example',
  '1. item',
  '- item',
  '    indented',
  '%0A::error::x,file=y',
  '',
]

const hostileText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom(...nasty), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
)

/** Texts for `hostileJudgement`. */
export const hostileTexts = fc.array(hostileText, { minLength: 6, maxLength: 6 })

/** A judgement in which a hostile text stands wherever a report, a file name or a policy's file may put one. */
export function hostileJudgement([
  a = '',
  b = '',
  c = '',
  d = '',
  e = '',
  f = '',
]: readonly string[]): Judgement {
  const component = { name: a, version: b, purl: c }
  const location = { path: d, line: 7, logical: e }
  return judgementOf({
    release: { ...shop, product: f, version: e, environment: d },
    results: [
      { ...injection, title: a, component, locations: [location], reproduced: { at: now, by: b } },
      { ...token, title: `${b} in ${d}`, locations: [location] },
      { ...oldFlaw, vulnerability: c, title: d, component, fix: { state: 'available', versions: [e] } },
      { ...oldFlaw, severity: 'high', ratings: [], vulnerability: `CVE-1 ${a}`, tool: { name: b } },
      result({ vulnerability: d, severity: 'unknown', component, title: f }),
      { ...warning(3), title: c, suppression: { by: a, reason: b } },
      { ...warning(4), title: e, locations: [{ path: a }] },
    ],
    account: { file: a, format: b, notes: [say('gate.recorded', { text: c })], unreadable: 1 },
    refusals: [{ file: d, code: 'evidence.truncated', message: `${d}: ${e}`, hint: f }],
    policy: {
      schema: 'holdpoint/policy/1',
      name: `name ${a}`,
      extends: 'holdpoint/default',
      required: [{ name: `scan ${b}`, format: 'none' }],
      acceptances: [
        {
          scope: { tool: { name: 'ESLint' } },
          reason: `reason ${c}`,
          owner: `owner ${d}`,
          approver: `approver ${e}`,
          expires: '2026-12-01',
        },
      ],
    },
  })
}
