import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const report = (...matches: object[]) => ({ matches, descriptor: { name: 'grype', version: '0.96.0' } })
const artifact = {
  name: 'golang.org/x/net',
  version: 'v0.9.0',
  type: 'go-module',
  purl: 'pkg:golang/golang.org/x/net@v0.9.0',
  locations: [{ path: '/app/go.mod', accessPath: '/go.mod' }],
}
const cve = { id: 'CVE-2023-39325', namespace: 'nvd:cpe', severity: 'High' }
const ghsa = {
  id: 'GHSA-4374-p667-p6c8',
  namespace: 'github:language:go',
  severity: 'High',
  description: 'HTTP/2 rapid reset',
  fix: { versions: ['0.17.0'], state: 'fixed' },
}
const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
const saidOf = async (vulnerability: object, relatedVulnerabilities: object[] = []) =>
  (await saidIn(report({ vulnerability, relatedVulnerabilities, artifact })))[0]

describe('a match in a Grype report', () => {
  test('says which flaw is in which package, where, and what repairs it', async () => {
    const cvss = [{ version: '3.1', vector, metrics: { baseScore: 7.5 } }]
    expect(await saidOf({ ...ghsa, cvss }, [cve])).toEqual({
      kind: 'vulnerability',
      title: 'HTTP/2 rapid reset',
      vulnerability: 'GHSA-4374-p667-p6c8',
      aliases: ['CVE-2023-39325'],
      severity: 'high',
      ratings: [
        { source: 'ghsa', severity: 'high' },
        { source: 'ghsa', severity: 'high', vector, score: 7.5 },
        { source: 'nvd', severity: 'high' },
      ],
      fix: { state: 'available', versions: ['0.17.0'] },
      component: { name: 'golang.org/x/net', version: 'v0.9.0', purl: artifact.purl },
      locations: [{ path: '/app/go.mod' }],
    })
  })

  test.each([
    ['Negligible', 'low', 'Negligible'],
    ['Unknown', 'unknown', undefined],
    ['Critical', 'critical', undefined],
    ['Moderate', 'medium', 'Moderate'],
    ['Terrible', 'unknown', 'Terrible'],
  ])('of severity %s is %s', async (word, severity, kept) => {
    const said = await saidOf({ ...cve, severity: word })
    expect(said?.severity).toBe(severity)
    expect(said?.ratings).toEqual([{ source: 'nvd', severity, ...(kept && { word: kept }) }])
  })

  test('with a vector and no score has the score of the vector', async () => {
    // FIRST, CVSS 3.1 examples: a network attack on availability alone scores 7.5.
    expect((await saidOf({ ...cve, cvss: [{ vector, source: 'nvd@nist.gov' }] }))?.ratings?.[1]).toEqual({
      source: 'nvd',
      severity: 'high',
      vector,
      score: 7.5,
    })
  })

  test('of a distribution keeps what the NVD says of the same CVE', async () => {
    const said = await saidOf({ ...cve, namespace: 'debian:distro:debian:12', severity: 'Low' }, [cve])
    expect(said?.aliases).toBeUndefined()
    expect(said?.severity).toBe('low')
    expect(said?.ratings).toEqual([
      { source: 'debian', severity: 'low' },
      { source: 'nvd', severity: 'high' },
    ])
  })

  test('of an advisory is none of the several CVEs that it repairs, and has none of their ratings', async () => {
    const said = await saidOf(
      { id: 'ELSA-2023-5765', namespace: 'oracle:distro:oraclelinux:8', severity: 'High' },
      [cve, { ...cve, id: 'CVE-2023-44487', severity: 'Critical' }],
    )
    expect(said?.aliases).toBeUndefined()
    expect(said?.ratings).toEqual([{ source: 'oracle', severity: 'high' }])
  })

  test('of an advisory that names one CVE is not taken for it either', async () => {
    expect((await saidOf({ id: 'ALAS-2023-1', severity: 'High' }, [cve]))?.aliases).toBeUndefined()
  })

  test('has its weaknesses where newer versions name them', async () => {
    expect(
      (await saidOf({ ...cve, cwes: [{ cve: cve.id, cwe: 'CWE-770' }, { cwe: 'NVD-CWE-noinfo' }] }))
        ?.weaknesses,
    ).toEqual(['CWE-770'])
  })

  test.each([
    ['not-fixed', { state: 'none' }],
    ['wont-fix', { state: 'wont-fix' }],
    ['unknown', undefined],
    ['', undefined],
  ])('with fix state %j has the fix %j', async (state, fix) => {
    expect((await saidOf({ ...cve, fix: { state, versions: [] } }))?.fix).toEqual(fix)
  })

  test('in the shape of version 0.7 is read', async () => {
    const old = {
      vulnerability: {
        id: 'CVE-2019-18276',
        severity: 'Negligible',
        cvssV2: { baseScore: 7.2, vector: 'AV:L/AC:L/Au:N/C:C/I:C/A:C' },
        cvssV3: { baseScore: 7.8, vector: 'AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H' },
        fixedInVersion: '5.1',
      },
      matchDetails: { matcher: 'dpkg-matcher' },
      artifact: { name: 'bash', version: '5.0-4', type: 'deb', locations: ['/var/lib/dpkg/status'] },
    }
    expect((await saidIn(report(old)))[0]).toMatchObject({
      fix: { state: 'available', versions: ['5.1'] },
      locations: [{ path: '/var/lib/dpkg/status' }],
      ratings: [
        { source: 'grype', severity: 'low', word: 'Negligible' },
        // The member says that it is version 3, which the vector leaves out.
        {
          source: 'grype',
          severity: 'high',
          score: 7.8,
          vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
        },
        { source: 'grype', severity: 'high', score: 7.2, vector: 'AV:L/AC:L/Au:N/C:C/I:C/A:C' },
      ],
    })
  })

  test('that was ignored is a result with the rules that did it', async () => {
    const ignored = (rule: object) => ({ vulnerability: cve, artifact, appliedIgnoreRules: [rule] })
    const document = {
      ...report({ vulnerability: cve, artifact }),
      ignoredMatches: [
        ignored({ vulnerability: cve.id, reason: 'unreachable' }),
        ignored({ namespace: 'vex', 'vex-status': 'not_affected', 'vex-justification': 'code_not_present' }),
        ignored({ vulnerability: cve.id, 'fix-state': 'not-fixed' }),
        { vulnerability: cve, artifact },
      ],
    }
    const reading = await readJson(document)
    expect(reading.records).toBe(5)
    expect(reading.results.map(({ suppression }) => suppression)).toEqual([
      undefined,
      { by: 'grype', reason: 'unreachable' },
      { by: 'grype', reason: 'not_affected: code_not_present' },
      { by: 'grype', reason: 'vulnerability CVE-2023-39325, fix-state not-fixed' },
      { by: 'grype' },
    ])
  })
})

