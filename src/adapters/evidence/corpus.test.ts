import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from './read-evidence.ts'
import { corpus, type Read, refusalOf } from './reading.fixture.ts'
import { fileSource } from './source/file-source.ts'

const read = async (file: string) => {
  const reading = await readEvidence(fileSource(`${corpus}/${file}`))
  return { ...reading, results: [...reading.results] }
}

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

/** DESIGN 6: a result is counted once, with the place of its record. */
function expectAccounted({ records, results, unreadable, sha256 }: Read): void {
  const places = [...results, ...unreadable.first].map(({ place }) => place.record)
  expect(Math.max(0, ...places)).toBeLessThanOrEqual(records)
  expect(unreadable.total).toBeGreaterThanOrEqual(unreadable.first.length)
  for (const { evidence, title } of results) {
    expect(evidence).toBe(sha256)
    expect(title).not.toBe('')
  }
}

describe.skipIf(scans.length === 0)('the records that somebody else counted', () => {
  test.each(scans)('in $file are $records', async ({ file, records }) => {
    const reading = await read(file)
    expect(reading.records).toBe(records)
    expectAccounted(reading)
  })
})

const sarifFiles = filesBelow('sarif', /\.(?:sarif|json)$/)

describe.skipIf(sarifFiles.length === 0)('SARIF, odd and broken files too', () => {
  test.each(sarifFiles)('%s is read to its last result, or refused', async (file) => {
    let reading: Read | undefined
    const error = await refusalOf(async () => {
      reading = await read(file)
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
  test.each(documents.filter((file) => file.includes('/valid-')))('%s is read', async (file) => {
    const reading = await read(file)
    const { vulnerabilities = [] } = JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'))
    expect(reading.records).toBe(vulnerabilities.length)
    expect(reading.unreadable.total).toBe(0)
    expectAccounted(reading)
  })

  test.each(documents.filter((file) => file.includes('invalid-')))(
    '%s is read or refused, and nothing worse',
    async (file) => {
      await refusalOf(async () => expectAccounted(await read(file)))
    },
  )

  test.each(filesBelow('cyclonedx', /\.xml$/))('%s, in XML, is refused by name', async (file) => {
    expect((await refusalOf(() => read(file)))?.message).toContain('CycloneDX in XML')
  })
})

const grypeFiles = filesBelow('grype', /(?:ruby|ghsa)-test\.json$/)

describe.skipIf(grypeFiles.length === 0)('one scan in two formats', () => {
  test.each(grypeFiles)('%s is read', async (file) => {
    expectAccounted(await read(file))
  })

  test('a GHSA and the CVE that Grype relates to it are one flaw', async () => {
    const file = grypeFiles.find((name) => name.includes('ghsa')) ?? ''
    expect((await read(file)).results[0]).toMatchObject({
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
    async (file) => {
      expect(await refusalOf(() => read(file))).toBeDefined()
    },
  )
})
