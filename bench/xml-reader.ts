/**
 * The streaming XML reader beside saxes and fast-xml-parser: `node bench/xml-reader.ts REPORT ELEMENT [MB]`, where what
 * is in that element is repeated until the report is so large: `dd_1_15_0.xml components 500`. Each contestant reads
 * the file in a process of its own of the same Node; the best of three runs counts. Time is that of the processor, on
 * all its cores, so that what else runs on the machine does not count.
 */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'
import * as z from 'zod/mini'
import type { Selection } from '../src/adapters/evidence/document/document.ts'
import { fileSource } from '../src/adapters/evidence/source/file-source.ts'
import { xmlDocument } from '../src/adapters/evidence/xml/xml-document.ts'
import { enlargeXml } from './enlarge-xml.ts'

const text = z.optional(z.string())

/** What adapters ask of an item of Nessus and of a vulnerability of CycloneDX, before and since 1.4. */
const item = z.object({
  '@pluginID': text,
  '@pluginName': text,
  '@severity': text,
  '@port': text,
  '@protocol': text,
  '@svc_name': text,
  '@pluginFamily': text,
  risk_factor: text,
  synopsis: text,
  solution: text,
  cvss_base_score: text,
  cvss_vector: text,
  cvss3_vector: text,
  plugin_publication_date: text,
  cve: z.optional(z.array(z.string())),
  cwe: z.optional(z.array(z.string())),
})
const score = z.union([z.string(), z.object({ base: text })])
const vulnerability = z.object({
  '@ref': text,
  id: text,
  source: z.optional(z.object({ '@name': text, name: text })),
  ratings: z.optional(
    z.object({
      rating: z.optional(z.array(z.object({ score, severity: text, method: text, vector: text }))),
    }),
  ),
  cwes: z.optional(z.object({ cwe: z.optional(z.array(z.string())) })),
  description: text,
})

const selected: readonly Selection[] = [
  { path: ['NessusClientData_v2', 'Report', 'ReportHost', 'ReportItem'], schema: item, receive: () => {} },
  { path: ['bom', 'vulnerabilities', 'vulnerability'], schema: vulnerability, receive: () => {} },
  {
    path: ['bom', 'components', 'component', 'vulnerabilities', 'vulnerability'],
    schema: vulnerability,
    receive: () => {},
  },
]

/** Listens to what it must, as anybody would who wants some of a report. */
function readWithSaxes(file: string): void {
  const parser = new SaxesParser()
  parser.on('opentag', () => {})
  parser.on('closetag', () => {})
  parser.on('text', () => {})
  parser.on('error', (error) => {
    throw error
  })
  const handle = openSync(file, 'r')
  const block = Buffer.alloc(256 * 1024)
  const decoder = new StringDecoder('utf8')
  for (let got = readSync(handle, block); got > 0; got = readSync(handle, block))
    parser.write(decoder.write(block.subarray(0, got)))
  parser.close()
  closeSync(handle)
}

const contestants = {
  saxes: readWithSaxes,
  'fast-xml-parser': (file: string) => new XMLParser({ ignoreAttributes: false }).parse(readFileSync(file)),
  'skip all': (file: string) => xmlDocument(fileSource(file)).read([]),
  select: (file: string) => xmlDocument(fileSource(file)).read(selected),
}
type Contestant = keyof typeof contestants
const nameSchema = z.enum(['saxes', 'fast-xml-parser', 'skip all', 'select'])

interface Run {
  readonly seconds: number
  /** Most memory the process ever held, in MB. */
  readonly resident: number
}

function run(contestant: Contestant, file: string): Run {
  const before = process.cpuUsage()
  contestants[contestant](file)
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, resident: process.resourceUsage().maxRSS / 1024 }
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

/** fast-xml-parser builds the whole document: beyond this it runs out of memory, or of string. */
const mostForParser = 150

function compare(report: string, element: string, megabytes: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-bench-'))
  try {
    const file = join(folder, 'report.xml')
    enlargeXml(report, file, element, megabytes)
    const bytes = statSync(file).size
    const baseline = runApart('saxes', file)
    for (const contestant of nameSchema.options) {
      if (contestant === 'fast-xml-parser' && megabytes > mostForParser) continue
      const { seconds, resident } = contestant === 'saxes' ? baseline : runApart(contestant, file)
      console.log(
        [
          contestant.padEnd(15),
          `${(bytes / 1e6 / seconds).toFixed(0).padStart(5)} MB/s`,
          `${(baseline.seconds / seconds).toFixed(2).padStart(6)} x saxes`,
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
else if (first === undefined || second === undefined)
  console.error('usage: node bench/xml-reader.ts REPORT ELEMENT [MB]')
else compare(first, second, Number(third ?? 100))
