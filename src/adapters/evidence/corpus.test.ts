import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mergeResults } from '../../core/findings/merge.ts'
import { tablesOf } from '../../core/findings/merged.fixture.ts'
import { readEvidence } from './read-evidence.ts'
import { corpus, type Read, readText, refusalOf } from './reading.fixture.ts'
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

/** Whose reports stand in which folder, by the names of their formats. */
const formatsByFolder: Readonly<Record<string, readonly string[]>> = {
  anchore_grype: ['grype'],
  asff: ['aws-security-hub'],
  aws_prowler: ['prowler'],
  aws_prowler_v3plus: ['prowler'],
  awssecurityhub: ['aws-security-hub'],
  bandit: ['bandit'],
  brakeman: ['brakeman'],
  burp: ['burp'],
  burp_api: ['burp'],
  burp_dastardly: ['burp'],
  cargo_audit: ['cargo-audit'],
  checkov: ['checkov'],
  csaf: ['csaf'],
  cyclonedx: ['cyclonedx'],
  dependency_check: ['dependency-check'],
  dependency_track: ['dependency-track'],
  generic: ['defectdojo'],
  github_sast: ['github-code-scanning'],
  github_vulnerability: ['github-dependabot'],
  gitlab_container_scan: ['gitlab'],
  gitlab_dep_scan: ['gitlab'],
  gitlab_sast: ['gitlab'],
  govulncheck: ['govulncheck', 'sarif'],
  kics: ['kics'],
  nikto: ['nikto'],
  npm_audit: ['npm-audit'],
  npm_audit_7_plus: ['npm-audit'],
  nuclei: ['nuclei'],
  openvas: ['openvas'],
  openvex: ['openvex'],
  osv_scanner: ['osv-scanner'],
  pip_audit: ['pip-audit'],
  pnpm_audit: ['pnpm-audit'],
  prowler: ['prowler'],
  qualys: ['qualys'],
  sarif: ['sarif'],
  semgrep: ['semgrep'],
  snyk: ['snyk'],
  tenable: ['nessus'],
  terrascan: ['terrascan'],
  tfsec: ['tfsec'],
  trivy: ['trivy'],
  trivy_operator: ['trivy-operator'],
  yarn_audit: ['yarn-audit', 'npm-audit'],
  zap: ['zap'],
}

/** Where somebody else counted something else than what our `meta` calls a record. */
const countedOtherwise: Readonly<Record<string, number>> = {
  // Seven vulnerabilities, and two that are suppressed.
  'dependency_check/multiple_vulnerabilities_has_multiple_findings.xml': 9,
  // Lines, of which most are empty or continue a cell.
  'tenable/nessus/nessus_many_vuln.csv': 4,
  'tenable/nessus/nessus_new.csv': 99,
  'qualys/empty.csv': 0,
}

