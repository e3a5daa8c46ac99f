import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runProcess } from './command-line.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
// Below the root, so that the files in it find vitest.
const folder = mkdtempSync(join(root, 'test/.summary-'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = {
  'mixed.test.mjs': `
    import { expect, test } from 'vitest'
    test('passes', () => {})
    test('passes too', () => {})
    test('fails', () => expect(1).toBe(2))
    test.skip('is skipped', () => {})
    test.todo('is to be written')
  `,
  'broken.test.mjs': `throw new Error('does not load')`,
  'vitest.config.mjs': `
    import { plainSummary } from '../plain-summary.ts'
    export default { test: { include: ['*.test.mjs'], reporters: ['default', plainSummary()] } }
  `,
}

test('the last line of a run counts every test, and a file that does not load as a failure', async () => {
  for (const [name, text] of Object.entries(written)) writeFileSync(join(folder, name), text)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { exit, out } = await runProcess(process.execPath, [vitest, 'run', '--root', folder], {
    env: process.env,
  })
  expect(exit).toBe(1)
  expect(out.trimEnd().split('\n').at(-1)).toBe('2 passed, 2 failed, 2 skipped')
})
