/**
 * The streaming JSON reader beside JSON.parse: `node bench/json-reader.ts REPORT [MB]`, where REPORT is a Trivy report
 * whose vulnerabilities are repeated until the report is so large. Each contestant reads the file in a process of its
 * own of the same Node; the best of three runs counts.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as z from 'zod/mini'
import type { Selection } from '../src/adapters/evidence/document/document.ts'
import { jsonDocument } from '../src/adapters/evidence/json/json-document.ts'
import { fileSource } from '../src/adapters/evidence/source/file-source.ts'
import { enlargeTrivy } from './enlarge-trivy.ts'

const text = z.optional(z.string())
const ratings = z.record(
  z.string(),
  z.object({
    V2Vector: text,
    V3Vector: text,
    V2Score: z.optional(z.number()),
    V3Score: z.optional(z.number()),
  }),
)

/** What an adapter for Trivy asks of a vulnerability: about a third of it. */
const vulnerability = z.object({
  VulnerabilityID: z.string(),
  PkgID: text,
  PkgName: text,
  InstalledVersion: text,
  FixedVersion: text,
  Status: text,
  PrimaryURL: text,
  Title: text,
  Severity: text,
  PublishedDate: text,
  LastModifiedDate: text,
  CweIDs: z.optional(z.array(z.string())),
  PkgIdentifier: z.optional(z.object({ PURL: text })),
  CVSS: z.optional(ratings),
})

const selected: Selection = {
  path: ['Results', '*', 'Vulnerabilities', '*'],
  schema: vulnerability,
  receive: () => {},
}

const contestants = {
  'JSON.parse': (file: string) => JSON.parse(readFileSync(file, 'utf8')),
  'skip all': (file: string) => jsonDocument(fileSource(file)).read([]),
  select: (file: string) => jsonDocument(fileSource(file)).read([selected]),
}
type Contestant = keyof typeof contestants
const nameSchema = z.enum(['JSON.parse', 'skip all', 'select'])

interface Run {
  readonly seconds: number
  /** Most memory the process ever held, in MB. */
  readonly resident: number
}

function run(contestant: Contestant, file: string): Run {
  const started = performance.now()
  contestants[contestant](file)
  const seconds = (performance.now() - started) / 1000
  return { seconds, resident: process.resourceUsage().maxRSS / 1024 }
}

const runSchema = z.object({ seconds: z.number(), resident: z.number() })

function runApart(contestant: Contestant, file: string): Run {
  const runs = Array.from({ length: 3 }, () => {
    const printed = execFileSync(process.execPath, [import.meta.filename, '--run', contestant, file], {
      encoding: 'utf8',
    })
    return runSchema.parse(JSON.parse(printed))
  })
  return {
    seconds: Math.min(...runs.map((r) => r.seconds)),
    resident: Math.max(...runs.map((r) => r.resident)),
  }
}

function compare(report: string, megabytes: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const file = join(folder, 'trivy.json')
    enlargeTrivy(report, file, megabytes)
    const bytes = statSync(file).size
    const baseline = runApart('JSON.parse', file)
    for (const contestant of ['JSON.parse', 'skip all', 'select'] as const) {
      const { seconds, resident } = contestant === 'JSON.parse' ? baseline : runApart(contestant, file)
      console.log(
        [
          contestant.padEnd(12),
          `${(bytes / 1e6 / seconds).toFixed(0).padStart(5)} MB/s`,
          `${(baseline.seconds / seconds).toFixed(2).padStart(6)} x JSON.parse`,
          `${resident.toFixed(0).padStart(5)} MB resident`,
        ].join('  '),
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [first, second, third] = process.argv.slice(2)
if (first === '--run') console.log(JSON.stringify(run(nameSchema.parse(second), third ?? '')))
else if (first === undefined) console.error('usage: node bench/json-reader.ts REPORT [MB]')
else compare(first, Number(second ?? 100))
