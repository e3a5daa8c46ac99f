import { expect, test } from 'vitest'
import { injection, judgementOf, oldFlaw } from '../../../test/sample-judgements.ts'
import type { Result } from '../../core/findings/result.ts'
import { findingId } from '../../core/policy/finding-record.ts'
import { nameOf } from './finding-words.ts'
import { saidWords } from './production.ts'

const twin: Result = { ...oldFlaw, component: { name: 'x', version: '1', purl: 'pkg:npm/x@1' } }
const judgement = judgementOf({ results: [oldFlaw, injection] })
const [first] = judgement.findings
const id = first === undefined ? '' : findingId(first.finding)
const said = (typed: string, of = judgement) =>
  saidWords(of, { saidInProduction: [typed] }, nameOf)[0]?.replace('Said to be in production already: ', '')

test.each([
  ['a vulnerability', 'CVE-2021-23369', 'CVE-2021-23369 in handlebars 4.7.6'],
  [
    'a vulnerability in another case',
    'cve-2021-23369',
    'cve-2021-23369 (CVE-2021-23369 in handlebars 4.7.6)',
  ],
  ['an id', id, `${id} (CVE-2021-23369 in handlebars 4.7.6)`],
  ['a name of nothing', 'CVE-1999-1', 'CVE-1999-1 (no finding of that name in this evidence)'],
])('%s that was typed is shown with what it is', (_, typed, shown) => {
  expect(said(typed)).toBe(shown)
})

test('an alias is matched too', () => {
  const aliased = judgementOf({ results: [{ ...oldFlaw, aliases: ['GHSA-f2jv-r9rf-7988'] }] })
  expect(said('GHSA-f2jv-r9rf-7988', aliased)).toContain('handlebars')
})

test('a name of several says of how many', () => {
  expect(said('CVE-2021-23369', judgementOf({ results: [oldFlaw, twin] }))).toContain(
    '(2 findings of this evidence',
  )
})
