/**
 * Many releases in one run: `node scripts/run.mjs bench products [RELEASES]`. Each of 1,000 folders gets the reports of a release of
 * the example shop, every tenth those of the one that is held. Peers, in the same run and on the same Node: the same
 * command with one thread, and a process for each release (of 20, scaled). Because other work on the machine decides
 * what threads can gain, the same sum done once, and twice at once in two threads, stands beside it.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const command = inRoot('dist/bin/holdpoint.js')
const reports = inRoot('examples/shop/reports')
const runs = 5
const alone = 20

function makeReleases(folder: string, releases: number): void {
  for (let i = 0; i < releases; i++) {
    const version = i % 10 === 0 ? '4.2' : '4.1'
    cpSync(join(reports, version), join(folder, `shop-${i}@${version}`), { recursive: true })
  }
}

/** Milliseconds from start to end of a process. */
function took(...words: readonly string[]): number {
  const began = performance.now()
  const { status, error } = spawnSync(process.execPath, [command, 'gate', ...words], { stdio: 'ignore' })
  // 2 and 3 are verdicts.
  if (error !== undefined || status === null || status === 1 || status > 3)
    throw new Error(`holdpoint ended with ${status}`, { cause: error })
  return performance.now() - began
}

const row = (name: string, milliseconds: number, peer: number) =>
  console.log(
    `${name.padEnd(34)}${milliseconds.toFixed(0).padStart(8)} ms${(peer / milliseconds).toFixed(2).padStart(8)} times as fast`,
  )

/** How many times as much two threads do as one, on this machine at this time. */
async function gainOfTwo(): Promise<number> {
  const sum = 'let x = 0; for (let i = 0; i < 3e8; i++) x = (x * 31 + i) | 0'
  const ended = () => new Promise((resolve) => new Worker(sum, { eval: true }).on('exit', resolve))
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    return performance.now() - began
  }
  const one = await timed(ended)
  return (2 * one) / (await timed(() => Promise.all([ended(), ended()])))
}

async function compare(releases: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    makeReleases(folder, releases)
    const [one, many]: [number[], number[]] = [[], []]
    for (let run = 0; run < runs; run++) {
      one.push(took('--products', folder, '--workers', '1'))
      many.push(took('--products', folder))
    }
    const each = readdirSync(folder)
      .slice(0, alone)
      .reduce((sum, name) => sum + took(join(folder, name)), 0)
    const single = Math.min(...one)
    row(`a process for each (of ${alone})`, (each / alone) * releases, single)
    row('--products --workers 1', single, single)
    row(`--products, ${availableParallelism()} threads`, Math.min(...many), single)
    console.log(`two threads did ${(await gainOfTwo()).toFixed(2)} times the work of one just now`)
    console.log(`${releases} releases, best of ${runs}; Node ${process.version}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await compare(Number(process.argv[2] ?? 1_000))
