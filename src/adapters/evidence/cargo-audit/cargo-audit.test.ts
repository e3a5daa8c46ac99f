import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'
import { fileSource } from '../source/file-source.ts'

// RustSec, RUSTSEC-2020-0071: 6.2 (medium), repaired in 0.2.23.
const vector = 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
const advisory = {
  id: 'RUSTSEC-2020-0071',
  package: 'time',
  title: 'Potential segfault in the time crate',
  description: '### Impact\n\nThe affected functions set environment variables.',
  date: '2020-11-18',
  aliases: ['CVE-2020-26235', 'GHSA-wcg3-cvx6-7396'],
  related: ['CVE-2021-1'],
  cvss: vector,
  informational: null,
  withdrawn: null,
}
const time = {
  name: 'time',
  version: '0.1.40',
  source: 'registry+https://github.com/rust-lang/crates.io-index',
}
const vulnerability = {
  advisory,
  versions: { patched: ['>=0.2.23'], unaffected: ['=0.2.0'] },
  affected: null,
  package: time,
}
const settings = { target_arch: [], severity: null, ignore: [], informational_warnings: ['unmaintained'] }
const report = (list: object[], warnings: object = {}, told: object = {}) => ({
  database: { 'advisory-count': 1134 },
  lockfile: { 'dependency-count': 92 },
  settings: { ...settings, ...told },
  vulnerabilities: { found: list.length > 0, count: list.length, list },
  warnings,
})

describe('a vulnerability in a report of cargo-audit', () => {
  test('says which flaw is in which crate, and what repairs it', async () => {
    expect(await saidIn(report([vulnerability]))).toEqual([
      {
        kind: 'vulnerability',
        title: 'Potential segfault in the time crate',
        vulnerability: 'RUSTSEC-2020-0071',
        aliases: ['CVE-2020-26235', 'GHSA-wcg3-cvx6-7396'],
        severity: 'medium',
        ratings: [{ source: 'rustsec', severity: 'medium', vector, score: 6.2 }],
        published: '2020-11-18T00:00:00.000Z',
        fix: { state: 'available', versions: ['0.2.23'] },
        component: { name: 'time', version: '0.1.40', purl: 'pkg:cargo/time@0.1.40' },
      },
    ])
  })

  test('without a vector is of unknown severity', async () => {
    const [said] = await saidIn(report([{ ...vulnerability, advisory: { ...advisory, cvss: null } }]))
    expect([said?.severity, said?.ratings]).toEqual(['unknown', []])
  })

  test.each([
    [['^0.1.45', '>=0.2.23, <0.3'], { state: 'available', versions: ['0.1.45', '0.2.23'] }],
    [[], { state: 'none' }],
    [null, undefined],
  ])('patched in %j has the fix %j', async (patched, fix) => {
    expect((await saidIn(report([{ ...vulnerability, versions: { patched } }])))[0]?.fix).toEqual(fix)
  })
})

describe('a warning in a report of cargo-audit', () => {
  test.each(['unmaintained', 'unsound', 'notice'])('of the kind %s keeps that word', async (kind) => {
    const warning = { kind, package: time, advisory: { ...advisory, cvss: null, informational: kind } }
    const [said] = await saidIn(report([], { [kind]: [warning] }))
    expect(said).toMatchObject({
      kind: 'vulnerability',
      vulnerability: 'RUSTSEC-2020-0071',
      severity: 'unknown',
      ratings: [{ source: 'rustsec', severity: 'unknown', word: kind }],
    })
  })

  test('about a crate that was yanked is no published vulnerability', async () => {
    const yanked = [{ kind: 'yanked', package: time, advisory: null, versions: null }]
    expect(await saidIn(report([], { yanked }))).toEqual([
      {
        kind: 'misconfiguration',
        rule: 'yanked',
        title: 'time 0.1.40: yanked',
        severity: 'unknown',
        ratings: [{ source: 'cargo-audit', severity: 'unknown', word: 'yanked' }],
        component: { name: 'time', version: '0.1.40', purl: 'pkg:cargo/time@0.1.40' },
      },
    ])
  })
})

describe('a report of cargo-audit', () => {
  test('counts vulnerabilities and warnings as records', async () => {
    const unsound = { kind: 'unsound', package: time, advisory }
    const { records, unreadable } = await readJson(
      report([vulnerability, { ...vulnerability, package: null }], { unsound: [unsound], yanked: [{}] }),
    )
    expect([records, unreadable.total]).toEqual([4, 2])
  })

  test('tells what it was told to leave out', async () => {
    const { notes } = await readJson(report([], {}, { ignore: ['RUSTSEC-2020-0071'], severity: 'high' }))
    expect(notes).toEqual([
      {
        code: 'evidence.note.told-to-leave-out',
        values: { tool: 'cargo-audit', what: ['RUSTSEC-2020-0071', 'less than high'] },
      },
    ])
  })

  test('that counts more than it lists proves nothing', async () => {
    const { failed } = await readJson({ ...report([]), vulnerabilities: { found: true, count: 2, list: [] } })
    expect(failed?.values).toEqual({ tool: 'cargo-audit', counts: 2, lists: 0 })
  })

  test('of several binaries stands in a row', async () => {
    const texts = [report([vulnerability]), report([]), report([vulnerability])].map((one) =>
      JSON.stringify(one),
    )
    const { format, records, failed } = await readText(texts.join('\n'))
    expect([format, records, failed]).toEqual(['cargo-audit', 2, undefined])
  })

  test('without a list is refused, and so is one among several', async () => {
    const { vulnerabilities: _, ...without } = report([])
    const error = {
      code: 'evidence.lacks',
      values: { format: 'cargo-audit', missing: '"vulnerabilities.list"' },
    }
    expect(await refusalOf(() => readJson(without, { format: 'cargo-audit' }))).toMatchObject(error)
    const row = `${JSON.stringify(report([]))}${JSON.stringify(without)}`
    expect(await refusalOf(() => readText(row))).toMatchObject(error)
  })

  test.each([[[]], ['none']])('with %j for warnings is refused', async (warnings) => {
    const document = { ...report([]), warnings }
    expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.wrong-kind')
  })
})

const file = `${corpus}/scans/cargo_audit/no_findings.json`

test.skipIf(!existsSync(file))('a real report of cargo-audit without findings is clean', async () => {
  const { format, records, failed, notes } = await readEvidence(fileSource(file))
  expect([format, records, failed, notes]).toEqual(['cargo-audit', 0, undefined, []])
})
