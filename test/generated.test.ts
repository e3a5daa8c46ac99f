import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from '../scripts/pages.ts'

// Where this fails: node scripts/generate.ts
test.each(pages)('$path is what the code says', async ({ path, text }) => {
  expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toBe(await text())
})
