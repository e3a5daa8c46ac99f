import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openvex } from '../src/adapters/documents/openvex/document.ts'
import { readEvidence } from '../src/adapters/evidence/read-evidence.ts'
import { bufferSource } from '../src/adapters/evidence/source/source.ts'
import { gate } from '../src/app/gate.ts'
import { readToSend } from '../src/app/read-in-threads.ts'
import { vexIndex } from '../src/core/intel/vex/vex-index.ts'
import { heldJudgement, judgementOf, now, oldFlaw, shop } from './sample-judgements.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-vex-')).replaceAll('\\', '/')
afterAll(() => rmSync(folder, { recursive: true }))
const written = (judgement = heldJudgement()) => [...openvex.render(judgement, {})].join('')

describe('the OpenVEX that the gate writes', () => {
  test('is read back by the gate, statement by statement, as evidence of its own', async () => {
    const text = written()
    const reading = await readEvidence(bufferSource('vex.json', new TextEncoder().encode(text)))
    const { statements } = JSON.parse(text)
    expect(reading.format).toBe('openvex')
    expect([reading.records, reading.unreadable.total]).toEqual([statements.length, 0])
    expect(reading.statements.map(({ status, vulnerability }) => [status, vulnerability])).toEqual(
      statements.map((one: { status: string; vulnerability: { name: string } }) => [
        one.status,
        one.vulnerability.name,
      ]),
    )
    expect(reading.statements.length).toBeGreaterThan(0)
  })

  test('is about the very finding that it was made of', async () => {
    const judgement = judgementOf({ results: [oldFlaw] })
    const { statements } = await readEvidence(
      bufferSource('vex.json', new TextEncoder().encode(written(judgement))),
    )
    const [judged] = judgement.findings
    const standing = vexIndex(statements, [{ author: 'Holdpoint gate' }], shop, now)
    expect(judged && standing(judged.finding)).toMatchObject({
      kind: 'stands',
      clears: false,
      statement: { status: 'affected' },
    })
  })

  test('alone is no scan', async () => {
    const file = `${folder}/vex.json`
    writeFileSync(file, written())
    const { judgement } = await gate(
      { evidence: [file], release: { product: 'shop', digests: [] } },
      { clock: { now: () => now }, progress: () => {} },
    )
    expect(judgement.verdict).toBe('unknown')
    expect(judgement.reasons[0]?.because).toEqual([{ code: 'gate.only-vex', values: {} }])
    expect(judgement.accounts[0]).toMatchObject({ inventoryOnly: true, statementsOnly: true })
    expect(judgement.accounts[0]?.statements).toBeGreaterThan(0)
  })
})

test('statements travel between threads as they are', async () => {
  const file = `${folder}/sent.json`
  writeFileSync(file, written())
  const { result, transfer } = await readToSend({ file, options: {} })
  const sent = structuredClone(result, { transfer: [...transfer] })
  const { statements } = await readEvidence(bufferSource('vex.json', new TextEncoder().encode(written())))
  expect('columns' in sent && sent.reading.statements).toEqual(statements)
})
