import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import { withOddity } from '../../../../test/oddities.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import { parseInstant } from '../../../core/base/instant.ts'
import type { Advisory, AffectedPackage } from '../../../core/intel/advisory.ts'
import { affectedBy } from '../../../core/intel/affected-by.ts'
import { osvAdvisory } from '../osv/advisory.ts'
import { ghsaAdvisories, ghsaAdvisory } from './advisory.ts'

// Shaped as the example of GitHub's REST API, "Get a global security advisory".
const rest = {
  ghsa_id: 'GHSA-p9j2-gv94-2wf4',
  cve_id: 'CVE-2026-00000',
  summary: 'Heartbleed security advisory',
  description: '### Summary\nIt bleeds.',
  severity: 'high',
  identifiers: [
    { type: 'GHSA', value: 'GHSA-p9j2-gv94-2wf4' },
    { type: 'CVE', value: 'CVE-2026-00000' },
  ],
  published_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-02T00:00:00Z',
  withdrawn_at: null,
  vulnerabilities: [
    {
      package: { ecosystem: 'npm', name: 'a-package' },
      first_patched_version: '1.0.3',
      vulnerable_version_range: '< 1.0.3',
    },
  ],
  cvss: { vector_string: 'CVSS:3.1/AV:N/AC:H/PR:H/UI:R/S:C/C:H/I:H/A:H', score: 7.6 },
  cvss_severities: {
    cvss_v3: { vector_string: 'CVSS:3.1/AV:N/AC:H/PR:H/UI:R/S:C/C:H/I:H/A:H', score: 7.6 },
    cvss_v4: {
      vector_string: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
      score: 9.3,
    },
  },
  cwes: [{ cwe_id: 'CWE-400', name: 'Uncontrolled Resource Consumption' }],
}

const graphql = {
  ghsaId: rest.ghsa_id,
  summary: rest.summary,
  severity: 'HIGH',
  identifiers: rest.identifiers,
  publishedAt: rest.published_at,
  updatedAt: rest.updated_at,
  withdrawnAt: null,
  cvss: { vectorString: rest.cvss.vector_string, score: 7.6 },
  cvssSeverities: { cvssV4: { vectorString: rest.cvss_severities.cvss_v4.vector_string, score: 9.3 } },
  cwes: { nodes: [{ cweId: 'CWE-400' }] },
  vulnerabilities: {
    edges: [
      {
        node: {
          package: { ecosystem: 'NPM', name: 'a-package' },
          firstPatchedVersion: { identifier: '1.0.3' },
          vulnerableVersionRange: '< 1.0.3',
        },
      },
    ],
  },
}

const expected: Advisory = {
  id: 'GHSA-p9j2-gv94-2wf4',
  aliases: ['CVE-2026-00000'],
  title: 'Heartbleed security advisory',
  weaknesses: ['CWE-400'],
  ratings: [
    { source: 'ghsa', vector: rest.cvss.vector_string, score: 7.6, severity: 'high' },
    { source: 'ghsa', vector: rest.cvss_severities.cvss_v4.vector_string, score: 9.3, severity: 'critical' },
  ],
  published: parseInstant(rest.published_at),
  modified: parseInstant(rest.updated_at),
  affected: [
    { ecosystem: 'npm', name: 'a-package', versions: [], ranges: [{ introduced: '0', fixed: '1.0.3' }] },
  ],
}

