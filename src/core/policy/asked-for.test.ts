import { describe, expect, test } from 'vitest'
import { askedFor } from './asked-for.ts'
import { namesIn } from './result-names.ts'

describe('what is asked for', () => {
  test.each([
    ['cve-2021-44228', ['CVE-2021-44228']],
    [' CVE-2021-44228 ', ['CVE-2021-44228']],
    ['PYSEC-2021-1', ['PYSEC-2021-1']],
    ['rustsec-2021-0001', ['rustsec-2021-0001', 'RUSTSEC-2021-0001']],
    ['temp-0841856-b18baf', ['temp-0841856-b18baf', 'TEMP-0841856-B18BAF']],
    ['openSUSE-SU-2020:0051-1', ['openSUSE-SU-2020:0051-1', 'OPENSUSE-SU-2020:0051-1']],
    ['SNYK-JS-HANDLEBARS-1056767', ['SNYK-JS-HANDLEBARS-1056767']],
  ])('%s is a vulnerability', (text, names) => {
    expect(askedFor(text)).toEqual({ kind: 'vulnerability', names })
  })

  test('a GHSA id is known in either case', () => {
    expect(askedFor('ghsa-F2JV-r9rf-7988')).toMatchObject({
      kind: 'vulnerability',
      names: expect.arrayContaining(['GHSA-f2jv-r9rf-7988']),
    })
  })

  // purl specification: type and, for npm, name are lower case; `@` of a scope is encoded.
  test.each([
    ['pkg:npm/handlebars', 'pkg:npm/handlebars', undefined],
    ['pkg:NPM/handlebars@4.7.6', 'pkg:npm/handlebars', '4.7.6'],
    ['pkg:npm/@angular/core@1.0.0', 'pkg:npm/%40angular/core', '1.0.0'],
    ['pkg:npm/%40angular%2Fcore@1.0.0', 'pkg:npm/%40angular/core', '1.0.0'],
    ['pkg:golang/GitHub.com/Foo/Bar@V1', 'pkg:golang/github.com/foo/bar', 'V1'],
    ['pkg:npm/%40angular/core@1.0.0?arch=x86', 'pkg:npm/%40angular/core', '1.0.0'],
  ])('%s is a package', (text, name, version) => {
    expect(askedFor(text)).toEqual({ kind: 'package', package: name, ...(version && { version }) })
  })

  test.each(['handlebars', 'log4j-core', '@angular/core', 'pkg:', 'pkg:npm'])('%s is only a name', (text) => {
    expect(askedFor(text).kind).toBe('bare')
  })
})

test.each([
  ['pkg:npm/%40angular%2Fcore@1.0.0', 'pkg:npm/@angular/core'],
  ['pkg:npm/%40angular/core@1.0.0', 'pkg:npm/%40angular%2Fcore'],
  ['pkg:golang/github.com/Foo/Bar@v1', 'pkg:golang/GitHub.com/foo/bar'],
])('a component recorded as %s is found by %s', (recorded, text) => {
  const [component] = namesIn({ findings: [], components: [recorded] }).components
  expect(askedFor(text)).toEqual({ kind: 'package', package: component?.package })
})
