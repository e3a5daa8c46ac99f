import { expect, test } from 'vitest'
import { knowledge, known, now } from '../../../test/intel.ts'
import { finding, gate, handlebars, recorded, scored } from '../../../test/subject.ts'
import { defaultPolicy } from '../policy/default-policy.ts'
import { replay } from '../policy/replay.ts'
import { advisedFrom } from './advised.ts'
import type { Advisory } from './advisory.ts'
import { completed } from './completed.ts'
import { intelSource } from './intel-source.ts'

// GitHub, GHSA-f2jv-r9rf-7988: handlebars before 4.7.7, CVSS 3.1 score 9.8.
const advisory: Advisory = {
  id: 'GHSA-f2jv-r9rf-7988',
  aliases: ['CVE-2021-23369'],
  title: 'Remote code execution in handlebars when compiling templates',
  weaknesses: ['CWE-94'],
  ratings: [{ source: 'ghsa', score: 9.8, severity: 'critical' }],
  affected: [
    { ecosystem: 'npm', name: 'handlebars', versions: [], ranges: [{ introduced: '0', fixed: '4.7.7' }] },
  ],
}
const loaded = knowledge({ advisories: [advisory] })
const advised = advisedFrom(loaded)
const intel = intelSource(loaded, now, { advised })

test('an advisory says whether it is about this version, and what repairs it', () => {
  expect(advised(finding(handlebars))).toMatchObject([
    { id: advisory.id, affected: 'affected', fixes: ['4.7.7'] },
  ])
  const newer = {
    ...handlebars,
    component: { ...handlebars.component, version: '4.7.7', purl: 'pkg:npm/handlebars@4.7.7' },
  }
  expect(advised(finding(newer))).toMatchObject([{ affected: 'not-affected', fixes: [] }])
})

test("a finding that no tool rated counts as its advisory rates it, and its fix is the advisory's", () => {
  const { rating, severity, fix } = completed(finding(handlebars), advised)
  expect({ rating, severity, fix }).toEqual({
    rating: advisory.ratings[0],
    severity: 'critical',
    fix: { state: 'available', versions: ['4.7.7'] },
  })
  expect(gate({ found: [handlebars], intel }).verdict).toBe('hold')
  expect(gate({ found: [handlebars], intel: known({}) }).verdict).toBe('unknown')
})

test('what a tool says stays', () => {
  const told = finding({ ...handlebars, ...scored(5), fix: { state: 'wont-fix' } })
  expect(completed(told, advised)).toEqual(told)
})

test('an advisory that was taken back says nothing', () => {
  const withdrawn = knowledge({ advisories: [{ ...advisory, withdrawn: now }] })
  expect(advisedFrom(withdrawn)(finding(handlebars))).toEqual([])
})

test('a recorded result keeps what its advisories said', () => {
  const result = recorded(gate({ found: [handlebars], intel }))
  expect(replay(defaultPolicy(), result)).toMatchObject({ before: 'hold', after: 'hold', changed: [] })
})
