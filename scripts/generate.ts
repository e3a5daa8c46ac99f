// Writes every file that comes from the code; with --check writes none, names those that differ, and fails.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Page, pages } from './pages.ts'

const root = join(import.meta.dirname, '..')

const checks = process.argv.includes('--check')
for (const page of pages) await settle(page)

async function settle({ path, text }: Page): Promise<void> {
  const file = join(root, path)
  const wanted = await text()
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  if (checks) {
    console.log(`${path} is not what the code says: run node scripts/generate.ts`)
    process.exitCode = 1
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, wanted)
  console.log(`${path} written`)
}
