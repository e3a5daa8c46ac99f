import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { findBreaches } from '../scripts/purity.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-purity-'))
afterAll(() => rmSync(folder, { recursive: true }))

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
  typeRoots: [join(import.meta.dirname, '../node_modules/@types')],
}

const breaching = [
  ['const now = Date.now()', 'Date.now'],
  ['const now = new Date()', 'new Date()'],
  ['const { now } = Date', '{ now } = Date'],
  ['const Clock = Date; new Clock()', 'Clock = Date'],
  ['const dice = Math.random()', 'Math.random'],
  ["const dice = Math['random']()", "Math['random']"],
  ['const later = performance.now()', 'performance.now'],
  ["await fetch('https://example.org')", "fetch('https://example.org')"],
  ['const user = process.env.USER', 'process.env'],
  ['const user = globalThis.process', 'globalThis.process'],
  ['setTimeout(() => {}, 1)', 'setTimeout(() => {}, 1)'],
  ['const key = crypto.randomUUID()', 'crypto.randomUUID'],
  ['console.log(1)', 'console.log'],
  ["import { readFileSync } from 'node:fs'; readFileSync('a')", "'node:fs'"],
  ["const fs = await import('fs')", "'fs'"],
  ["export { readFileSync } from 'fs'", "'fs'"],
  ['const here = import.meta.url', 'import.meta'],
  ['const hour = new Date(0).getHours()', 'new Date(0).getHours'],
  ["const less = 'a'.localeCompare('b')", "'a'.localeCompare"],
] as const

const pure = [
  'const then = new Date(0).toISOString()',
  "const then = Date.parse('2026-11-24') + Date.UTC(2026, 10, 24)",
  'const is = (it: unknown) => it instanceof Date',
  'const most = Math.max(1, 2)',
  'const process = (n: number) => n + 1; process(1)',
  'const said = { fetch: 1, console: 2 }; said.fetch + said.console',
  'interface Clock { readonly performance: Date }',
]

// One compilation for all samples: the compiler reads its libraries once.
const samples = [...breaching.map(([code]) => code), ...pure]
const paths = samples.map((code, number) => {
  const path = join(folder, `sample-${number}.ts`)
  writeFileSync(path, `${code}\nexport {}`)
  return path
})
const breaches = findBreaches(paths, options)

function whatBreaches(code: string): readonly string[] {
  const path = paths[samples.indexOf(code)]
  return breaches.filter(({ file }) => file === path).map(({ what }) => what)
}

test.for(breaching)('%s is a breach', ([code, what]) => {
  expect(whatBreaches(code)).toEqual([what])
})

test.for(pure)('%s is pure', (code) => {
  expect(whatBreaches(code)).toEqual([])
})