const rawRecords: ReadonlyMap<string, string> = new Map(
  existsSync(`${corpus}/scans/expected.tsv`)
    ? readFileSync(`${corpus}/scans/expected.tsv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
        .map(([, file = '', records = '']) => [file, records])
    : [],
)
const scans = filesBelow('scans', /./)
  .map((file) => file.slice('scans/'.length))
  .filter((file) => file.includes('/'))

/** DESIGN 6: results = findings + merged + suppressed + unreadable, each with the place of its record. */
function expectAccounted({ records, results, unreadable, sha256 }: Read): void {
  const places = [...results, ...unreadable.first].map(({ place }) => place.record)
  expect(Math.max(0, ...places)).toBeLessThanOrEqual(records)
  expect(unreadable.first).toHaveLength(Math.min(20, unreadable.total))
  const {
    findings = 0,
    merged = 0,
    suppressed = 0,
  } = mergeResults(tablesOf(results)).tallies.get(sha256) ?? {}
  expect(findings + merged + suppressed).toBe(results.length)
  for (const { evidence, title } of results) {
    expect(evidence).toBe(sha256)
    expect(title).not.toBe('')
  }
}

/** Nothing but a heading line without an end: nobody can tell it from one that was cut. */
const cutInHeading: ReadonlySet<string> = new Set(['tenable/nessus_was/nessus_was_no_vuln.csv'])

describe.skipIf(scans.length === 0)('a report of the corpus', () => {
  test.each(scans)('%s is known as one of its own tool, and nothing in it is lost', async (file) => {
    const own = formatsByFolder[file.split('/', 1)[0] ?? '']
    let reading: Read | undefined
    const error = await refusalOf(async () => {
      reading = await read(`scans/${file}`)
    })
    if (own === undefined) {
      expect(Object.values(formatsByFolder).flat()).not.toContain(reading?.format)
      return
    }
    expect(error?.code).toBe(cutInHeading.has(file) ? 'evidence.truncated' : undefined)
    if (reading === undefined) return
    expect(own).toContain(reading.format)
    const raw = rawRecords.get(file)
    const records = countedOtherwise[file] ?? (raw ? Number(raw) : reading.records)
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

  // What breaks the schema elsewhere hides no vulnerability; what is no CycloneDX document is refused whole.
  test.each(documents.filter((file) => file.includes('invalid-')))(
    '%s is read to its last record, or refused with its name and a hint',
    async (file) => {
      const { bomFormat, vulnerabilities = [] } = JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'))
      const refusal = await refusalOf(async () => {
        const reading = await read(file)
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
    async (file) => {
      const bytes = readFileSync(`${corpus}/${file}`)
      const cut = bytes.subarray(0, bytes.lastIndexOf('}'))
      const refusal = await refusalOf(() => readText(cut))
      expect(refusal).toMatchObject({ exit: 3, place: { file: 'report', line: expect.any(Number) } })
      expect(refusal?.hint).not.toBe('')
    },
  )

  const inXml = filesBelow('cyclonedx', /\.xml$/)

  test.each(inXml.filter((file) => file.includes('/valid-')))('%s, in XML, is read', async (file) => {
    const reading = await read(file)
    const written = readFileSync(`${corpus}/${file}`, 'utf8').match(/<vulnerability(?! ref=)[ >]/g) ?? []
    expect([reading.format, reading.records, reading.unreadable.total]).toEqual([
      'cyclonedx',
      written.length,
      0,
    ])
    expectAccounted(reading)
  })

  test.each(inXml.filter((file) => file.includes('invalid-')))(
    '%s, in XML, is read or refused, and nothing worse',
    async (file) => {
      await refusalOf(async () => expectAccounted(await read(file)))
    },
  )
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

const vexFiles = [...filesBelow('openvex', /\.json$/), ...filesBelow('grype', /(?:openvex|csaf)\.json$/)]
const documentIn = (file: string) => JSON.parse(readFileSync(`${corpus}/${file}`, 'utf8'))
const openVexFiles = vexFiles.filter((file) => {
  const { '@context': context } = documentIn(file)
  return typeof context === 'string' && context.startsWith('https://openvex.dev/ns')
})
const csafFiles = vexFiles.filter((file) => documentIn(file).document?.csaf_version !== undefined)

/** Refers to products that it does not define: its own tool reads it all the same. */
const selfContradicting: ReadonlySet<string> = new Set(['openvex/go-vex/pkg/csaf/testdata/csaf.json'])

describe.skipIf(vexFiles.length === 0)('VEX documents', () => {
  test('there are some of each kind', () => {
    expect([openVexFiles.length > 10, csafFiles.length > 3]).toEqual([true, true])
  })

  test.each(openVexFiles)('%s is read to its last statement', async (file) => {
    const { statements, author } = documentIn(file)
    const reading = await read(file)
    expect([reading.format, reading.records, reading.unreadable.total]).toEqual([
      'openvex',
      statements.length,
      0,
    ])
    expect(reading.statements.map(({ status }) => status)).toEqual(
      statements.map(({ status }: { status: string }) => status),
    )
    for (const statement of reading.statements) {
      expect([statement.author, statement.evidence]).toEqual([author, reading.sha256])
      expect(statement.products).not.toEqual([])
    }
    expectAccounted(reading)
  })

  test.each(csafFiles)('%s is read to its last product, or refused for what it contradicts', async (file) => {
    const refusal = await refusalOf(async () => {
      const { vulnerabilities } = documentIn(file)
      const reading = await read(file)
      expect([reading.format, reading.records]).toEqual(['csaf', vulnerabilities.length])
      const listed: string[] = vulnerabilities.flatMap(
        ({ product_status: statuses }: { product_status: object }) => Object.values(statuses).flat(),
      )
      const products = reading.statements.flatMap((statement) => statement.products)
      expect(products.length).toBeGreaterThanOrEqual(listed.length)
      expectAccounted(reading)
    })
    expect(refusal?.code).toBe(selfContradicting.has(file) ? 'evidence.csaf-test' : undefined)
  })
})
