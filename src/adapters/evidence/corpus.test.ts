import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mergeResults } from '../../core/findings/merge.ts'
import { fileSource } from './json/file-source.ts'
import { type EvidenceReading, readEvidence } from './read-evidence.ts'
import { corpus, readText, refusalOf } from './reading.fixture.ts'

const read = (file: string) => readEvidence(fileSource(`${corpus}/${file}`))

const filesBelow = (folder: string, wanted: RegExp): string[] =>
  existsSync(`${corpus}/${folder}`)
    ? readdirSync(`${corpus}/${folder}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && wanted.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(corpus.length + 1))
        .sort()
    : []

const tools = ['trivy', 'anchore_grype', 'sarif', 'cyclonedx']
const expected = existsSync(`${corpus}/scans/expected.tsv`)
  ? readFileSync(`${corpus}/scans/expected.tsv`, 'utf8').trim().split('\n').slice(1)
  : []
const scans = expected
  .map((line) => line.split('\t'))
  .flatMap(([tool = '', file = '', records = '']) =>
    tools.includes(tool) && /json|sarif$/.test(file)
      ? [{ file: `scans/${file}`, records: Number(records) }]
      : [],
  )

/** DESIGN 6: results = findings + merged + suppressed + unreadable, each with the place of its record. */
function expectAccounted({ records, results, unreadable, sha256 }: EvidenceReading): void {
  const places = [...results, ...unreadable.first].map(({ place }) => place.record)
  expect(Math.max(0, ...places)).toBeLessThanOrEqual(records)
  expect(unreadable.first).toHaveLength(Math.min(20, unreadable.total))
  const { findings = 0, merged = 0, suppressed = 0 } = mergeResults(results).tallies.get(sha256) ?? {}
  expect(findings + merged + suppressed).toBe(results.length)
  for (const { evidence, title } of results) {
    expect(evidence).toBe(sha256)
    expect(title).not.toBe('')
  }
}

describe.skipIf(scans.length === 0)('the records that somebody else counted', () => {
  test.each(scans)('in $file are $records', ({ file, records }) => {
    const reading = read(file)
    expect(reading.records).toBe(records)
    expectAccounted(reading)
  })
})

const sarifFiles = filesBelow('sarif', /\.(?:sarif|json)$/)

describe.skipIf(sarifFiles.length === 0)('SARIF, odd and broken files too', () => {
  test.each(sarifFiles)('%s is read to its last result, or refused', (file) => {
    let reading: EvidenceReading | undefined
    const error = refusalOf(() => {
      reading = read(file)
    })
    const log = JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8').replace(/^\uFEFF/, ''))
    expect(error === undefined).toBe(log.version === '2.1.0' && 'runs' in log)
    if (reading === undefined) return
    const runs: { results?: unknown[] | null }[] = log.runs ?? []
    expect(reading.records).toBe(runs.reduce((sum, { results }) => sum + (results?.length ?? 0), 0))
    expect(reading.unreadable.total).toBe(0)
    const isWhole = runs.length > 0 && runs.every(({ results }) => Array.isArray(results))
    if (!isWhole) expect(reading.failed).toBeDefined()
    expectAccounted(reading)
  })
})

const documents = filesBelow('cyclonedx', /\.json$/)

describe.skipIf(documents.length === 0)('CycloneDX documents', () => {
  test.each(documents.filter((file) => file.includes('/valid-')))('%s is read', (file) => {
    const reading = read(file)
    const { vulnerabilities = [] } = JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'))
    expect(reading.records).toBe(vulnerabilities.length)
    expect(reading.unreadable.total).toBe(0)
    expectAccounted(reading)
  })

  // What breaks the schema elsewhere hides no vulnerability; what is no CycloneDX document is refused whole.
  test.each(documents.filter((file) => file.includes('invalid-')))(
    '%s is read to its last record, or refused with its name and a hint',
    (file) => {
      const { bomFormat, vulnerabilities = [] } = JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'))
      const refusal = refusalOf(() => {
        const reading = read(file)
        expect(reading.records).toBe(vulnerabilities.length)
        expect(reading.inventoryOnly).toBe(vulnerabilities.length === 0)
        expectAccounted(reading)
      })
      expect(refusal === undefined).toBe(bomFormat === 'CycloneDX')
      if (refusal === undefined) return
      expect([refusal.exit, refusal.place.file]).toEqual([3, `${corpus}/${file}`])
      expect(refusal.hint).not.toBe('')
    },
  )

  test.each(documents.filter((file) => file.includes('invalid-')))(
    '%s, cut short, is refused where it ends',
    (file) => {
      const bytes = readFileSync(`${corpus}/${file}`)
      const cut = bytes.subarray(0, bytes.lastIndexOf('}'))
      const refusal = refusalOf(() => readText(cut))
      expect(refusal).toMatchObject({ exit: 3, place: { file: 'report', line: expect.any(Number) } })
      expect(refusal?.hint).not.toBe('')
    },
  )

  test.each(filesBelow('cyclonedx', /\.xml$/))('%s, in XML, is refused by name', (file) => {
    expect(refusalOf(() => read(file))?.message).toContain('CycloneDX in XML')
  })
})

const grypeFiles = filesBelow('grype', /(?:ruby|ghsa)-test\.json$/)

describe.skipIf(grypeFiles.length === 0)('one scan in two formats', () => {
  test.each(grypeFiles)('%s is read', (file) => {
    expectAccounted(read(file))
  })

  test('a GHSA and the CVE that Grype relates to it are one flaw', () => {
    const file = grypeFiles.find((name) => name.includes('ghsa')) ?? ''
    expect(read(file).results[0]).toMatchObject({
      vulnerability: 'GHSA-cfh5-3ghh-wfjx',
      aliases: ['CVE-2014-3577'],
    })
  })
})

const otherTools = filesBelow('scans', /./).filter(
  (file) => !tools.some((tool) => file.startsWith(`scans/${tool}/`)),
)

describe.skipIf(otherTools.length === 0)('reports of formats that are not read', () => {
  const known = new Set(['scans/govulncheck/issue_15033_sarif.json'])

  test.each(otherTools.filter((file) => !known.has(file) && !file.endsWith('expected.tsv')))(
    '%s is refused',
    (file) => {
      expect(refusalOf(() => read(file))).toBeDefined()
    },
  )
})
