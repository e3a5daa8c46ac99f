import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf } from '../reading.fixture.ts'

const file = `# as a response team writes it
schema: holdpoint/intel/1
facts:
  - vulnerability: cve-2021-44228
    exploitation: active
    zeroDay: true
    source: incident response team
    at: 2021-12-10
  - vulnerability: GHSA-jfh8-c2jp-5v3q
    exploitation: public-poc
    zeroDay: false
    source: https://example.org/poc
    at: 2021-12-10T08:00:00+01:00
`
const fact = {
  vulnerability: 'CVE-2021-44228',
  exploitation: 'active',
  source: 'incident response team',
  at: '2021-12-10',
}
const withFact = (change: object) => ({ schema: 'holdpoint/intel/1', facts: [{ ...fact, ...change }] })

describe('a file of exploit facts', () => {
  test('says what its writer says', async () => {
    const { exploits, format } = await readText(file)
    expect(format).toBe('intel')
    expect(exploits).toEqual([
      {
        vulnerability: 'CVE-2021-44228',
        exploitation: 'active',
        zeroDay: true,
        source: 'incident response team',
        at: '2021-12-10T00:00:00.000Z',
      },
      {
        vulnerability: 'GHSA-jfh8-c2jp-5v3q',
        exploitation: 'public-poc',
        source: 'https://example.org/poc',
        at: '2021-12-10T07:00:00.000Z',
      },
    ])
  })

  // Ids as OSV's ecosystems write them.
  test.each(['RUSTSEC-2021-0001', 'RHSA-2024:1234', 'TEMP-0841856-B18BAF', 'DLA-3182-1', 'SNYK-JS-A.B-1'])(
    'names a vulnerability as %s, without blanks around it',
    async (vulnerability) => {
      const given = withFact({ vulnerability: ` ${vulnerability} `, source: ' a team ' })
      expect((await readJson(given)).exploits).toMatchObject([{ vulnerability, source: 'a team' }])
    },
  )

  test('has records and no results, and is no scan', async () => {
    const { records, results, unreadable, inventoryOnly } = await readText(file)
    expect([records, results.length, unreadable.total, inventoryOnly]).toEqual([2, 0, 0, true])
  })

  test('may be JSON, and may hold no fact', async () => {
    const { exploits, records, inventoryOnly } = await readJson({ schema: 'holdpoint/intel/1', facts: [] })
    expect([exploits, records, inventoryOnly]).toEqual([[], 0, true])
  })

  test('no other evidence holds any', async () => {
    const finding = { schema: 'holdpoint/finding/1', reporter: { name: 'tester' }, findings: [] }
    expect((await readJson(finding)).exploits).toEqual([])
  })
})

describe('a mistake in a file of exploit facts', () => {
  test('is named with its place, and what was meant', async () => {
    const error = await refusalOf(() => readText(file.replace('zeroDay: true', 'zeroday: true')))
    expect(error?.code).toBe('evidence.intel-file')
    expect(error?.values).toEqual({
      problem: 'has an unknown key "zeroday" in facts[0]. Did you mean "zeroDay"?',
    })
    expect(error?.place).toEqual({ file: 'report', line: 6, column: 5 })
  })

  test.each<[object, string]>([
    [{ exploitation: 'poc' }, 'facts[0].exploitation must be "public-poc" or "active"'],
    [
      { exploitation: 'public-poc', zeroDay: true },
      'facts[0].zeroDay must be left out unless exploitation is "active"',
    ],
    [{ source: '' }, 'facts[0].source must name who says so'],
    [{ source: ' \u200b\t' }, 'facts[0].source must name who says so'],
    [{ vulnerability: 'log4shell' }, 'facts[0].vulnerability must be an id such as CVE-2021-44228'],
    [{ vulnerability: 'CVE' }, 'facts[0].vulnerability must be an id such as CVE-2021-44228'],
    [
      { vulnerability: 'CVE-2021-44228, CVE-2021-45046' },
      'facts[0].vulnerability must be an id such as CVE-2021-44228',
    ],
    [{ vulnerability: '\u0421VE-2021-44228' }, 'facts[0].vulnerability must be an id such as CVE-2021-44228'],
    [{ vulnerability: 'CVE-2021-44228-' }, 'facts[0].vulnerability must be an id such as CVE-2021-44228'],
    [{ vulnerability: undefined }, 'facts[0].vulnerability is missing'],
    [{ at: 'December' }, 'facts[0].at must be a date such as 2026-11-24'],
    [{ zeroDay: 'yes' }, 'facts[0].zeroDay must be true or false'],
  ])('%j is refused', async (change, problem) => {
    expect((await refusalOf(() => readJson(withFact(change))))?.values).toEqual({ problem })
  })

  test('of another version is refused', async () => {
    const error = await refusalOf(() => readJson({ schema: 'holdpoint/intel/2', facts: [] }))
    expect(error?.message).toContain('schema must be "holdpoint/intel/1"')
  })
})