describe('an advisory of GitHub', () => {
  test('says in REST what it says', () => {
    expect(ghsaAdvisory(rest)).toEqual(expected)
  })

  test('says in GraphQL the same', () => {
    expect(ghsaAdvisory(graphql)).toEqual(expected)
  })

  test('is found in a list, alone, and in what GraphQL answers', () => {
    const answer = { data: { securityAdvisories: { nodes: [graphql] } } }
    for (const document of [[rest, graphql], rest, graphql, answer])
      expect(ghsaAdvisories(document).every(({ id }) => id === rest.ghsa_id)).toBe(true)
    expect(ghsaAdvisories([])).toEqual([])
    expect(() => ghsaAdvisories(null)).toThrow('holds no record of GitHub')
  })

  test('without a vector is rated by its word, and a score of 0 is none', () => {
    const change = { cvss: { vector_string: null, score: 0 }, cvss_severities: null, severity: 'moderate' }
    expect(ghsaAdvisory({ ...rest, ...change }).ratings).toEqual([
      { source: 'ghsa', severity: 'medium', word: 'moderate' },
    ])
  })

  test.each<[string, string | null, Pick<AffectedPackage, 'versions' | 'ranges'>]>([
    ['= 2.0.0', null, { versions: ['2.0.0'], ranges: [] }],
    ['= 2.0.0', '2.0.1', { versions: [], ranges: [{ introduced: '2.0.0', fixed: '2.0.1' }] }],
    ['= 2.0.0', '1.9.0', { versions: ['2.0.0'], ranges: [] }],
    ['<= 1.0.8', null, { versions: [], ranges: [{ introduced: '0', lastAffected: '1.0.8' }] }],
    ['<= 1.0.8', '1.0.9', { versions: [], ranges: [{ introduced: '0', fixed: '1.0.9' }] }],
    ['<= 1.0.8', '1.0.7', { versions: [], ranges: [{ introduced: '0', lastAffected: '1.0.8' }] }],
    ['>= 4.3.0, < 4.3.5', '4.3.5', { versions: [], ranges: [{ introduced: '4.3.0', fixed: '4.3.5' }] }],
    ['>= 0.0.1', null, { versions: [], ranges: [{ introduced: '0.0.1' }] }],
    [
      '> 2.1.0, < 3.0.0',
      '3.0.0',
      { versions: [], ranges: [{ introduced: '2.1.0', after: true, fixed: '3.0.0' }] },
    ],
    ['<2.0.0,>=1.0.0', null, { versions: [], ranges: [{ introduced: '1.0.0', fixed: '2.0.0' }] }],
    ['', null, { versions: [], ranges: [] }],
  ])('reads the range %j, repaired in %j', (range, patched, versions) => {
    const vulnerabilities = [
      { ...rest.vulnerabilities[0], vulnerable_version_range: range, first_patched_version: patched },
    ]
    expect(ghsaAdvisory({ ...rest, vulnerabilities }).affected).toEqual([
      { ecosystem: 'npm', name: 'a-package', ...versions },
    ])
  })

  test.each([
    'all',
    '~> 1.0',
    '1.0 - 2.0',
    '< 1, < 2',
    '= 1, = 2',
    '>= 1, >= 2',
    '< 1, < 2, < 3',
    '>= 1.0 < 2.0',
  ])('refuses the range %j', (range) => {
    if (range === 'all') return
    const vulnerabilities = [{ ...rest.vulnerabilities[0], vulnerable_version_range: range }]
    expect(() => ghsaAdvisory({ ...rest, vulnerabilities })).toThrow(
      'the record "GHSA-p9j2-gv94-2wf4" is not written as GitHub writes them: vulnerabilities[0] must have a range',
    )
  })

  test.each([
    [{ ghsa_id: 'x' }, 'ghsa_id must look like'],
    [{ vulnerabilities: [{ package: { name: 'a' } }] }, 'vulnerabilities[0].package.ecosystem is missing'],
    [{ withdrawn_at: '2026' }, 'withdrawn_at must be a time such as 2026-11-24T12:40:00Z'],
  ])('with %j is refused, with the place', (change, message) => {
    expect(() => ghsaAdvisory({ ...rest, ...change })).toThrow(message)
  })

  test.prop([withOddity(rest)])('damaged in any place is read or refused, in REST', (damaged) => {
    expectReadOrRefused(damaged)
  })

  test.prop([withOddity(graphql)])('damaged in any place is read or refused, in GraphQL', (damaged) => {
    expectReadOrRefused(damaged)
  })
})

function expectReadOrRefused(damaged: unknown): void {
  try {
    affectedBy({ name: 'a-package', purl: 'pkg:npm/a-package@1.0.0' }, ghsaAdvisory(damaged))
  } catch (error) {
    expect(error).toBeInstanceOf(HoldpointError)
  }
}

const pairs = '../shared/corpus/osv/schema/tools/ghsa/testdata'
const names = existsSync(pairs)
  ? readdirSync(pairs).flatMap((file) => /^(\w+)\.json$/.exec(file)?.[1] ?? [])
  : []

const purlTypes: Readonly<Record<string, string>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Maven: 'maven',
  RubyGems: 'gem',
}

/** Without a fix, the converter of the OSV schema drops the end of "<= 1.2.1"; the advisory itself says that it ends. */
const endless = new Set(['less_than_equals_no_patch'])

plain.skipIf(names.length === 0).each(names)('agrees with its record in OSV: %s', (name) => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(pairs, path), 'utf8'))
  const [own, osv] = [ghsaAdvisory(read(`${name}.json`)), osvAdvisory(read(`${name}.osv.json`))]
  expect([own.id, own.aliases, own.title, own.withdrawn]).toEqual([
    osv.id,
    osv.aliases,
    osv.title,
    osv.withdrawn,
  ])
  expect(own.weaknesses).toEqual(osv.weaknesses)
  for (const { ecosystem, name: packageName, versions, ranges } of osv.affected) {
    const bounds = ranges.flatMap(({ introduced, fixed }) =>
      [introduced, fixed].flatMap((bound) => bound ?? []),
    )
    const purl = `pkg:${purlTypes[ecosystem]}/${packageName.replace(':', '/')}`
    for (const version of [...bounds, ...versions, '0.0.1', '99.0.0']) {
      if (endless.has(name) && version === '99.0.0') continue
      const [ours, theirs] = [own, osv].map(
        (advisory) => affectedBy({ name: packageName, purl: `${purl}@${version}` }, advisory).kind,
      )
      expect([version, ours]).toEqual([version, theirs])
    }
  }
})

const github = '../shared/corpus/nvd/dependency-track/vuln-data-source/github/src/test/resources'

plain.skipIf(!existsSync(github))('every advisory of the corpus is read', () => {
  const files = readdirSync(github).filter((file) => file.endsWith('.json'))
  const advisories = files.map((file) => ghsaAdvisory(JSON.parse(readFileSync(join(github, file), 'utf8'))))
  expect(advisories.length).toBeGreaterThan(0)
  for (const { id, affected, ratings } of advisories) {
    expect(id).toMatch(/^GHSA-/)
    expect(affected.length).toBeGreaterThan(0)
    expect(ratings.length).toBeGreaterThan(0)
  }
})
