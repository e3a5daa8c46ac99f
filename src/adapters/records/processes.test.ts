import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { fromSources, runProcess } from '../../../test/command-line.ts'
import { quietSqlite } from './quiet-sqlite.ts'
import { openRecords } from './records.ts'

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-processes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const child = fileURLToPath(new URL('recording.fixture.ts', import.meta.url))
// Node 22 warns that it strips types, which is no warning of ours.
const recording = (file: string, count: number) => [...fromSources.slice(0, 1), child, file, String(count)]

/** How many results and deployments there are, and whether each of them is whole. */
function whole(file: string): { readonly results: number; readonly deployments: number } {
  const records = openRecords(file)
  const results = [...records.results()]
  for (const { sha256 } of results) records.bytesOf(sha256)
  const deployments = records.deployments()
  for (const { result, digests } of deployments)
    expect([typeof result, digests.length]).toEqual(['string', 1])
  records.close()
  const { DatabaseSync } = quietSqlite()
  const database = new DatabaseSync(file)
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([])
  // 50 findings, of as many packages, in each.
  const named = (table: string) => Number(database.prepare(`select count(*) n from ${table}`).get()?.n)
  expect(named('vulnerability_in_result')).toBe(50 * results.length)
  expect(named('component_in_result')).toBe(50 * results.length)
  database.close()
  return { results: results.length, deployments: deployments.length }
}

test('four processes that record the same at once, into a file that is not there yet, do no harm', async () => {
  const file = join(folder, 'together', 'records.sqlite')
  const ended = await Promise.all(
    [1, 2, 3, 4].map(() => runProcess(process.execPath, recording(file, 25), { env: process.env })),
  )
  expect(ended).toEqual(Array.from({ length: 4 }, () => ({ exit: 0, out: '.'.repeat(25), err: '' })))
  const { results, deployments } = whole(file)
  expect(results).toBe(25)
  expect(deployments).toBeGreaterThanOrEqual(25)
})

test.each([0, 1, 3, 10])(
  'a process that is killed after it recorded %i leaves nothing half recorded, and loses none of those',
  async (acknowledged) => {
    const file = join(folder, `killed-${acknowledged}`, 'records.sqlite')
    const said = await new Promise<number>((resolve, reject) => {
      const process_ = spawn(process.execPath, recording(file, 100_000), {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = 0
      // Where it is killed within a record is up to chance, which each run gives another try.
      if (acknowledged === 0) setTimeout(() => process_.kill('SIGKILL'), 150 + Math.random() * 150)
      process_.stdout.on('data', (dots: Buffer) => {
        said += dots.length
        if (acknowledged > 0 && said >= acknowledged) process_.kill('SIGKILL')
      })
      process_.on('error', reject)
      process_.on('close', () => resolve(said))
    })
    const { results, deployments } = whole(file)
    expect(results).toBeGreaterThanOrEqual(said)
    expect(deployments).toBe(results)
  },
)
