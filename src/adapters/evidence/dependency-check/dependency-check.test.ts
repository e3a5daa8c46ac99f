import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

/** Shapes as in the templates `jsonReport.vsl` and `xmlReport.vsl` of Dependency-Check. */
const cvssv3 = {
  baseScore: 3.7,
  attackVector: 'NETWORK',
  attackComplexity: 'HIGH',
  privilegesRequired: 'NONE',
  userInteraction: 'NONE',
  scope: 'UNCHANGED',
  confidentialityImpact: 'LOW',
  integrityImpact: 'NONE',
  availabilityImpact: 'NONE',
  baseSeverity: 'LOW',
  version: '3.1',
}
const cvssv2 = {
  score: 4.3,
  accessVector: 'NETWORK',
  accessComplexity: 'MEDIUM',
  authenticationr: 'NONE',
  confidentialityImpact: 'PARTIAL',
  integrityImpact: 'NONE',
  availabilityImpact: 'NONE',
  severity: 'MEDIUM',
}
const flaw = {
  source: 'NVD',
  name: 'CVE-2020-9488',
  severity: 'LOW',
  cvssv2,
  cvssv3,
  cwes: ['CWE-295'],
  description: 'Improper validation of certificate with host mismatch in Apache Log4j SMTP appender.',
}
const jar = {
  isVirtual: false,
  fileName: 'log4j-api-2.12.4.jar',
  filePath: '/app/lib/log4j-api-2.12.4.jar',
  packages: [{ id: 'pkg:maven/org.apache.logging.log4j/log4j-api@2.12.4', confidence: 'HIGH' }],
}
const report = (dependency: object, scanInfo: object = {}) => ({
  reportSchema: '1.1',
  scanInfo: { engineVersion: '12.1.0', dataSource: [], ...scanInfo },
  projectInfo: { name: 'shop' },
  dependencies: [dependency],
})
const saidOf = async (more: object) =>
  (await saidIn(report({ ...jar, vulnerabilities: [{ ...flaw, ...more }] })))[0]

describe('a vulnerability of a dependency', () => {
  test('says which flaw is in which package, where, and how bad', async () => {
    expect(await saidOf({})).toEqual({
      kind: 'vulnerability',
      title: 'Improper validation of certificate with host mismatch in Apache Log4j SMTP appender.',
      vulnerability: 'CVE-2020-9488',
      severity: 'low',
      // nvd.nist.gov shows these two vectors for CVE-2020-9488.
      ratings: [
        { source: 'nvd', severity: 'low' },
        {
          source: 'nvd',
          severity: 'low',
          score: 3.7,
          vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:N/A:N',
        },
        { source: 'nvd', severity: 'medium', score: 4.3, vector: 'AV:N/AC:M/Au:N/C:P/I:N/A:N' },
      ],
      weaknesses: ['CWE-295'],
      component: {
        name: 'org.apache.logging.log4j:log4j-api',
        version: '2.12.4',
        purl: 'pkg:maven/org.apache.logging.log4j/log4j-api@2.12.4',
      },
      locations: [{ path: '/app/lib/log4j-api-2.12.4.jar' }],
    })
  })

  test('scored by version 4 keeps that', async () => {
    const vectorString = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
    const said = await saidOf({ cvssv4: { source: 'x', vectorString, baseScore: 9.3 } })
    expect(said?.ratings?.[1]).toEqual({
      source: 'nvd',
      severity: 'critical',
      score: 9.3,
      vector: vectorString,
    })
  })

  test('without a word is as bad as its newest score', async () => {
    expect((await saidOf({ severity: undefined }))?.severity).toBe('low')
    expect((await saidOf({ severity: undefined, cvssv3: undefined }))?.severity).toBe('medium')
    expect((await saidOf({ severity: undefined, cvssv3: undefined, cvssv2: undefined }))?.severity).toBe(
      'unknown',
    )
  })

  test.each([
    ['moderate', 'medium', 'moderate'],
    ['Unknown', 'unknown', undefined],
    ['0.0', 'unknown', '0.0'],
  ])('of severity %s is %s', async (word, severity, kept) => {
    const said = await saidOf({ source: 'NPM', severity: word, cvssv2: undefined, cvssv3: undefined })
    expect(said?.severity).toBe(severity)
    expect(said?.ratings).toEqual([{ source: 'npm', severity, ...(kept && { word: kept }) }])
  })

  test.each([
    ['GHSA-72xf-g2v4-qvf3', { vulnerability: 'GHSA-72xf-g2v4-qvf3' }],
    ['sonatype-2020-1234', { vulnerability: 'sonatype-2020-1234' }],
    ['1500', { vulnerability: 'NPM-1500' }],
    [
      'Regex in its jQuery.htmlPrefilter sometimes may introduce XSS',
      { rule: 'Regex in its jQuery.htmlPrefilter sometimes may introduce XSS' },
    ],
  ])('called %j has the id %j', async (name, id) => {
    const said = await saidOf({ name })
    expect({ vulnerability: said?.vulnerability, rule: said?.rule }).toEqual({
      vulnerability: undefined,
      rule: undefined,
      ...id,
    })
  })

  test('that a rule suppressed is kept, with its notes', async () => {
    const { records, results } = await readJson(
      report({
        ...jar,
        vulnerabilities: [flaw],
        suppressedVulnerabilities: [{ ...flaw, notes: 'Not reachable.' }],
      }),
    )
    expect(records).toBe(2)
    expect(results.map(({ suppression }) => suppression)).toEqual([
      undefined,
      { by: 'dependency-check', reason: 'Not reachable.' },
    ])
  })

  test('that cannot be understood does not spoil the others', async () => {
    const { records, results, unreadable } = await readJson(
      report({ ...jar, vulnerabilities: [flaw, null, {}, { ...flaw, name: '' }] }),
    )
    expect([records, results.length, unreadable.total]).toEqual([4, 1, 3])
  })
})

