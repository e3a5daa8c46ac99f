/**
 * The gate as a whole process: `node scripts/run.mjs bench gate REPORT`, where REPORT is a Trivy report whose vulnerabilities are
 * repeated until it is 2 MB and 100 MB large. Peers, in the same run and on the same Node: `node -e 0`, which does
 * nothing, and a process that does nothing but JSON.parse the file.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { enlargeTrivy } from './enlarge-trivy.ts'

const command = fileURLToPath(new URL('../dist/bin/holdpoint.js', import.meta.url))
const printsPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))",
)}`

interface Run {
  /** Start to end of the process. */
  readonly milliseconds: number
  /** The most memory it ever held. */
  readonly megabytes: number
}

/** The median of the times; the peak comes from one more run, because asking for it takes time too. */
function measured(runs: number, ...words: readonly string[]): Run {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    started(words)
    return performance.now() - began
  })
  const peak = /peak (\d+)/.exec(started(['--import', printsPeak, ...words]))?.[1]
  return { milliseconds: median(times), megabytes: Number(peak) / 1024 }
}

function started(words: readonly string[]): string {
  const { status, stderr, error } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // 2 and 3 are verdicts.
  if (error !== undefined || status === null || status === 1 || status > 3)
    throw new Error(stderr, { cause: error })
  return stderr
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function row(name: string, run: Run, peer: Run): string {
  return [
    name.padEnd(28),
    `${run.milliseconds.toFixed(0).padStart(6)} ms`,
    `${(run.milliseconds / peer.milliseconds).toFixed(2).padStart(6)} x peer's time`,
    `${run.megabytes.toFixed(0).padStart(5)} MB resident`,
  ].join('  ')
}

function compare(report: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const [small, large] = [join(folder, '2.json'), join(folder, '100.json')]
    enlargeTrivy(report, small, 2)
    enlargeTrivy(report, large, 100)
    const nothing = measured(21, '-e', '0')
    console.log(row('node -e 0', nothing, nothing))
    console.log(row('gate, 2 MB', measured(21, command, 'gate', small), nothing))
    const parse = ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))', large]
    const parsed = measured(5, ...parse)
    console.log(row('JSON.parse, 100 MB', parsed, parsed))
    console.log(row('gate, 100 MB', measured(5, command, 'gate', large), parsed))
    console.log(`100 MB are ${statSync(large).size} bytes; Node ${process.version}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [report] = process.argv.slice(2)
if (report === undefined) console.error('usage: node bench/gate.ts REPORT')
else compare(report)
