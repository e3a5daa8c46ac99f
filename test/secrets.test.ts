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
