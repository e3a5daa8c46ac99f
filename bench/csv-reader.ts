/**
 * The table reader beside the JSON reader: `node bench/csv-reader.ts TABLE [MB]`, where TABLE is a report in CSV whose
 * rows are repeated until it is so large. The JSON reader gets the same rows, as JSON on lines. Both build a third of
 * the columns. Each contestant reads its file in a process of its own of the same Node; of three runs that counts
 * which took the least of the processor's time, compiling included.
 */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { csvDocument } from '../src/adapters/evidence/csv/csv-document.ts'
import type { ReportDocument } from '../src/adapters/evidence/document/document.ts'
import { jsonLines } from '../src/adapters/evidence/json/json-document.ts'
import { fileSource } from '../src/adapters/evidence/source/file-source.ts'
import { bufferSource } from '../src/adapters/evidence/source/source.ts'

const contestants = {
  csv: (file: string) => csvDocument(fileSource(file)),
  'json lines': (file: string) => jsonLines(fileSource(file)),
} as const
const nameSchema = z.enum(['csv', 'json lines'])
type Contestant = z.output<typeof nameSchema>

const row = z.record(z.string(), z.string())

function rowsOf(table: Buffer): readonly z.output<typeof row>[] {
  const rows: z.output<typeof row>[] = []
  const receive = (value: unknown) => rows.push(row.parse(value))
  csvDocument(bufferSource('table', table)).read([{ path: ['*'], schema: row, receive }])
  return rows
}

/** Reads every third column, and nothing of the others. */
function read(document: ReportDocument, columns: readonly string[]): number {
  let rows = 0
  const wanted = columns.filter((_, index) => index % 3 === 0)
  const schema = z.object(Object.fromEntries(wanted.map((name) => [name, z.string()])))
  document.read([{ path: ['*'], schema, receive: () => rows++ }])
  return rows
}

function run(contestant: Contestant, file: string, columns: readonly string[]) {
  const started = process.cpuUsage()
  const rows = read(contestants[contestant](file), columns)
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1e6
  return { seconds, rows, resident: process.resourceUsage().maxRSS / 1024 }
}

const runSchema = z.object({ seconds: z.number(), rows: z.number(), resident: z.number() })
type Run = z.output<typeof runSchema>

function runApart(contestant: Contestant, file: string, columns: readonly string[]): Run {
  const runs = Array.from({ length: 3 }, () => {
    const given = ['--run', contestant, file, JSON.stringify(columns)]
    const printed = execFileSync(process.execPath, [import.meta.filename, ...given], { encoding: 'utf8' })
    return runSchema.parse(JSON.parse(printed))
  })
  return runs.reduce((best, each) => (each.seconds < best.seconds ? each : best))
}

/** Writes a piece again and again. */
function repeat(file: string, head: string, piece: Buffer, times: number): void {
  const handle = openSync(file, 'w')
  writeSync(handle, head)
  for (let n = 0; n < times; n++) writeSync(handle, piece)
  closeSync(handle)
}

const cell = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function compare(report: string, megabytes: number): void {
  const rows = rowsOf(readFileSync(report))
  const columns = Object.keys(rows[0] ?? {})
  const table = Buffer.from(rows.map((one) => `${Object.values(one).map(cell).join(',')}\n`).join(''))
  const lines = Buffer.from(rows.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const times = Math.ceil((megabytes * 1e6) / table.length)
    const files = { csv: join(folder, 'report.csv'), 'json lines': join(folder, 'report.jsonl') } as const
    repeat(files.csv, `${columns.map(cell).join(',')}\n`, table, times)
    repeat(files['json lines'], '', lines, Math.ceil((megabytes * 1e6) / lines.length))
    const baseline = rateOf('json lines', files['json lines'], columns)
    for (const contestant of ['json lines', 'csv'] as const) {
      const { rate, seconds, count, resident } =
        contestant === 'csv' ? rateOf(contestant, files.csv, columns) : baseline
      console.log(
        [
          contestant.padEnd(12),
          `${rate.toFixed(0).padStart(5)} MB/s`,
          `${(rate / baseline.rate).toFixed(2).padStart(6)} x JSON Lines`,
          `${(count / seconds / 1000).toFixed(0).padStart(6)} thousand rows/s`,
          `${resident.toFixed(0).padStart(5)} MB resident`,
        ].join('  '),
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rateOf(contestant: Contestant, file: string, columns: readonly string[]) {
  const { seconds, rows, resident } = runApart(contestant, file, columns)
  return { rate: statSync(file).size / 1e6 / seconds, seconds, count: rows, resident }
}

const [first, second, third, fourth] = process.argv.slice(2)
if (first === '--run') {
  const columns = z.array(z.string()).parse(JSON.parse(fourth ?? '[]'))
  console.log(JSON.stringify(run(nameSchema.parse(second), third ?? '', columns)))
} else if (first === undefined) console.error('usage: node bench/csv-reader.ts TABLE [MB]')
else compare(first, Number(second ?? 100))
