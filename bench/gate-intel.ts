/**
 * What threat intelligence costs the gate: `node scripts/run.mjs bench gate-intel REPORT`, where REPORT is a Trivy report
 * whose vulnerabilities are repeated until it is 2 MB large. The whole process with KEV (1,500 entries) and EPSS (300,000
 * scores) beside the same without feeds, in turns. Best of all runs, by the clock and in processor time, because others
 * may use the machine.
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
const printsProcessorTime = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('cpu ' + (user + system) / 1000) })",
)}`
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

interface Run {
  /** Start to end of the process. */
  readonly wall: number
  /** In all of its threads. */
  readonly processor: number
}

function run(words: readonly string[], feeds: string): Run {
  const began = performance.now()
  const { status, stderr, error } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOLDPOINT_FEEDS: feeds },
  })
  const wall = performance.now() - began
  // 2 and 3 are verdicts.
  if (error !== undefined || status === null || status === 1 || status > 3)
    throw new Error(stderr, { cause: error })
  return { wall, processor: Number(/cpu ([\d.]+)/.exec(stderr)?.[1]) }
}

function row(name: string, { wall, processor }: Run): string {
  return `${name.padEnd(30)} ${wall.toFixed(1).padStart(7)} ms  ${processor.toFixed(1).padStart(7)} ms of processor time`
}

const bestOf = (all: readonly Run[]): Run => ({
  wall: Math.min(...all.map(({ wall }) => wall)),
  processor: Math.min(...all.map(({ processor }) => processor)),
})

async function compare(report: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const [file, feeds, none] = [join(work, '2.json'), join(work, 'feeds'), join(work, 'none')]
    enlargeTrivy(report, file, 2)
    mkdirSync(none)
    await prepareFeeds(feeds, work)
    const gate = ['--import', printsProcessorTime, command, 'gate', file]
    const pairs = Array.from({ length: runs }, () => [run(gate, none), run(gate, feeds)] as const)
    const without = bestOf(pairs.map(([each]) => each))
    const beside = bestOf(pairs.map(([, each]) => each))
    console.log(row('gate, 2 MB, without feeds', without))
    console.log(row('gate, 2 MB, with KEV and EPSS', beside))
    const more = { wall: beside.wall - without.wall, processor: beside.processor - without.processor }
    console.log(row('more', more))
    console.log(`best of ${runs}; Node ${process.version}`)
  } finally {
    rmSync(work, { recursive: true })
  }
}

const [report] = process.argv.slice(2)
if (report === undefined) console.error('usage: node scripts/run.mjs bench gate-intel REPORT')
else await compare(report)