describe('a Grype report', () => {
  test('names its tool, wherever that stands', async () => {
    const { matches, descriptor } = report({ vulnerability: cve, artifact })
    for (const document of [
      { matches, descriptor },
      { descriptor, matches },
    ]) {
      const reading = await readJson(document)
      expect(reading.tools).toEqual([{ name: 'grype', version: '0.96.0' }])
      expect(reading.results[0]?.tool).toEqual({ name: 'grype', version: '0.96.0' })
    }
  })

  // The shapes of Grype's `source`: an image names what was asked for, a folder or file is a path.
  test.each([
    [
      'an image, whatever its tag',
      { type: 'image', target: { userInput: 'python:3.7.10', tags: [] } },
      'python',
    ],
    ['a folder', { type: 'directory', target: './web' }, 'web'],
    ['something else, in a way that is not known', { type: 'new', target: { id: 1 } }, undefined],
    ['nothing', null, undefined],
  ])('says that it is about %s', async (_, source, target) => {
    const reading = await readJson({ ...report({ vulnerability: cve, artifact }), source })
    expect(reading.tools[0].target).toBe(target)
    expect(reading.results[0]?.tool).toBe(reading.tools[0])
  })

  test('without a descriptor is known by its matches', async () => {
    expect((await readJson({ matches: [{ vulnerability: cve, artifact }] })).format).toBe('grype')
  })

  test('without matches is refused, whoever says that it is one', async () => {
    const error = await refusalOf(() => readJson({ descriptor: {} }, { format: 'grype' }))
    expect(error).toMatchObject({ code: 'evidence.lacks', values: { format: 'grype', missing: '"matches"' } })
  })

  // Grype makes its list before it matches anything, and writes it empty.
  test.each([{}, 'none', 0, true, null])('with %j for matches is refused', async (matches) => {
    expect((await refusalOf(() => readJson({ matches, descriptor: {} })))?.code).toBe('evidence.wrong-kind')
  })
})
