import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { HoldpointError } from '../core/base/errors.ts'
import { evidenceFiles } from './evidence-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-evidence-')).replaceAll('\\', '/')
afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string): string {
  const file = `${folder}/${path}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '{}')
  return file
}

test('a folder gives all that is in it to the bottom, sorted, but for what begins with a dot', () => {
  const expected = [write('a/deep/b.sarif'), write('a/notes.txt'), write('a/one.json')]
  write('a/.hidden/two.json')
  write('a/.gitkeep')
  expect(evidenceFiles([`${folder}/a`])).toEqual(expected)
  expect(evidenceFiles([`${folder}/a/`])).toEqual(expected)
})

test('a link to nothing stays, in a folder and behind a pattern, so that it is refused and not missed', () => {
  const [real, dead] = [write('l/a.json'), `${folder}/l/z.json`]
  symlinkSync(`${folder}/nothing`, dead)
  expect(evidenceFiles([`${folder}/l`])).toEqual([real, dead])
  expect(evidenceFiles([`${folder}/l/*.json`])).toEqual([real, dead])
})

test('a folder that is named is read wherever it is and whatever its name', () => {
  const packaged = write('node_modules/holdpoint/reports/one.json')
  const odd = write('build [4.2] {x}/one.json')
  expect(evidenceFiles([dirname(packaged)])).toEqual([packaged])
  expect(evidenceFiles([dirname(odd)])).toEqual([odd])
})

test('a pattern gives any file that it matches, each once', () => {
  const one = write('p/one.log')
  const two = write('p/two.json')
  expect(evidenceFiles([`${folder}/p/*`, two])).toEqual([one, two])
})

test('a file that is named stays even where nothing is there; a folder or pattern without reports is refused', () => {
  mkdirSync(`${folder}/empty`)
  expect(evidenceFiles([`${folder}/gone.json`])).toEqual([`${folder}/gone.json`])
  for (const nothing of [`${folder}/empty`, `${folder}/*.nothing`]) {
    expect(() => evidenceFiles([nothing])).toThrow(HoldpointError)
  }
})
