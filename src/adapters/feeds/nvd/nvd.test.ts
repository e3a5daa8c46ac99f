import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import { withOddity } from '../../../../test/oddities.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import { affectedBy } from '../../../core/intel/affected-by.ts'
import { speak } from '../../../core/language/catalogue.ts'
import { nvdAdvisories, nvdAdvisory } from './advisory.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

// Shaped as the answer of the NVD's API 2.0 (nvd.nist.gov/developers/vulnerabilities).
const cve = {
  id: 'CVE-2024-23113',
  sourceIdentifier: 'psirt@fortinet.com',
  published: '2024-02-15T14:15:46.503',
  lastModified: '2024-10-10T01:00:01.433',
  vulnStatus: 'Analyzed',
  descriptions: [
    { lang: 'es', value: 'Un uso de cadena de formato' },
    { lang: 'en', value: 'A use of externally-controlled format string' },
  ],
  metrics: {
    cvssMetricV31: [
      {
        source: 'nvd@nist.gov',
        type: 'Primary',
        cvssData: { version: '3.1', vectorString: vector, baseScore: 9.8, baseSeverity: 'CRITICAL' },
      },
      {
        source: 'psirt@fortinet.com',
        type: 'Secondary',
        cvssData: { version: '3.1', vectorString: vector, baseScore: 9.8, baseSeverity: 'CRITICAL' },
      },
    ],
    cvssMetricV2: [
      {
        source: 'nvd@nist.gov',
        type: 'Primary',
        cvssData: { version: '2.0', vectorString: 'AV:N/AC:L/Au:N/C:C/I:C/A:C', baseScore: 10 },
        baseSeverity: 'HIGH',
      },
    ],
  },
  weaknesses: [
    { source: 'psirt@fortinet.com', type: 'Primary', description: [{ lang: 'en', value: 'CWE-134' }] },
    { source: 'nvd@nist.gov', type: 'Secondary', description: [{ lang: 'en', value: 'NVD-CWE-noinfo' }] },
  ],
}
const answer = { resultsPerPage: 1, format: 'NVD_CVE', version: '2.0', vulnerabilities: [{ cve }] }

describe('a CVE of the NVD', () => {
  test('says what it says', () => {
    expect(nvdAdvisory(cve)).toEqual({
      id: 'CVE-2024-23113',
      aliases: [],
      title: 'A use of externally-controlled format string',
      weaknesses: ['CWE-134'],
      ratings: [
        { source: 'nvd', vector, score: 9.8, severity: 'critical' },
        { source: 'psirt@fortinet.com', vector, score: 9.8, severity: 'critical' },
        { source: 'nvd', vector: 'AV:N/AC:L/Au:N/C:C/I:C/A:C', score: 10, severity: 'high' },
      ],
      published: '2024-02-15T14:15:46.503Z',
      modified: '2024-10-10T01:00:01.433Z',
      affected: [],
    })
  })

  test('is found in an answer, packed, in a list and alone', () => {
    for (const document of [answer, { cve }, [{ cve }], [cve], cve])
      expect(nvdAdvisories(document).map(({ id }) => id)).toEqual([cve.id])
    expect(nvdAdvisories({ vulnerabilities: [] })).toEqual([])
    expect(() => nvdAdvisories(7)).toThrow('holds no record of the NVD')
  })

  test('that was rejected is withdrawn, since it last changed', () => {
    expect(nvdAdvisory({ ...cve, vulnStatus: 'Rejected' }).withdrawn).toBe('2024-10-10T01:00:01.433Z')
    expect(() =>
      nvdAdvisory({ ...cve, vulnStatus: 'Rejected', lastModified: null, published: null }),
    ).toThrow('lastModified is missing, so that nobody can tell since when it is rejected')
  })

  test('names no package, so that of none can be told whether it is affected', () => {
    const { kind, because } = affectedBy({ name: 'a', purl: 'pkg:npm/a@1.0.0' }, nvdAdvisory(cve))
    expect([kind, speak(because)]).toEqual(['cannot-tell', 'CVE-2024-23113 names no package'])
  })

  test('with a vector that cannot be read keeps what its source states', () => {
    const metrics = {
      cvssMetricV31: [
        { source: 'nvd@nist.gov', cvssData: { version: '3.1', vectorString: 'CVSS:3.1/AV:N' } },
      ],
    }
    expect(nvdAdvisory({ ...cve, metrics }).ratings).toEqual([
      { source: 'nvd', vector: 'CVSS:3.1/AV:N', severity: 'unknown' },
    ])
  })

  test.each([
    [{ id: 'GHSA-p9j2-gv94-2wf4' }, 'id must look like'],
    [{ lastModified: 'x' }, 'lastModified must be a time such as 2026-11-24T12:40:00.000'],
    [{ metrics: { cvssMetricV31: [{}] } }, 'metrics.cvssMetricV31[0].cvssData is missing'],
  ])('with %j is refused, with the place', (change, message) => {
    expect(() => nvdAdvisory({ ...cve, ...change })).toThrow(message)
  })

  test.prop([withOddity(answer)])('damaged in any place is read or refused', (damaged) => {
    try {
      nvdAdvisories(damaged)
    } catch (error) {
      expect(error).toBeInstanceOf(HoldpointError)
    }
  })
})

const corpus = '../shared/corpus/nvd/dependency-track/vuln-data-source/nvd/src/test/resources'

plain.skipIf(!existsSync(corpus))('every CVE of the corpus is read', () => {
  const files = readdirSync(corpus).filter((file) => file.endsWith('.json'))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const [advisory] = nvdAdvisories(JSON.parse(readFileSync(join(corpus, file), 'utf8')))
    expect(advisory?.id).toMatch(/^CVE-/)
    expect(advisory?.published).toBeDefined()
  }
})
