import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { documents } from '../src/adapters/documents/documents.ts'
import { everySample, textOf } from '../src/adapters/evidence/every-sample.fixture.ts'
import { readText, refusalOf } from '../src/adapters/evidence/reading.fixture.ts'
import { fakeSecret } from '../src/adapters/evidence/sample.fixture.ts'
import { gate } from '../src/app/gate.ts'
import { now, shop } from './sample-judgements.ts'

// A report of secrets is a list of them: what Holdpoint keeps or writes must not become another one.
const telling = (await everySample())
  .map(({ name, sample }, number) => ({ name, syntax: sample.syntax, number, text: textOf(sample) }))
  .filter(({ text }) => text.includes(fakeSecret))

/** Formats of tools that report secrets, or answers of servers that may hold some. */
const mayReportSecrets = [
  'aws-security-hub',
  'bandit',
  'brakeman',
  'burp',
  'checkov',
  'defectdojo',
  'github-secret-scanning',
  'gitlab',
  'gitleaks',
  'gosec',
  'kics',
  'nessus',
  'nikto',
  'nuclei',
  'openvas',
  'sarif',
  'semgrep',
  'tfsec',
  'trivy',
  'trivy-operator',
  'trufflehog',
  'zap',
]

test.each(mayReportSecrets)('a sample of %s holds a secret', (format) => {
  expect(telling.map(({ name }) => name)).toContain(format)
})

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function judgementOf(name: string, text: string, format: string) {
  const file = join(folder, name)
  writeFileSync(file, text)
  const surroundings = { clock: { now: () => now }, progress: () => {} }
  return (await gate({ evidence: [file], format, release: shop }, surroundings)).judgement
}

describe.each(telling)('a secret in sample $number, a $name report ($syntax),', ({ name, number, text }) => {
  test('is in nothing that was read', async () => {
    const reading = await readText(text)
    expect(reading.format).toBe(name)
    expect(JSON.stringify(reading)).not.toContain(fakeSecret)
  })

  test.each(documents)('is not in the document $name, however much that shows', async (document) => {
    const judgement = await judgementOf(`report-${number}`, text, name)
    for (const detail of [false, true])
      expect([...document.render(judgement, { detail })].join('')).not.toContain(fakeSecret)
  })

  test.prop([fc.nat()], { numRuns: 50 })('is not in the words that refuse what was cut off', async (cut) => {
    const error = await refusalOf(() => readText(text.slice(0, cut % text.length), { format: name }))
    expect(JSON.stringify([error?.message, error?.hint, error?.values])).not.toContain(fakeSecret)
  })
})

// Tools that put the secret where only words are expected; each by the text that its own record says is the secret.
const repeating: readonly (readonly [string, object])[] = [
  [
    'sarif',
    {
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'gitleaks', rules: [{ id: 'generic' }] } },
          results: [
            {
              ruleId: 'generic',
              message: { text: `generic has detected secret for file .env: ${fakeSecret}` },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: `.env/${fakeSecret}` },
                    region: { startLine: 1, snippet: { text: fakeSecret } },
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'gitlab',
    {
      version: '15.0.7',
      scan: { type: 'secret_detection', scanner: { name: 'Gitleaks', version: '8' }, status: 'success' },
      vulnerabilities: [
        {
          category: 'secret_detection',
          name: `Key ${fakeSecret}`,
          message: fakeSecret,
          severity: 'Critical',
          raw_source_code_extract: fakeSecret,
          location: { file: `a/${fakeSecret}`, commit: { sha: '0' }, start_line: 5 },
          identifiers: [{ type: 'gitleaks_rule_id', name: fakeSecret, value: fakeSecret }],
          flags: [{ type: 'flagged-as-likely-false-positive', description: fakeSecret }],
        },
      ],
    },
  ],
  [
    'gitleaks',
    [
      {
        RuleID: 'generic',
        Description: `Found ${fakeSecret}`,
        StartLine: 1,
        Secret: fakeSecret,
        Match: `a=${fakeSecret}`,
        File: `a/${fakeSecret}.env`,
        Fingerprint: `a/${fakeSecret}.env:generic:1`,
      },
    ],
  ],
  [
    'trufflehog',
    {
      SourceMetadata: { Data: { Filesystem: { file: `a/${fakeSecret}`, line: 1 } } },
      DetectorName: `Generic ${fakeSecret}`,
      Verified: false,
      Raw: fakeSecret,
    },
  ],
  [
    'github-secret-scanning',
    [
      {
        number: 1,
        state: 'resolved',
        resolution: 'revoked',
        resolution_comment: `was ${fakeSecret}`,
        secret_type: 'generic',
        secret_type_display_name: `Generic ${fakeSecret}`,
        secret: fakeSecret,
        html_url: `https://shop.example/${fakeSecret}`,
      },
    ],
  ],
]

test.each(repeating)(
  '%s: what a record says is the secret stands in none of its words',
  async (format, report) => {
    const { results } = await readText(JSON.stringify(report), { format })
    expect(results).toHaveLength(1)
    expect(JSON.stringify(results)).not.toContain(fakeSecret)
  },
)

// AWS uses this key as an example in its documentation.
const key = `AKIA${'IOSFODNN7EXAMPLE'}`

test.each([
  [
    'trivy',
    {
      SchemaVersion: 2,
      ArtifactName: 'shop',
      Results: [
        {
          Target: `config/${key}`,
          Class: 'secret',
          Secrets: [{ RuleID: 'aws', Category: 'AWS', Severity: 'HIGH', Title: `Key ${key}`, StartLine: 1 }],
        },
      ],
    },
  ],
  [
    'gosec',
    {
      Issues: [
        {
          severity: 'HIGH',
          confidence: 'HIGH',
          cwe: { id: '798' },
          rule_id: 'G101',
          details: `Potential hardcoded credentials: ${key}`,
          file: 'main.go',
          code: `1: key := "${key}"`,
          line: '1',
        },
      ],
      Stats: { files: 1, lines: 1, nosec: 0, found: 1 },
      GosecVersion: '2.20.0',
      'Golang errors': {},
    },
  ],
])('%s: a key of a known shape keeps its first four signs', async (format, report) => {
  const { results } = await readText(JSON.stringify(report), { format })
  expect(results[0]?.title).toContain('AKIA…')
  expect(JSON.stringify(results)).not.toContain(key)
})
