/**
 * What threat intelligence costs the gate: `node scripts/run.mjs bench gate-intel REPORT`, where REPORT is a Trivy report
 * whose vulnerabilities are repeated until it is 2 MB large. The whole process with KEV (1,500 entries) and EPSS (300,000
 * scores) beside the same without feeds, in turns. Best of all runs, because others may use the machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { epssFile, kevFile, manyRows } from '../src/adapters/feeds/feeds.fixture.ts'
import { importFeeds } from '../src/app/import-feeds.ts'
import { addDuration, days, instantFrom } from '../src/core/base/instant.ts'
import { enlargeTrivy } from './enlarge-trivy.ts'

const command = fileURLToPath(new URL('../dist/bin/holdpoint.js', import.meta.url))
const runs = 31
const now = instantFrom(Date.now())

/** As of yesterday, so that they are fresh. */
async function prepareFeeds(folder: string, work: string): Promise<void> {
  const yesterday = addDuration(now, -days(1))
  const rows = manyRows(300_000)
  const listed = rows.filter((_, i) => i % 200 === 0).map(([cve]) => cve)
  const files = { kev: join(work, 'kev.json'), epss: join(work, 'epss.csv.gz') }
  writeFileSync(files.kev, kevFile(listed, { dateReleased: yesterday }))
  writeFileSync(files.epss, gzipSync(epssFile(rows, yesterday)))
  const surroundings = { now, wait: async () => {}, progress: () => {} }
  await importFeeds({ files: Object.values(files), folder, force: false }, surroundings)
}

function millisecondsOf(words: readonly string[], feeds: string): number {
  const began = performance.now()
  const { status, stderr, error } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOLDPOINT_FEEDS: feeds },
  })
  const milliseconds = performance.now() - began
  // 2 and 3 are verdicts.
  if (error !== undefined || status === null || status === 1 || status > 3)
    throw new Error(stderr, { cause: error })
  return milliseconds
}

async function compare(report: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const [file, feeds, none] = [join(work, '2.json'), join(work, 'feeds'), join(work, 'none')]
    enlargeTrivy(report, file, 2)
    mkdirSync(none)
    await prepareFeeds(feeds, work)
    const gate = [command, 'gate', file]
    const times = Array.from({ length: runs }, () => ({
      without: millisecondsOf(gate, none),
      with: millisecondsOf(gate, feeds),
    }))
    const [without, beside] = [
      Math.min(...times.map((time) => time.without)),
      Math.min(...times.map((time) => time.with)),
    ]
    console.log(`gate, 2 MB, without feeds      ${without.toFixed(1).padStart(7)} ms`)
    console.log(`gate, 2 MB, with KEV and EPSS  ${beside.toFixed(1).padStart(7)} ms`)
    console.log(
      `${(beside / without).toFixed(2)} x, ${(beside - without).toFixed(1)} ms more; best of ${runs}; Node ${process.version}`,
    )
  } finally {
    rmSync(work, { recursive: true })
  }
}

const [report] = process.argv.slice(2)
if (report === undefined) console.error('usage: node scripts/run.mjs bench gate-intel REPORT')
else await compare(report)
