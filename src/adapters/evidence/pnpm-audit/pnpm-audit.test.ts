import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readJson, refusalOf, saidIn } from '../reading.fixture.ts'
import { fileSource } from '../source/file-source.ts'

const advisory = {
  findings: [{ version: '1.2.0', paths: ['.>minimist'], dev: false, optional: false, bundled: false }],
  id: 1097678,
  title: 'Prototype Pollution in minimist',
  module_name: 'minimist',
  vulnerable_versions: '>=1.0.0 <1.2.6',
  patched_versions: '>=1.2.6',
  severity: 'critical',
  cwe: 'CWE-1321',
  github_advisory_id: 'GHSA-xvch-5gv4-984h',
  url: 'https://github.com/advisories/GHSA-xvch-5gv4-984h',
}
const counts = { info: 0, low: 0, moderate: 0, high: 0, critical: 1 }
const report = { advisories: { '1097678': advisory }, metadata: { vulnerabilities: counts } }

test('an advisory in a report of pnpm audit is a result', async () => {
  expect(await saidIn(report)).toEqual([
    {
      kind: 'vulnerability',
      title: 'Prototype Pollution in minimist',
      vulnerability: 'GHSA-xvch-5gv4-984h',
      rule: '1097678',
      weaknesses: ['CWE-1321'],
      severity: 'critical',
      ratings: [{ source: 'ghsa', severity: 'critical' }],
      fix: { state: 'available', versions: ['1.2.6'] },
      component: { name: 'minimist', version: '1.2.0', purl: 'pkg:npm/minimist@1.2.0' },
      locations: [{ path: '.>minimist' }],
    },
  ])
})

describe('a report of pnpm audit', () => {
  test('that counts a flaw which the team chose to ignore proves nothing', async () => {
    const { format, records, failed } = await readJson({ ...report, advisories: {} })
    expect([format, records, failed?.code]).toEqual(['pnpm-audit', 0, 'evidence.failed.unlisted'])
  })

  test('in whose place an error stands audited nothing', async () => {
    // pnpm, "ERR_PNPM_AUDIT_NO_LOCKFILE".
    const error = { code: 'ERR_PNPM_AUDIT_NO_LOCKFILE', message: 'No pnpm-lock.yaml found' }
    const { format, failed } = await readJson({ error })
    expect([format, failed?.values]).toEqual([
      'pnpm-audit',
      { tool: 'pnpm-audit', message: 'ERR_PNPM_AUDIT_NO_LOCKFILE: No pnpm-lock.yaml found' },
    ])
  })

  test('without advisories is refused, whoever says that it is one', async () => {
    const { metadata } = report
    expect((await refusalOf(() => readJson({ metadata }, { format: 'pnpm-audit' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

const file = `${corpus}/scans/pnpm_audit/pnpm_audit_one_vuln.json`

test.skipIf(!existsSync(file))('a real report of pnpm audit holds its two advisories', async () => {
  const { format, records, results, failed } = await readEvidence(fileSource(file))
  expect([format, records, results.length, failed]).toEqual(['pnpm-audit', 2, 2, undefined])
})