describe('a dependency', () => {
  test('is the package that it most likely is, in every place where it lies', async () => {
    const [said] = await saidIn(
      report({
        ...jar,
        relatedDependencies: [{ filePath: 'C:\\app\\log4j.jar' }, { filePath: jar.filePath }],
        packages: [
          { id: 'pkg:generic/log4j@2', confidence: 'LOW' },
          { id: 'pkg:npm/%40log/4j@2.0', confidence: 'HIGHEST' },
          { id: 'cpe:2.3:a:apache:log4j:2', confidence: 'HIGHEST' },
        ],
        vulnerabilities: [flaw],
      }),
    )
    expect(said).toMatchObject({
      component: { name: '@log/4j', version: '2.0', purl: 'pkg:npm/%40log/4j@2.0' },
      locations: [{ path: '/app/lib/log4j-api-2.12.4.jar' }, { path: 'C:/app/log4j.jar' }],
    })
  })

  test('that is no package is called by its file', async () => {
    const [said] = await saidIn(report({ ...jar, packages: undefined, vulnerabilities: [flaw] }))
    expect(said?.component).toEqual({ name: 'log4j-api-2.12.4.jar' })
  })

  test('is listed, with or without flaws', async () => {
    const { components, records } = await readJson(report(jar))
    expect([components, records]).toEqual([['pkg:maven/org.apache.logging.log4j/log4j-api@2.12.4'], 0])
  })
})

describe('a report in JSON', () => {
  test('whose analysis met exceptions proves nothing', async () => {
    const analysisExceptions = [{ exception: { message: 'Could not reach the NVD', stackTrace: [] } }]
    expect((await readJson(report(jar, { analysisExceptions }))).failed).toEqual({
      code: 'evidence.failed.error',
      values: { tool: 'dependency-check', message: 'Could not reach the NVD' },
    })
    expect((await readJson(report(jar, { analysisExceptions: [] }))).failed).toBeUndefined()
  })

  test('that found nothing to look at proves nothing', async () => {
    const { nothingScanned, notes } = await readJson({ ...report(jar), dependencies: [] })
    expect([nothingScanned, notes[0]?.code]).toEqual([true, 'evidence.note.nothing-scanned'])
  })

  test('of another schema is refused', async () => {
    expect((await refusalOf(() => readJson({ ...report(jar), reportSchema: '2.0' })))?.code).toBe(
      'evidence.version',
    )
  })
})

