import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mappingSchema } from '../scripts/pages/mapping-schema.ts'
import { gate } from '../src/app/gate.ts'
import { mappingsIn } from '../src/app/mappings.ts'
import { parseInstant } from '../src/core/base/instant.ts'

const guide = readFileSync(join(import.meta.dirname, '..', 'docs/guide/mapping.md'), 'utf8')
const shown = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)
const folder = mkdtempSync(join(tmpdir(), 'holdpoint-mapping-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const mappings = shown('yaml').map((yaml, index) => file(`mapping-${index}.yaml`, yaml))

test('the mappings that the guide shows can be used as they stand, together', async () => {
  expect((await mappingsIn(mappings)).map(({ name }) => name)).toEqual(['acme', 'shipyard'])
})

test('the published schema takes them, and refuses a misspelt field', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(mappingSchema()))
  for (const yaml of shown('yaml')) expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true)
  const [first = ''] = shown('yaml')
  expect(validate(parse(first.replace('title:', 'titel:')))).toBe(false)
})

test('the report that the guide shows is read as it says', async () => {
  const [csv = ''] = shown('csv')
  const { judgement } = await gate(
    { evidence: [file('acme.csv', csv)], mappings, release: { product: 'shop', digests: [] } },
    { clock: { now: () => parseInstant('2026-11-24T12:00:00Z') }, progress: () => {} },
  )
  const [account] = judgement.accounts
  expect(account).toMatchObject({ format: 'acme', records: 3, findings: 1, suppressed: 1, unreadable: 0 })
  expect(judgement.findings.map(({ finding }) => [finding.title, finding.severity])).toEqual([
    ['Order search builds SQL from text', 'critical'],
    ['Password hash is MD5', 'high'],
  ])
})
