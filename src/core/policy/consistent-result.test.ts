import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { known, log4shell } from '../../../test/intel.ts'
import {
  anyGiven,
  deployed,
  findings,
  gate,
  handlebars,
  now,
  recorded,
  scored,
} from '../../../test/subject.ts'
import { addDuration, days, parseInstant } from '../base/instant.ts'
import { pathWords, problemOf } from '../base/issue-words.ts'
import { consistentResult } from './consistent-result.ts'

const many = fc.array(anyGiven, { maxLength: 6 })
const before = { at: parseInstant('2026-10-01T10:00:00Z') }

prop.prop([many, many, fc.boolean()])(
  'what the gate writes never contradicts itself',
  (found, then, isBack) => {
    const given = { found, deployed: deployed(findings(...then)), ...(isBack && { releasedBefore: before }) }
    expect(consistentResult.safeParse(recorded(gate(given)))).toMatchObject({ success: true })
  },
)

const critical = { ...handlebars, vulnerability: log4shell.cve, ...scored(9.8) }
const epss = { [log4shell.cve]: { score: 0.94, percentile: 0.99 } }
const fact = { vulnerability: log4shell.cve, exploitation: 'active', source: 'our team', at: now } as const
const result = recorded(gate({ found: [critical], intel: known({ kev: [log4shell], epss }, [fact]) }))
const [finding] = result.findings
const inFinding = (changed: object) => ({ findings: [{ ...finding, ...changed }] })
const inIntel = (changed: object) => inFinding({ intel: { ...finding?.intel, ...changed } })
const scoredAs = (score: number, percentile: number) =>
  inIntel({ epss: { kind: 'known', value: { score, percentile } } })

test.each([
  ['an EPSS score above 1', scoredAs(1.01, 0.5), 'findings[0].intel.epss.value.score must be at most 1'],
  ['one below 0', scoredAs(-0.1, 0.5), 'findings[0].intel.epss.value.score must be at least 0'],
  [
    'a percentile as a number of percent',
    scoredAs(0.9, 99),
    'findings[0].intel.epss.value.percentile must be at most 1',
  ],
  [
    'a CVSS score above 10',
    inFinding({ rating: { ...finding?.rating, score: 11 } }),
    'findings[0].rating.score must be at most 10',
  ],
  [
    'less severity than its rating gives',
    inFinding({ severity: 'low' }),
    'findings[0].severity must be "critical", as its rating has it',
  ],
  [
    'a finding that was first seen later',
    inFinding({ firstSeen: '9999-01-01' }),
    'findings[0].firstSeen must not be later than the result itself',
  ],
  [
    'a first day that is no date',
    inFinding({ firstSeen: 'tomorrow' }),
    'findings[0].firstSeen must be a time such as 2026-11-24T12:40:00Z',
  ],
  [
    'a day in KEV that no calendar has',
    inIntel({ kev: { kind: 'known', value: { ...log4shell, added: '2021-02-30' } } }),
    'findings[0].intel.kev.value.added must be a time such as 2026-11-24T12:40:00Z',
  ],
  [
    'a fact that was found out later',
    inIntel({ exploits: [{ ...fact, at: addDuration(now, 1) }] }),
    'findings[0].intel.exploits[0].at must not be later than the result itself',
  ],
  [
    'a vulnerability that no feed could list',
    inIntel({ applicable: false }),
    'findings[0].intel.applicable must be true: it has "vulnerability"',
  ],
  [
    'what a feed says that was not looked into',
    { intelAsOf: { epss: result.intelAsOf.epss } },
    'findings[0].intel.kev must be of a feed that "intelAsOf" names',
  ],
  [
    'one feed in the place of another',
    { intelAsOf: { ...result.intelAsOf, epss: result.intelAsOf.kev } },
    'intelAsOf.epss.name must be "epss"',
  ],
  [
    'a feed of less than nothing',
    { intelAsOf: { ...result.intelAsOf, kev: { ...result.intelAsOf.kev, entries: -1 } } },
    'intelAsOf.kev.entries must be at least 0',
  ],
  [
    'a verdict milder than that of a finding',
    { verdict: 'warn' },
    'verdict must be "hold", as that of one of its findings',
  ],
  [
    'a verdict that holds what is put back',
    { releasedBefore: before },
    'verdict must be "warn", as of all that is put back',
  ],
  [
    'what was released before only afterwards',
    { verdict: 'warn', releasedBefore: { at: addDuration(now, days(1)) } },
    'releasedBefore.at must not be later than the result itself',
  ],
  [
    'a comparison with what was judged later',
    { comparedWith: { at: addDuration(now, 1) } },
    'comparedWith.at must not be later than the result itself',
  ],
])('a result with %s is refused, and the error names the place', (_, changed, says) => {
  expect(consistentResult.safeParse(result).success).toBe(true)
  const written: unknown = JSON.parse(JSON.stringify({ ...result, ...changed }))
  const [issue] = consistentResult.safeParse(written, { reportInput: true }).error?.issues ?? []
  expect(issue && `${pathWords(issue.path)} ${problemOf(issue)}`).toBe(says)
})
