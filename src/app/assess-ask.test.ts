import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { holdText } from '../core/assessment/hold-subject.fixture.ts'
import { parseHoldFile } from '../core/assessment/parse-hold-file.ts'
import { parseInstant } from '../core/base/instant.ts'
import { askAbout, type Conversation } from './assess-ask.ts'

const now = parseInstant('2026-11-24T13:00Z')

test('what somebody else wrote into the file in the meantime stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'hold.yaml')
  writeFileSync(file, holdText())
  const lines = ['development lead', 'internet']
  const first: Conversation = {
    tell: () => {},
    ask: async () => {
      if (lines.length === 1) await askAbout(file, answering('product owner', 'internet', 'staff'), now)
      return lines.shift()
    },
  }
  await askAbout(file, first, now)
  const { release } = parseHoldFile(readFileSync(file, 'utf8'), file)
  expect(release.exposure).toMatchObject({ from: 'internet', by: 'staff' })
})

function answering(...lines: string[]): Conversation {
  return { tell: () => {}, ask: async () => lines.shift() }
}
