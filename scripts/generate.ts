// Writes every file that comes from the code; with --check writes none, names those that differ, and fails.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Page, pages } from './pages.ts'

const root = join(import.meta.dirname, '..')

function differs({ path, text }: Page): boolean {
  const file = join(root, path)
  return !existsSync(file) || readFileSync(file, 'utf8') !== text()
}

function write({ path, text }: Page): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text())
}

const checks = process.argv.includes('--check')
for (const page of pages.filter(differs)) {
  if (!checks) write(page)
  console.log(
    checks ? `${page.path} is not what the code says: run node scripts/generate.ts` : `${page.path} written`,
  )
  if (checks) process.exitCode = 1
}