const xml = (inner: string, scanInfo = '') => `<?xml version="1.0"?>
<analysis xmlns="https://jeremylong.github.io/DependencyCheck/dependency-check.2.5.xsd">
<scanInfo><engineVersion>6.5.3</engineVersion>${scanInfo}</scanInfo><projectInfo><name/></projectInfo>
<dependencies>${inner}</dependencies></analysis>`
const file = '<fileName>component2.dll</fileName><filePath>C:\\lib\\component2.dll</filePath>'

describe('a report in XML', () => {
  test('says the same, with what is suppressed', async () => {
    const { format, records, results, tools } = await readText(
      xml(`<dependency isVirtual="false">${file}
        <relatedDependencies><relatedDependency><filePath>C:\\more.dll</filePath></relatedDependency></relatedDependencies>
        <identifiers><package confidence="HIGHEST"><id>pkg:npm/yargs-parser@5.0.0</id></package></identifiers>
        <vulnerabilities>
          <vulnerability source="OSSINDEX"><name>CVE-2020-7608</name><severity unscored="true">low</severity>
            <cwes><cwe>CWE-400</cwe><cwe>CWE-20</cwe></cwes><description>Prototype pollution.</description></vulnerability>
          <suppressedVulnerability source="NVD"><name>CVE-2019-7238</name>
            <cvssV3><baseScore>9.8</baseScore><attackVector>NETWORK</attackVector></cvssV3>
            <description>Incorrect access control.</description><notes>Not used.</notes></suppressedVulnerability>
        </vulnerabilities></dependency>`),
    )
    expect([format, records, tools]).toEqual([
      'dependency-check',
      2,
      [{ name: 'dependency-check', version: '6.5.3' }],
    ])
    expect(results).toMatchObject([
      {
        vulnerability: 'CVE-2020-7608',
        title: 'Prototype pollution.',
        severity: 'low',
        ratings: [{ source: 'ossindex', severity: 'low' }],
        weaknesses: ['CWE-400', 'CWE-20'],
        component: { name: 'yargs-parser', version: '5.0.0', purl: 'pkg:npm/yargs-parser@5.0.0' },
        locations: [{ path: 'C:/lib/component2.dll' }, { path: 'C:/more.dll' }],
      },
      {
        vulnerability: 'CVE-2019-7238',
        severity: 'critical',
        ratings: [{ source: 'nvd', severity: 'critical', score: 9.8 }],
        suppression: { by: 'dependency-check', reason: 'Not used.' },
      },
    ])
  })

  test('of schema 1 is read too', async () => {
    const { results } = await readText(
      xml(`<dependency>${file}
        <identifiers><identifier type="maven" confidence="HIGHEST"><name>org.owasp:library:6.7.8</name></identifier></identifiers>
        <vulnerabilities><vulnerability><name>CVE-2010-0001</name><cvssScore>7.5</cvssScore>
          <cvssAccessVector>NETWORK</cvssAccessVector><cvssAccessComplexity>LOW</cvssAccessComplexity>
          <cvssAuthenticationr>NONE</cvssAuthenticationr><cvssConfidentialImpact>PARTIAL</cvssConfidentialImpact>
          <cvssIntegrityImpact>PARTIAL</cvssIntegrityImpact><cvssAvailabilityImpact>PARTIAL</cvssAvailabilityImpact>
          <severity>Moderate</severity><cwe>CWE-79 Improper Neutralization</cwe></vulnerability></vulnerabilities></dependency>`),
    )
    expect(results).toMatchObject([
      {
        severity: 'medium',
        // FIRST, CVSS 2.0: base score 7.5 is the one of this vector.
        ratings: [
          { word: 'Moderate' },
          { score: 7.5, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', severity: 'high' },
        ],
        weaknesses: ['CWE-79'],
        component: { name: 'org.owasp:library', version: '6.7.8', purl: 'pkg:maven/org.owasp/library@6.7.8' },
      },
    ])
  })

  test('whose analysis met exceptions proves nothing', async () => {
    const exceptions =
      '<analysisExceptions><exception><message>No connection</message><cause><message>x</message></cause></exception></analysisExceptions>'
    expect((await readText(xml(`<dependency>${file}</dependency>`, exceptions))).failed).toMatchObject({
      values: { message: 'No connection' },
    })
  })

  test('that found nothing to look at proves nothing', async () => {
    expect((await readText(xml(''))).nothingScanned).toBe(true)
  })
})
