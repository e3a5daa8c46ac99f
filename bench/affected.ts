/**
 * Which releases carry a vulnerability: `node scripts/run.mjs bench affected [RESULTS]`. Records 10,000 results of 100
 * findings each, of 200 products whose releases are judged five times, and asks for a vulnerability that one result has,
 * for one that all have, and for packages. Peer, in the same run: read the same results as files and look through them
 * with JSON.parse (a tenth of them, scaled).
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openRecords, type Records } from '../src/adapters/records/records.ts'
import { sampleResult } from '../src/adapters/records/sample-results.fixture.ts'
import { affectedReleases } from '../src/core/policy/affected-releases.ts'
import { askedFor } from '../src/core/policy/asked-for.ts'

const command = fileURLToPath(new URL('../dist/bin/holdpoint.js', import.meta.url))
const products = 200
const judgedTimes = 5
const findings = 100
const share = 10
const batch = 250
const rounds = 30

/** Of 20,000 vulnerabilities each result has 100, one of them the same in all, and one that no other has. */
function resultOf(i: number) {
  const flaws = Array.from({ length: findings }, (_, n) => {
    const number = n === 0 ? 44_228 : n === 1 ? 100_000 + i : ((i * 7_919 + n * 104_729) % 20_000) + 50_000
    return { id: `CVE-2021-${number}`, purl: `pkg:npm/package-${number % 5_000}@1.${number % 40}.0` }
  })
  const components = flaws.flatMap(({ purl }, n) => [purl, `pkg:npm/clean-${(i + n) % 3_000}@2.0.0`])
  const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
  return sampleResult({
    product: `product-${i % products}`,
    version: `1.${Math.floor(i / products / judgedTimes)}.0`,
    at,
    flaws,
    components,
  })
}

function record(records: Records, folder: string, results: number): void {
  for (let first = 0; first < results; first += batch)
    records.inOne(() => {
      for (let i = first; i < Math.min(first + batch, results); i++) {
        const { result, bytes } = resultOf(i)
        const { sha256 } = records.record(bytes, result)
        const { product, version } = result.release
        if (i % share === 0) writeFileSync(join(folder, `${i}.json`), bytes)
        if (i >= results - products)
          records.deploy({
            product,
            environment: 'production',
            ...(version !== undefined && { version }),
            digests: [],
            at: result.at,
            result: sha256,
            verdict: result.verdict,
          })
      }
    })
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function timed(work: () => number): { readonly milliseconds: number; readonly found: number } {
  const took: number[] = []
  let found = 0
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    found = work()
    took.push(performance.now() - began)
  }
  return { milliseconds: median(took), found }
}

function query(records: Records, name: string): number {
  const asked = askedFor(name)
  if (asked.kind === 'bare') throw new Error(`${name} is no name`)
  return affectedReleases(records.carriersOf(asked), records.deployments()).length
}

function wholeProcess(records: string, name: string): number {
  const env = { ...process.env, HOLDPOINT_RECORDS: records }
  const { status, stdout } = spawnSync(process.execPath, [command, 'affected', name, '--json'], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`holdpoint affected ended with ${status}`)
  return JSON.parse(stdout).releases.length
}

/** What somebody would write who has only the files. */
function scan(folder: string, name: string): number {
  return readdirSync(folder).filter((file) => {
    const { findings: all } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return all.some((each: { vulnerability: string }) => each.vulnerability === name)
  }).length
}

const row = (name: string, milliseconds: number, found: number, peer: number) =>
  console.log(
    `${name.padEnd(46)}${milliseconds.toFixed(1).padStart(10)} ms${String(found).padStart(8)} found${(peer / milliseconds).toFixed(0).padStart(8)} times as fast`,
  )

function compare(results: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  const [files, kept] = [join(folder, 'files'), join(folder, 'records')]
  mkdirSync(files)
  const records = openRecords(join(kept, 'records.sqlite'))
  try {
    const began = performance.now()
    record(records, files, results)
    const each = (performance.now() - began) / results
    const scanBegan = performance.now()
    const scanned = scan(files, 'CVE-2021-44228')
    const peer = (performance.now() - scanBegan) * share
    row(`JSON.parse over all files (of a ${share}th)`, peer, scanned * share, peer)
    const names = [
      'CVE-2021-100042',
      'CVE-2021-50007',
      'CVE-2021-44228',
      'pkg:npm/package-7',
      'pkg:npm/clean-7@2.0.0',
    ]
    for (const name of names) {
      const { milliseconds, found } = timed(() => query(records, name))
      row(`query ${name}`, milliseconds, found, peer)
    }
    const idle = timed(() => spawnSync(process.execPath, ['-e', '0']).status ?? 0)
    console.log(
      `${'node -e 0, which every process pays'.padEnd(46)}${idle.milliseconds.toFixed(1).padStart(10)} ms`,
    )
    for (const name of names.slice(0, 3)) {
      const { milliseconds, found } = timed(() => wholeProcess(kept, name))
      row(`holdpoint affected ${name}`, milliseconds, found, peer)
    }
    const bytes = statSync(join(kept, 'records.sqlite')).size
    console.log(
      `${results} results of ${findings} findings, ${(bytes / 1e6).toFixed(0)} MB, recorded in ${each.toFixed(1)} ms each; median of ${rounds}; Node ${process.version}`,
    )
  } finally {
    records.close()
    rmSync(folder, { recursive: true })
  }
}

compare(Number(process.argv[2] ?? 10_000))
