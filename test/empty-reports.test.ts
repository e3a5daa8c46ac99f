import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { gate } from '../src/app/gate.ts'
import { parseInstant } from '../src/core/base/instant.ts'
import { say } from '../src/core/language/catalogue.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-empty-')).replaceAll('\\', '/')
afterAll(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'reports'))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return `${folder}/${name}`
}

const policy = file(
  'holdpoint.yaml',
  `schema: holdpoint/policy/1
name: shop
extends: holdpoint/default
required: [{ name: secrets, format: gitleaks }, { name: own, tool: acme-scan }]
cleanWhenEmpty:
  - { file: '**/gitleaks*.json', tool: gitleaks }
  - { file: '**/acme*', tool: acme-scan, reason: It has always done so. }
`,
)

const judged = async (evidence: readonly string[], withPolicy = policy) =>
  (
    await gate(
      { evidence, policy: withPolicy, release: { product: 'shop', digests: [] } },
      { clock: { now: () => parseInstant('2026-11-24T12:00:00Z') }, progress: () => {} },
    )
  ).judgement

const content = [
  ['nothing', ''],
  ['white space', '\uFEFF \n'],
  ['null', 'null\n'],
  ['an empty list', '[ ]'],
  ['nothing, packed', gzipSync('')],
] as const

describe('a report that holds nothing, of a tool that writes so when it found nothing', () => {
  test.each(content)('is evidence of that tool: %s', async (_, text) => {
    const given = [file('reports/gitleaks-1.json', text), file('reports/acme.txt', text)]
    const { verdict, accounts, refusals } = await judged(given)
    expect([verdict, refusals]).toEqual(['pass', []])
    expect(accounts.map(({ format, tools, records, results }) => [format, tools, records, results])).toEqual([
      ['empty', [{ name: 'acme-scan' }], 0, 0],
      ['gitleaks', [{ name: 'gitleaks' }], 0, 0],
    ])
    expect(accounts[1]?.notes[0]?.code).toBe('evidence.note.clean-when-empty')
  })

  test('says in a note by what it is taken to be clean', async () => {
    const { accounts } = await judged([file('reports/gitleaks-1.json', 'null')])
    expect(accounts[0]?.notes).toEqual([
      say('evidence.note.clean-when-empty', { tool: 'gitleaks', content: 'null' }),
    ])
  })
})

describe('is unknown', () => {
  test.each(content)('anywhere else: %s', async (_, text) => {
    const { verdict, accounts, refusals } = await judged([file('reports/other.json', text)])
    expect([verdict, accounts, refusals.length]).toEqual(['unknown', [], 1])
  })

  test('without such a policy', async () => {
    const own = file('own.yaml', 'schema: holdpoint/policy/1\nname: shop\nextends: holdpoint/default\n')
    const { verdict } = await judged([file('reports/gitleaks-1.json', '')], own)
    expect(verdict).toBe('unknown')
  })

  test.each(['{}', 'nul', '[] []', 'no leaks found\n'])('where there is anything else: %s', async (text) => {
    const { refusals } = await judged([file('reports/gitleaks-1.json', text)])
    expect(refusals).toHaveLength(1)
  })
})
