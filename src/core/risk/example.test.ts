import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const index = join(import.meta.dirname, 'index.ts')

// By fast Fourier transform: 1,244,000 to 250 either way. E = 0.8 x 404,001.28 = 323,201.
test('the example at the head of the module runs, and says what the theory says', async () => {
  const [, block = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(index, 'utf8')) ?? []
  const code = block
    .replace(/^ \* ?/gm, '')
    .replace("'holdpoint/risk'", JSON.stringify(index))
    .replace(/console\.log\((.*)\)/, 'export const said = [$1]')
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-example-'))
  const file = join(folder, 'example.ts')
  writeFileSync(file, code)
  try {
    const { said }: { readonly said: readonly [number, number, number] } = await import(file)
    const [mean, p95, relative] = said
    expect(mean / 323_201).toBeCloseTo(1, 2)
    expect(Math.abs(p95 - 1_244_000)).toBeLessThan(5 * 0.002 * 1_244_000)
    expect(relative).toBeLessThanOrEqual(0.002)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
