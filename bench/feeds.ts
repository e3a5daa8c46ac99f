/**
 * Feeds: to import 300,000 EPSS scores, to open what was kept, and to look scores up, beside a Map that is made of the
 * same file, which is what most scripts do.
 *
 *     node scripts/run.mjs bench feeds [ROWS]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { feedFile } from '../src/adapters/feeds/cache/feed-file.ts'
import { openKnowledge } from '../src/adapters/feeds/open-knowledge.ts'
import { importFeeds } from '../src/app/import-feeds.ts'
import { instantFrom } from '../src/core/base/instant.ts'

const rows = Number(process.argv[2] ?? 300_000)
const runs = 5
const lookups = 1_000_000

/** Scores that are spread as EPSS spreads them: most below 1%, and one percentile for each score. */
function epssText(): { readonly text: string; readonly cves: readonly string[] } {
  let state = 1
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
  const years = 28
  const cves = Array.from({ length: rows }, (_, i) => {
    const number = 1 + 2 * Math.floor(i / years)
    return `CVE-${1999 + (i % years)}-${String(number).padStart(4, '0')}`
  }).sort()
  const lines = cves.map((cve) => {
    const score = Math.max(0.00001, 10 ** (-4.5 * Math.sqrt(chance()))).toFixed(5)
    return `${cve},${score},${(1 - (Math.log10(Number(score)) / 5) ** 2).toFixed(5)}`
  })
  const head = '#model_version:v2025.03.14,score_date:2026-11-23T12:55:00Z\ncve,epss,percentile'
  return { text: `${head}\n${lines.join('\n')}\n`, cves }
}

function mapOf(packed: Uint8Array): Map<string, { readonly score: number; readonly percentile: number }> {
  const map = new Map<string, { readonly score: number; readonly percentile: number }>()
  for (const line of gunzipSync(packed).toString('utf8').split('\n').slice(2)) {
    const [cve = '', score, percentile] = line.split(',')
    if (cve !== '') map.set(cve, { score: Number(score), percentile: Number(percentile) })
  }
  return map
}

async function best(work: () => unknown): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    await work()
    fastest = Math.min(fastest, performance.now() - began)
  }
  return fastest
}

/** In a process of its own, as the gate is: nothing is compiled yet, and nothing read. */
function openedAlone(folder: string): number {
  const code = `
    const { openKnowledge } = await import(${JSON.stringify(new URL('../src/adapters/feeds/open-knowledge.ts', import.meta.url).href)})
    const began = performance.now()
    const { kev, epss } = openKnowledge(${JSON.stringify(folder)})
    for (let i = 0; i < 1000; i++) { kev('CVE-2021-' + (1001 + 8 * i)); epss('CVE-2021-' + (1001 + 8 * i)) }
    console.log(performance.now() - began)`
  const times = Array.from({ length: 2 * runs }, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
    return Number(stdout)
  })
  return Math.min(...times)
}

const line = (what: string, ours: string, peer = '') =>
  console.log(`${what.padEnd(44)}${ours.padStart(16)}${peer.padStart(18)}`)
const ms = (n: number) => `${n.toFixed(1)} ms`
const perSecond = (milliseconds: number) => `${(lookups / milliseconds / 1000).toFixed(1)} M/s`

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const { text, cves } = epssText()
    const file = join(folder, 'epss.csv.gz')
    const packed = gzipSync(text)
    writeFileSync(file, packed)
    const surroundings = { now: instantFrom(Date.now()), wait: async () => {}, progress: () => {} }
    const take = async () => {
      rmSync(feedFile(folder, 'epss'), { force: true })
      await importFeeds({ files: [file], folder, force: true }, surroundings)
    }
    const [imported, mapped] = [await best(take), await best(() => mapOf(packed))]
    const { epss } = openKnowledge(folder)
    const map = mapOf(packed)
    const asked = Array.from({ length: lookups }, (_, i) => cves[(i * 7919) % cves.length] ?? '')
    const sumOf = (score: (cve: string) => number) => asked.reduce((sum, cve) => sum + score(cve), 0)
    const [found, theirs] = [sumOf((cve) => epss(cve)?.score ?? 0), sumOf((cve) => map.get(cve)?.score ?? 0)]
    if (found !== theirs) throw new Error(`What comes out is not what went in: ${found}, ${theirs}`)
    const [ours, peer] = [
      await best(() => sumOf((cve) => epss(cve)?.score ?? 0)),
      await best(() => sumOf((cve) => map.get(cve)?.score ?? 0)),
    ]
    const opened = openedAlone(folder)
    line('', 'holdpoint', 'Map of the CSV')
    line(`to import ${rows} rows, ${(packed.length / 1e6).toFixed(1)} MB packed`, ms(imported), ms(mapped))
    line('to open and ask 1,000 times, alone', ms(opened), ms(mapped))
    line(`look-ups, all over the file`, perSecond(ours), perSecond(peer))
    line('kept in', `${(statSync(feedFile(folder, 'epss')).size / 1e6).toFixed(2)} MB`)
    console.log(
      `\nopens ${(mapped / opened).toFixed(1)} times as fast; best of ${runs}; Node ${process.version}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await compare()
