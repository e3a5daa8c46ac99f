/**
 * Large reports, start to verdict, beside what else reads JSON: `node scripts/run.mjs bench large FILE...`, where each
 * FILE is a report in JSON of any size. Peers in the same run and on the same Node: a process that does nothing but
 * JSON.parse the file, `jq` counting records by a severity (where it is installed), and the token streams of
 * stream-json and @streamparser/json, which count the texts they meet. Each is a process of its own; the best of RUNS
 * counts (environment, 3 by default).
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../dist/bin/holdpoint.js', import.meta.url))
const self = fileURLToPath(import.meta.url)
const runs = Number(process.env.RUNS ?? 3)
const criticals =
  '[.. | objects | select((.Severity? // .severity? // "") | tostring | ascii_downcase == "critical")] | length'

const contestants: readonly (readonly [name: string, program: string, words: (file: string) => string[]])[] =
  [
    ['gate', process.execPath, (file) => [command, 'gate', file]],
    [
      'JSON.parse',
      process.execPath,
      (file) => ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))', file],
    ],
    ['jq, criticals', 'jq', (file) => [criticals, file]],
    ['stream-json', process.execPath, (file) => [self, 'stream-json', file]],
    ['@streamparser/json', process.execPath, (file) => [self, 'streamparser', file]],
  ]

interface Run {
  readonly seconds: number
  readonly megabytes: number
}

/** The least of its times and of its peaks; undefined where it cannot run, or gives up. */
function measured(program: string, words: readonly string[]): Run | undefined {
  let best: Run | undefined
  for (let run = 0; run < runs; run++) {
    const began = performance.now()
    const ended = spawnSync('/usr/bin/time', ['-f', 'peak %M', program, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const seconds = (performance.now() - began) / 1000
    const peak = peakOf(ended)
    if (peak === undefined) return undefined
    best = {
      seconds: Math.min(seconds, best?.seconds ?? seconds),
      megabytes: Math.min(peak, best?.megabytes ?? peak),
    }
  }
  return best
}

/** In MB. A verdict of hold or unknown is a good end. */
function peakOf({ status, stderr }: SpawnSyncReturns<string>): number | undefined {
  const peak = /peak (\d+)/.exec(stderr)?.[1]
  return peak === undefined || status === null || ![0, 2, 3].includes(status)
    ? undefined
    : Number(peak) / 1024
}

function compare(file: string): void {
  const megabytes = statSync(file).size / 1e6
  console.log(`${basename(file)}, ${megabytes.toFixed(0)} MB`)
  let gate: Run | undefined
  for (const [name, program, words] of contestants) {
    const run = measured(program, words(file))
    gate ??= run
    console.log(
      `  ${name.padEnd(20)} ${run === undefined || gate === undefined ? 'cannot' : row(run, gate, megabytes)}`,
    )
  }
}

function row(run: Run, gate: Run, megabytes: number): string {
  return [
    `${run.seconds.toFixed(2).padStart(7)} s`,
    `${(megabytes / run.seconds).toFixed(0).padStart(5)} MB/s`,
    `${(run.seconds / gate.seconds).toFixed(2).padStart(6)} x the gate's time`,
    `${run.megabytes.toFixed(0).padStart(6)} MB resident`,
  ].join('  ')
}

/** Reads a file with a peer, for its process. */
async function read(peer: string, file: string): Promise<void> {
  const { createReadStream } = await import('node:fs')
  const stream = createReadStream(file, { highWaterMark: 256 * 1024 })
  let texts = 0
  if (peer === 'stream-json') {
    const { parser } = await import('stream-json')
    const tokens = parser.asStream({ packValues: true, streamValues: false })
    tokens.on('data', ({ name }: { name: string }) => {
      if (name === 'stringValue') texts++
    })
    await new Promise((resolve, reject) => stream.pipe(tokens).on('end', resolve).on('error', reject))
  } else {
    const { Tokenizer, TokenType } = await import('@streamparser/json')
    const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024, numberBufferSize: 64 })
    tokenizer.onToken = ({ token }) => {
      if (token === TokenType.STRING) texts++
    }
    for await (const chunk of stream) tokenizer.write(chunk)
  }
  console.log(texts)
}

const [first, ...others] = process.argv.slice(2)
if (first === undefined) console.error('usage: node bench/large.ts FILE...')
else if (first === 'stream-json' || first === 'streamparser') await read(first, others[0] ?? '')
else for (const file of [first, ...others]) compare(file)
