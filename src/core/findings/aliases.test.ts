import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { aliasGroups, canonicalId } from './aliases.ts'

describe('one spelling for one id', () => {
  test.each([
    ['cve-2021-44228', 'CVE-2021-44228'],
    [' CVE-2021-44228 ', 'CVE-2021-44228'],
    // GitHub's documentation: GHSA- and three groups of lower-case letters and digits.
    ['ghsa-JFH8-C2JP-5V3Q', 'GHSA-jfh8-c2jp-5v3q'],
    ['PYSEC-2021-9', 'PYSEC-2021-9'],
    ['RUSTSEC-2021-0001', 'RUSTSEC-2021-0001'],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalId(written)).toBe(canonical)
  })
})

describe('the name of a vulnerability', () => {
  test('is its CVE, whichever name a result uses', () => {
    const nameOf = aliasGroups([{ vulnerability: 'GHSA-jfh8-c2jp-5v3q', aliases: ['CVE-2021-44228'] }])
    expect(nameOf('ghsa-jfh8-c2jp-5v3q')).toBe('CVE-2021-44228')
    expect(nameOf('CVE-2021-44228')).toBe('CVE-2021-44228')
  })

  test('follows a chain of aliases over several results', () => {
    const nameOf = aliasGroups([
      { vulnerability: 'PYSEC-2021-9', aliases: ['GHSA-aaaa-bbbb-cccc'] },
      { vulnerability: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2021-1'] },
    ])
    expect(nameOf('PYSEC-2021-9')).toBe('CVE-2021-1')
  })

  test('is its own where it stands for two CVEs, and joins neither', () => {
    const nameOf = aliasGroups([{ vulnerability: 'ELSA-2021-1', aliases: ['CVE-2021-1', 'CVE-2021-2'] }])
    expect(['ELSA-2021-1', 'CVE-2021-1', 'CVE-2021-2'].map(nameOf)).toEqual([
      'ELSA-2021-1',
      'CVE-2021-1',
      'CVE-2021-2',
    ])
  })

  test('is a GHSA before any other id where there is no CVE', () => {
    const nameOf = aliasGroups([{ vulnerability: 'AAA-1', aliases: ['GHSA-aaaa-bbbb-cccc'] }])
    expect(nameOf('AAA-1')).toBe('GHSA-aaaa-bbbb-cccc')
  })

  test('is the id itself where nobody gives an alias', () => {
    expect(aliasGroups([])('cve-2021-1')).toBe('CVE-2021-1')
  })

  // A hostile report can name each id as alias of the one before, from the end: no stack holds so long a way.
  test('is found over a chain of 50,000 aliases', () => {
    const length = 50_000
    const chain = Array.from({ length }, (_, i) => ({
      vulnerability: `X-${length - i - 1}`,
      aliases: [`X-${length - i}`],
    }))
    const nameOf = aliasGroups([...chain, { vulnerability: 'X-0', aliases: ['CVE-2021-1'] }])
    expect(nameOf(`X-${length}`)).toBe('CVE-2021-1')
  })
})

const ids = [
  'CVE-2021-1',
  'CVE-2021-2',
  'GHSA-aaaa-aaaa-aaaa',
  'GHSA-bbbb-bbbb-bbbb',
  'PYSEC-1',
  'OSV-1',
] as const
const said = fc.array(fc.record({ vulnerability: fc.constantFrom(...ids), aliases: fc.subarray([...ids]) }), {
  maxLength: 8,
})

prop.prop([
  said.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
])('the order of what results say never matters', ([all, shuffled]) => {
  expect(ids.map(aliasGroups(shuffled))).toEqual(ids.map(aliasGroups(all)))
})

prop.prop([said])('two CVEs never become one', (all) => {
  const nameOf = aliasGroups(all)
  expect([nameOf('CVE-2021-1'), nameOf('CVE-2021-2')]).toEqual(['CVE-2021-1', 'CVE-2021-2'])
})

prop.prop([said, fc.constantFrom(...ids)])('a name answers to itself', (all, id) => {
  const nameOf = aliasGroups(all)
  expect(nameOf(nameOf(id))).toBe(nameOf(id))
})
