import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test as plain } from 'vitest'
import * as z from 'zod/mini'
import { withOddity } from '../../../../test/oddities.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import { affectedBy } from '../../../core/intel/affected-by.ts'
import { osvAdvisories, osvAdvisory } from './advisory.ts'

// Shaped as the example of the OSV schema, "NPM vulnerability in GitHub database".
const record = {
  schema_version: '1.6.0',
  id: 'GHSA-r9p9-mrjm-926w',
  modified: '2021-03-08T16:02:43Z',
  published: '2021-03-08T16:06:50.123456Z',
  aliases: ['CVE-2020-28498'],
  related: ['CVE-2021-1'],
  upstream: ['CVE-2021-2'],
  summary: 'Use of a Broken or Risky Cryptographic Algorithm',
  details: 'The npm package `elliptic` before version 6.5.4 is weak.',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:H/I:N/A:N' }],
  affected: [
    {
      package: { ecosystem: 'npm', name: 'elliptic' },
      ranges: [
        { type: 'SEMVER', events: [{ fixed: '6.5.4' }, { introduced: '0' }] },
        { type: 'GIT', repo: 'https://github.com/indutny/elliptic', events: [{ introduced: '0' }] },
      ],
      versions: ['6.5.3'],
    },
    { ranges: [{ type: 'GIT', repo: 'https://github.com/indutny/elliptic', events: [] }] },
  ],
  database_specific: { cwe_ids: ['CWE-327'], severity: 'MODERATE' },
}

describe('a record of OSV', () => {
  test('says what it says', () => {
    expect(osvAdvisory(record)).toEqual({
      id: 'GHSA-r9p9-mrjm-926w',
      aliases: ['CVE-2020-28498'],
      title: 'Use of a Broken or Risky Cryptographic Algorithm',
      weaknesses: ['CWE-327'],
      // FIRST's calculator for CVSS 3.1.
      ratings: [{ source: 'ghsa', vector: record.severity[0]?.score, score: 6.8, severity: 'medium' }],
      published: '2021-03-08T16:06:50.123Z',
      modified: '2021-03-08T16:02:43.000Z',
      affected: [
        {
          ecosystem: 'npm',
          name: 'elliptic',
          versions: ['6.5.3'],
          ranges: [{ introduced: '0', fixed: '6.5.4' }],
          commitRanges: 1,
        },
      ],
      unnamed: 1,
    })
  })

  test('that was withdrawn is', () => {
    expect(osvAdvisory({ ...record, withdrawn: '2021-04-01T00:00:00Z' }).withdrawn).toBe(
      '2021-04-01T00:00:00.000Z',
    )
  })

  test.each([
    [{ summary: undefined }, 'The npm package `elliptic` before version 6.5.4 is weak.'],
    [{ summary: '', details: null }, 'GHSA-r9p9-mrjm-926w'],
  ])('with %j has a title all the same', (change, title) => {
    expect(osvAdvisory({ ...record, ...change }).title).toBe(title)
  })

  test.each([
    ['no vector, by the word', { severity: [] }, [{ source: 'ghsa', severity: 'medium', word: 'MODERATE' }]],
    [
      'a vector that cannot be read, as it is',
      { severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L' }] },
      [{ source: 'ghsa', vector: 'CVSS:3.1/AV:N/AC:L', severity: 'unknown' }],
    ],
    [
      "Ubuntu's word",
      { id: 'UBUNTU-CVE-2021-1', severity: [{ type: 'Ubuntu', score: 'negligible' }], database_specific: {} },
      [{ source: 'ubuntu', severity: 'low', word: 'negligible' }],
    ],
    ['nothing', { severity: null, database_specific: null }, []],
  ])('rates with %s', (_, change, ratings) => {
    expect(osvAdvisory({ ...record, ...change }).ratings).toEqual(ratings)
  })

  test.each([
    [{ id: 7 }, 'a record is not written as OSV writes them: id must be text'],
    [{ affected: [{ package: { ecosystem: 'npm' } }] }, 'affected[0].package.name is missing'],
    [{ withdrawn: 'yesterday' }, 'withdrawn must be a time such as 2026-11-24T12:40:00Z'],
    [
      {
        affected: [
          {
            package: { ecosystem: 'npm', name: 'a' },
            ranges: [{ type: 'SEMVER', events: [{ fixed: '1' }] }],
          },
        ],
      },
      'affected[0].ranges[0].events must say where it begins ("introduced")',
    ],
  ])('with %j is refused, with the place', (change, message) => {
    expect(() => osvAdvisory({ ...record, ...change })).toThrow(message)
  })

  test('is found in a list, alone and in an answer', () => {
    for (const document of [[record], record, { vulns: [record] }])
      expect(osvAdvisories(document).map(({ id }) => id)).toEqual([record.id])
    expect(() => osvAdvisories('x')).toThrow('holds no record of OSV')
  })

  test.prop([withOddity(record)])('damaged in any place is read or refused', (damaged) => {
    try {
      affectedBy({ name: 'elliptic', purl: 'pkg:npm/elliptic@6.5.3' }, osvAdvisory(damaged))
    } catch (error) {
      expect(error).toBeInstanceOf(HoldpointError)
    }
  })
})

const corpus = '../shared/corpus'

function filesBelow(folder: string, end: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path))
}

