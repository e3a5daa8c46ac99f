import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const report = (...results: object[]) => ({
  SchemaVersion: 2,
  ArtifactName: 'shop:4.2',
  ArtifactType: 'container_image',
  Results: results,
})

const lodash = {
  VulnerabilityID: 'CVE-2021-23337',
  PkgName: 'lodash',
  InstalledVersion: '4.17.20',
  Severity: 'HIGH',
}
const lockFile = { Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm' }
const inLockFile = async (record: object) =>
  (await saidIn(report({ ...lockFile, Vulnerabilities: [record] })))[0]

describe('a vulnerability in a Trivy report', () => {
  test('says which flaw is in which package, where, and what repairs it', async () => {
    const said = await inLockFile({
      ...lodash,
      VendorIDs: ['GHSA-35jh-r3h4-6jhm'],
      PkgPath: 'web/package-lock.json',
      FixedVersion: '4.17.21, 5.0.0',
      Title: 'lodash: command injection\n via template',
      CweIDs: ['CWE-94', 'CWE-77'],
      PublishedDate: '2021-02-15T13:15:12.56Z',
    })
    expect(said).toEqual({
      kind: 'vulnerability',
      title: 'lodash: command injection',
      vulnerability: 'CVE-2021-23337',
      aliases: ['GHSA-35jh-r3h4-6jhm'],
      weaknesses: ['CWE-94', 'CWE-77'],
      severity: 'high',
      ratings: [{ source: 'trivy', severity: 'high' }],
      component: { name: 'lodash', version: '4.17.20', purl: 'pkg:npm/lodash@4.17.20' },
      locations: [{ path: 'web/package-lock.json' }],
      fix: { state: 'available', versions: ['4.17.21', '5.0.0'] },
      published: '2021-02-15T13:15:12.560Z',
    })
  })

  test('keeps every rating: of each source its word with its newest score, and older scores by their bands', async () => {
    const said = await inLockFile({
      ...lodash,
      SeveritySource: 'ghsa',
      VendorSeverity: { ghsa: 3, nvd: 4, redhat: 2 },
      CVSS: {
        nvd: {
          V2Vector: 'AV:N/AC:L/Au:S/C:P/I:P/A:P',
          V2Score: 6.5,
          V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H',
          V3Score: 7.2,
        },
        ghsa: { V40Vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
      },
    })
    expect(said?.ratings).toEqual([
      {
        source: 'nvd',
        severity: 'critical',
        vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H',
        score: 7.2,
      },
      // The NVD's bands for CVSS 2.0: 4.0 to 6.9 is medium.
      { source: 'nvd', severity: 'medium', vector: 'AV:N/AC:L/Au:S/C:P/I:P/A:P', score: 6.5 },
      // FIRST's calculator gives this vector 8.6; the word stays the source's own.
      {
        source: 'ghsa',
        severity: 'high',
        vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
        score: 8.6,
      },
      { source: 'redhat', severity: 'medium' },
    ])
  })

  test('with a vector that is none keeps it as text', async () => {
    const said = await inLockFile({ ...lodash, CVSS: { nvd: { V3Vector: 'CVSS:3.1/nonsense' } } })
    expect(said?.ratings?.[0]).toEqual({ source: 'nvd', severity: 'unknown', vector: 'CVSS:3.1/nonsense' })
  })

  test.each([
    ['UNKNOWN', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
    ['CRITICAL', 'critical'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
  ])('of severity %j is %s', async (Severity, severity) => {
    expect((await inLockFile({ ...lodash, Severity }))?.severity).toBe(severity)
  })

  test.each([
    ['affected', { state: 'none' }],
    ['fix_deferred', { state: 'none' }],
    ['will_not_fix', { state: 'wont-fix' }],
    ['end_of_life', { state: 'wont-fix' }],
    ['under_investigation', undefined],
    [undefined, undefined],
  ])('with status %s and no fixed version has the fix %j', async (Status, fix) => {
    expect((await inLockFile({ ...lodash, Status }))?.fix).toEqual(fix)
  })

  test('that its source calls not affected is a request to set it aside', async () => {
    expect((await inLockFile({ ...lodash, Status: 'not_affected' }))?.suppression).toEqual({
      by: 'trivy',
      reason: 'not_affected',
    })
  })

  test('is no alias of an advisory that may repair several flaws', async () => {
    expect(
      (await inLockFile({ ...lodash, VendorIDs: ['DSA-4808-1', 'RHSA-2021:1234'] }))?.aliases,
    ).toBeUndefined()
  })

  test.each([
    ['debian', 'apt', '1:1.8.2.1', 'pkg:deb/debian/apt@1:1.8.2.1'],
    ['alpine', 'musl', '1.1.24-r9', 'pkg:apk/alpine/musl@1.1.24-r9'],
    ['redhat', 'bash', '4.4.19-7.el8', 'pkg:rpm/redhat/bash@4.4.19-7.el8'],
    [
      'jar',
      'org.apache.logging.log4j:log4j-core',
      '2.14.1',
      'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
    ],
    ['gomod', 'github.com/gorilla/mux', 'v1.7', 'pkg:golang/github.com/gorilla/mux@v1.7'],
    ['yarn', '@babel/traverse', '7.0.0', 'pkg:npm/%40babel/traverse@7.0.0'],
    ['python-pkg', 'Jinja2', '2.11', 'pkg:pypi/jinja2@2.11'],
    ['composer', 'symfony/http-kernel', '5.0', 'pkg:composer/symfony/http-kernel@5.0'],
    ['something-new', 'x', '1', undefined],
  ])('in a target of type %s names %s %s as %s', async (Type, PkgName, InstalledVersion, purl) => {
    const [said] = await saidIn(
      report({ Target: 'here', Type, Vulnerabilities: [{ ...lodash, PkgName, InstalledVersion }] }),
    )
    expect(said?.component).toEqual({ name: PkgName, version: InstalledVersion, ...(purl && { purl }) })
  })

  test('names the package as Trivy itself does where it does', async () => {
    const PURL = 'pkg:deb/debian/apt@1.8.2.1?arch=amd64&distro=debian-10'
    expect((await inLockFile({ ...lodash, PkgIdentifier: { PURL } }))?.component?.purl).toBe(PURL)
  })

  test('of a source that bears the name of an inherited member is read like any other', async () => {
    const said = await inLockFile({
      ...lodash,
      CVSS: { constructor: { V3Score: 7.5 } },
      VendorSeverity: { toString: 2 },
    })
    expect(said?.ratings).toEqual([
      { source: 'constructor', severity: 'high', score: 7.5 },
      { source: 'toString', severity: 'medium' },
      { source: 'trivy', severity: 'high' },
    ])
  })

  test('that is repeated for another package says the same of the flaw, unless the report says otherwise', async () => {
    const said = await saidIn(
      report({
        ...lockFile,
        Vulnerabilities: [
          { ...lodash, CVSS: { nvd: { V3Score: 7.2 } } },
          { ...lodash, PkgName: 'lodash-es', CVSS: { nvd: { V3Score: 7.2 } } },
          { ...lodash, PkgName: 'lodash.template', CVSS: { nvd: { V3Score: 9.8 } } },
        ],
      }),
    )
    expect(said.map(({ component, ratings }) => [component?.name, ratings?.[0]?.score])).toEqual([
      ['lodash', 7.2],
      ['lodash-es', 7.2],
      ['lodash.template', 9.8],
    ])
  })

  test('without an id is unreadable, and never clean', async () => {
    const { VulnerabilityID, ...nameless } = lodash
    const reading = await readJson(report({ ...lockFile, Vulnerabilities: [nameless, lodash] }))
    expect(reading.records).toBe(2)
    expect(reading.results).toHaveLength(1)
    expect(reading.unreadable).toEqual({
      total: 1,
      first: [
        {
          place: { record: 1, line: 1, byte: expect.any(Number) },
          why: { code: 'evidence.record.member', values: { member: 'VulnerabilityID', expected: 'text' } },
        },
      ],
    })
  })
})

describe('other records of Trivy', () => {
  const config = { Target: 'main.tf', Class: 'config', Type: 'terraform' }
  const check = { ID: 'AVD-AWS-0086', Title: 'Public bucket', Severity: 'HIGH' }

  test('a failed check is a misconfiguration at its place', async () => {
    const failed = {
      ...check,
      Status: 'FAIL',
      CauseMetadata: { Resource: 'aws_s3_bucket.logs', StartLine: 12 },
    }
    expect(await saidIn(report({ ...config, Misconfigurations: [failed] }))).toEqual([
      {
        kind: 'misconfiguration',
        title: 'Public bucket',
        rule: 'AVD-AWS-0086',
        severity: 'high',
        ratings: [{ source: 'trivy', severity: 'high' }],
        locations: [{ path: 'main.tf', line: 12, logical: 'aws_s3_bucket.logs' }],
      },
    ])
  })

  test('a check that passed is a record without result', async () => {
    const reading = await readJson(report({ ...config, Misconfigurations: [{ ...check, Status: 'PASS' }] }))
    expect([reading.records, reading.results.length]).toEqual([1, 0])
  })

  test('a secret is kept without its text', async () => {
    const secret = {
      RuleID: 'github-pat',
      Category: 'GitHub',
      Severity: 'CRITICAL',
      Title: 'GitHub Personal Access Token',
      StartLine: 3,
      Match: 'TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      Code: { Lines: [{ Content: 'TOKEN=ghp_16C7e42F292c6912E7710c838347Ae178B4a' }] },
    }
    const reading = await readJson(report({ Target: '.env', Class: 'secret', Secrets: [secret] }))
    expect(reading.results[0]).toMatchObject({ kind: 'secret', rule: 'github-pat', severity: 'critical' })
    expect(reading.results[0]?.locations).toEqual([{ path: '.env', line: 3 }])
    expect(JSON.stringify(reading)).not.toContain('ghp_')
  })

  test('a licence is of its package, or of its file', async () => {
    const license = { Name: 'AGPL-3.0', Category: 'forbidden', Severity: 'CRITICAL' }
    const said = await saidIn(
      report({
        Target: 'Node.js',
        Class: 'license',
        Licenses: [
          { ...license, PkgName: 'itext', FilePath: '' },
          { ...license, PkgName: '', FilePath: 'lib/itext.js' },
        ],
      }),
    )
    expect(said).toMatchObject([
      { kind: 'license', title: 'AGPL-3.0 (forbidden)', rule: 'AGPL-3.0', component: { name: 'itext' } },
      { kind: 'license', locations: [{ path: 'lib/itext.js' }] },
    ])
  })

  test('what was set aside is a result with its suppression, whatever it is', async () => {
    const aside = (Type: string, Finding: object) => ({
      Type,
      Status: 'ignored',
      Source: '.trivyignore',
      Statement: 'no user input',
      Finding,
    })
    const said = await saidIn(
      report({
        ...lockFile,
        ExperimentalModifiedFindings: [
          aside('vulnerability', lodash),
          aside('misconfiguration', check),
          aside('secret', { RuleID: 'github-pat' }),
          aside('license', { Name: 'MIT' }),
        ],
      }),
    )
    expect(said.map(({ kind }) => kind)).toEqual(['vulnerability', 'misconfiguration', 'secret', 'license'])
    for (const { suppression } of said)
      expect(suppression).toEqual({ by: '.trivyignore', reason: 'ignored: no user input' })
  })

  test('what was set aside and cannot be read is unreadable', async () => {
    const broken = { Type: 'vulnerability', Status: 'ignored', Finding: { PkgName: 'lodash' } }
    const reading = await readJson(report({ ...lockFile, ExperimentalModifiedFindings: [broken] }))
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([1, 0, 1])
  })

  test('packages are listed, with or without flaws', async () => {
    const reading = await readJson(
      report({
        ...lockFile,
        Packages: [
          { Name: 'lodash', Version: '4.17.20' },
          { Name: 'react', Identifier: { PURL: 'pkg:npm/react@18.0.0' } },
          { Version: '1' },
        ],
      }),
    )
    expect(reading.components).toEqual(['pkg:npm/lodash@4.17.20', 'pkg:npm/react@18.0.0'])
  })
})

describe('layouts of Trivy reports', () => {
  test('the names of a target may stand behind its records', async () => {
    const [first, second] = await saidIn(
      report(
        { Vulnerabilities: [lodash], ...lockFile },
        { Vulnerabilities: [{ ...lodash, PkgName: 'apt' }], Type: 'debian', Target: 'image' },
      ),
    )
    expect(first?.component?.purl).toBe('pkg:npm/lodash@4.17.20')
    expect(first?.locations).toEqual([{ path: 'package-lock.json' }])
    expect(second?.component?.purl).toBe('pkg:deb/debian/apt@4.17.20')
    expect(second?.locations).toEqual([{ path: 'image' }])
  })

  test('a bare list of targets, as before version 0.20', async () => {
    const reading = await readJson([
      { Target: 'yarn.lock', Type: 'yarn', Vulnerabilities: null },
      { ...lockFile, Vulnerabilities: [lodash] },
    ])
    expect([reading.format, reading.records, reading.results.length]).toEqual(['trivy', 1, 1])
  })

  test.each(['Resources', 'Findings', 'Vulnerabilities', 'Misconfigurations'])(
    'of a cluster, in %s, names the resource, wherever its names stand',
    async (list) => {
      const resource = (order: object, names: object) => ({
        ...order,
        Results: [{ ...lockFile, Vulnerabilities: [lodash] }],
        ...names,
      })
      const names = { Namespace: 'shop', Kind: 'Deployment', Name: 'web' }
      const said = await saidIn({ ClusterName: 'c', [list]: [resource(names, {}), resource({}, names)] })
      const place = [{ path: 'package-lock.json', logical: 'shop/Deployment/web' }]
      expect(said.map(({ locations }) => locations)).toEqual([place, place])
    },
  )

  test('a resource that could not be scanned makes the evidence incomplete', async () => {
    const { failed } = await readJson({
      ClusterName: 'c',
      Resources: [{ Kind: 'Pod', Name: 'web', Error: 'scan failed: timeout' }],
    })
    expect(failed).toEqual({
      code: 'evidence.failed.error',
      values: { tool: 'Trivy', message: 'scan failed: timeout' },
    })
  })

  test('without any target says that nothing was scanned', async () => {
    const { Results, ...nothing } = report()
    const reading = await readJson(nothing)
    expect([reading.records, reading.nothingScanned]).toEqual([0, true])
    expect(reading.notes).toEqual([{ code: 'evidence.note.nothing-scanned', values: {} }])
  })

  test('of a distribution past its end of life proves nothing of its packages', async () => {
    const aged = { OS: { Family: 'alpine', Name: '3.10.9', EOSL: true } }
    const resource = (Metadata: unknown) => ({
      ClusterName: 'c',
      Resources: [{ Kind: 'Pod', Name: 'web', Metadata, Results: [lockFile] }],
    })
    const failed = {
      code: 'evidence.failed.end-of-life',
      values: { tool: 'Trivy', system: 'alpine 3.10.9' },
    }
    for (const document of [{ ...report(lockFile), Metadata: aged }, resource(aged), resource([aged])])
      expect((await readJson(document)).failed).toEqual(failed)
  })

  test.each([{}, { EOSL: false }, { EOSL: null }])('of a distribution with %j is whole', async (OS) => {
    expect((await readJson({ ...report(lockFile), Metadata: { OS } })).failed).toBeUndefined()
  })

  test('names its tool with the version that newer reports have', async () => {
    expect((await readJson({ ...report(lockFile), Trivy: { Version: '0.69.0' } })).tools).toEqual([
      { name: 'Trivy', version: '0.69.0', target: 'shop' },
    ])
    expect((await readJson(report(lockFile))).tools).toEqual([{ name: 'Trivy', target: 'shop' }])
  })

  test.each([
    ['an image, whatever its tag', { ArtifactName: 'a/shop:4.2', ArtifactType: 'container_image' }, 'a/shop'],
    ['a folder', { ArtifactName: './web', ArtifactType: 'filesystem' }, 'web'],
    ['a cluster', { ArtifactName: undefined, ClusterName: 'production' }, 'production'],
    ['nothing, where it names nothing', { ArtifactName: '' }, undefined],
  ])('say that they are about %s', async (_, named, target) => {
    expect((await readJson({ ...report(lockFile), ...named })).tools[0].target).toBe(target)
  })

  test('of a newer schema are refused', async () => {
    const error = await refusalOf(() => readJson({ ...report(), SchemaVersion: 3 }))
    expect(error).toMatchObject({ code: 'evidence.version', place: { file: 'report', line: 1 } })
  })

  test.each([null, 'x', []])('with %j for a target are refused, and told where', async (target) => {
    const error = await refusalOf(
      async () => await readJson({ ...report(lockFile), Results: [lockFile, target] }),
    )
    expect(error).toMatchObject({
      code: 'evidence.wrong-kind',
      values: { member: 'Results[1]', expected: 'an object' },
    })
  })

  test.each(['Results', 'Vulnerabilities'])(
    'with something else than a list in %s are refused',
    async (member) => {
      const document =
        member === 'Results'
          ? { ...report(), Results: { 0: lockFile } }
          : report({ ...lockFile, Vulnerabilities: 'none' })
      expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.wrong-kind')
    },
  )
})
