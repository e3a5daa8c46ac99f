import { expect, test } from 'vitest'
import { handlebars, outcome, subject, warning } from '../../../../../test/subject.ts'
import { id } from './condition.ts'

const aliased = { ...handlebars, aliases: ['GHSA-f2jv-r9rf-7988'] }

test.each([
  ['its own', ['CVE-2021-23369'], aliased, 'met'],
  ['an alias', ['GHSA-f2jv-r9rf-7988'], aliased, 'met'],
  ['in another case', ['cve-2021-23369'], aliased, 'met'],
  ['an alias in another case', ['ghsa-F2JV-r9rf-7988'], aliased, 'met'],
  ['one of several', ['CVE-2000-0001', 'CVE-2021-23369'], aliased, 'met'],
  ['another', ['CVE-2021-23383'], aliased, 'unmet'],
  ['the beginning of its own', ['CVE-2021-2336'], aliased, 'unmet'],
  ['any, for our own code, which has none', ['CVE-2021-23369'], warning, 'unmet'],
])('%s', (_, wanted, given, kind) => {
  expect(outcome(id, wanted, subject(given))).toBe(kind)
})