const records = [
  ...filesBelow(`${corpus}/osv/schema/tools/osv-linter/testdata`, '.json'),
  ...filesBelow(`${corpus}/osv/schema/tools/ghsa/testdata`, '.osv.json'),
  ...filesBelow(`${corpus}/nvd/dependency-track/vuln-data-source/osv`, '.json'),
  ...filesBelow(`${corpus}/osv/scanner/internal/sourceanalysis/testdata/go-integration`, '.json'),
]

plain.skipIf(records.length === 0)('every record of the corpus that its schema takes is read', () => {
  const schema = JSON.parse(readFileSync(`${corpus}/osv/schema/validation/schema.json`, 'utf8'))
  const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
  let read = 0
  for (const path of records) {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    try {
      osvAdvisory(value)
      read += 1
    } catch (error) {
      expect(error).toBeInstanceOf(HoldpointError)
      expect(isValid(value), `${path}: ${error}`).toBe(false)
    }
  }
  expect(read).toBeGreaterThan(records.length * 0.8)
})

/** Whatever in a document has an id and lists what is affected. */
function recordsBelow(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(recordsBelow)
  return 'id' in value && 'affected' in value && Array.isArray(value.affected) ? [value, ...inner] : inner
}

const outputs = [
  ...filesBelow(`${corpus}/scans/osv_scanner`, '.json'),
  ...filesBelow(`${corpus}/osv/scanner`, '.json').filter((path) => !path.includes('fixtures')),
]

plain.skipIf(outputs.length === 0)('every record that OSV-Scanner repeats in the corpus is read', () => {
  const found = outputs.flatMap((path) => {
    try {
      return recordsBelow(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      return []
    }
  })
  const advisories = found.map(osvAdvisory)
  expect(new Set(advisories.map(({ id }) => id)).size).toBeGreaterThan(20)
  const ranges = advisories.flatMap(({ affected }) => affected.flatMap((one) => one.ranges))
  expect(ranges.filter(({ unordered }) => unordered)).toEqual([])
})

const purlTypes: ReadonlyMap<unknown, string> = new Map([
  ['npm', 'npm'],
  ['Go', 'golang'],
  ['crates.io', 'cargo'],
  ['PyPI', 'pypi'],
  ['RubyGems', 'gem'],
])

/** The packages of a report with the records that OSV-Scanner matched. */
function matchesBelow(value: unknown): readonly (readonly [string, object])[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(matchesBelow)
  if (!('package' in value && 'vulnerabilities' in value)) return inner
  const named = z
    .object({ name: z.string(), version: z.string(), ecosystem: z.string() })
    .safeParse(value.package)
  const type = purlTypes.get(named.data?.ecosystem)
  if (type === undefined || !named.success) return inner
  const purl = `pkg:${type}/${named.data.name}@${named.data.version}`
  return recordsBelow(value.vulnerabilities).map((record) => [purl, record] as const)
}

plain.skipIf(outputs.length === 0)(
  'what OSV-Scanner reports as affected in the corpus never is unaffected',
  () => {
    const matches = outputs.flatMap((path) => {
      try {
        return matchesBelow(JSON.parse(readFileSync(path, 'utf8')))
      } catch {
        return []
      }
    })
    const told = matches.map(([purl, record]) => affectedBy({ name: purl, purl }, osvAdvisory(record)).kind)
    expect(told).not.toContain('not-affected')
    expect(told.filter((kind) => kind === 'affected').length).toBeGreaterThan(20)
  },
)
