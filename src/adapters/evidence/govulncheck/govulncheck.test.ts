import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readJson, readText, refusalOf } from '../reading.fixture.ts'
import { fileSource } from '../source/file-source.ts'

// Go vulnerability database, GO-2021-0113.
const osv = {
  schema_version: '1.3.1',
  id: 'GO-2021-0113',
  published: '2021-10-06T17:51:21Z',
  aliases: ['CVE-2021-38561', 'GHSA-ppp9-7jff-5vj2'],
  summary: 'Out-of-bounds read in golang.org/x/text/language',
  affected: [
    {
      package: { name: 'golang.org/x/text', ecosystem: 'Go' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '0.3.7' }] }],
    },
  ],
}
const config = { protocol_version: 'v1.0.0', scanner_name: 'govulncheck', scanner_version: 'v1.1.4' }
const required = { module: 'golang.org/x/text', version: 'v0.3.5' }
const imported = { ...required, package: 'golang.org/x/text/language' }
const called = { ...imported, function: 'Parse', position: { filename: 'language/parse.go', line: 228 } }
const between = {
  module: 'example.com/lib',
  package: 'example.com/lib',
  function: 'Do',
  position: { filename: 'lib.go', line: 4 },
}
const entry = (filename: string, line: number) => ({
  module: 'vuln.tutorial',
  package: 'vuln.tutorial',
  function: 'main',
  position: { filename, line },
})
const finding = (...trace: object[]) => ({ finding: { osv: osv.id, fixed_version: 'v0.3.7', trace } })
const messages = (found: object, how: object = {}) => [{ config: { ...config, ...how } }, { osv }, found]
const saidOf = async (found: object, how: object = {}) => (await readJson(messages(found, how))).results[0]

describe('a finding of govulncheck', () => {
  test('says which flaw is in which module, where it is called, and what repairs it', async () => {
    const found = finding(called, between, entry('cmd/serve.go', 7), entry('main.go', 12))
    const { evidence, place, ...said } = (await saidOf(found)) ?? {}
    expect(said).toEqual({
      kind: 'vulnerability',
      title: 'Out-of-bounds read in golang.org/x/text/language',
      vulnerability: 'GO-2021-0113',
      aliases: ['CVE-2021-38561', 'GHSA-ppp9-7jff-5vj2'],
      severity: 'unknown',
      ratings: [],
      published: '2021-10-06T17:51:21.000Z',
      fix: { state: 'available', versions: ['v0.3.7'] },
      component: {
        name: 'golang.org/x/text',
        version: 'v0.3.5',
        purl: 'pkg:golang/golang.org/x/text@v0.3.5',
      },
      confidence: 'high',
      reachability: 'reachable',
      locations: [{ path: 'cmd/serve.go', line: 7, logical: 'golang.org/x/text/language.Parse' }],
      tool: { name: 'govulncheck', version: 'v1.1.4' },
    })
  })

  test.each([
    ['called', [called, entry('main.go', 12)], {}, 'high'],
    ['in a binary', [{ ...called, position: undefined }], { scan_mode: 'binary' }, 'medium'],
    ['imported and not called', [imported], { scan_level: 'symbol' }, 'medium'],
    ['imported, where calls were not looked at', [imported], { scan_level: 'package' }, undefined],
    ['required and not imported', [required], {}, 'low'],
    ['required and not imported, where that was looked at', [required], { scan_level: 'package' }, 'low'],
    ['required, where nothing else was looked at', [required], { scan_level: 'module' }, undefined],
  ])('%s is as sure as that', async (_, trace, how, confidence) => {
    expect((await saidOf(finding(...trace), how))?.confidence).toBe(confidence)
  })

  test.each([
    ['called', [called, entry('main.go', 12)], {}, 'reachable'],
    ['imported and not called', [imported], { scan_level: 'symbol' }, 'unreachable'],
    ['required and not imported', [required], {}, 'unreachable'],
    ['imported, where calls were not looked at', [imported], { scan_level: 'package' }, undefined],
    ['in a binary, where a symbol may never be called', [called], { scan_mode: 'binary' }, undefined],
  ])('%s: whether our code calls it is %4$s', async (_, trace, how, reachability) => {
    expect((await saidOf(finding(...trace), how))?.reachability).toBe(reachability)
  })

  test('about a method names its receiver', async () => {
    const method = {
      ...called,
      package: 'net/http',
      receiver: '*Server',
      function: 'Serve',
      position: undefined,
    }
    expect((await saidOf(finding(method)))?.locations).toEqual([
      { path: 'net/http', logical: 'net/http.Server.Serve' },
    ])
  })

  test('about a module that is only required has no place', async () => {
    expect((await saidOf(finding(required)))?.locations).toBeUndefined()
  })

  test('in the standard library names Go’s own version', async () => {
    const said = await saidOf(finding({ module: 'stdlib', version: 'v1.19.0', package: 'net/http' }))
    expect(said?.component?.purl).toBe('pkg:golang/stdlib@1.19.0')
  })

  test('without a version that repairs it has no fix', async () => {
    expect((await saidOf({ finding: { osv: osv.id, trace: [called] } }))?.fix).toEqual({ state: 'none' })
  })

  test('of which nothing else is told is known by its id', async () => {
    const { results } = await readJson([{ config }, finding(called)])
    expect(results[0]).toMatchObject({
      vulnerability: 'GO-2021-0113',
      title: 'GO-2021-0113',
      severity: 'unknown',
    })
  })

  test('before what it is about is read all the same', async () => {
    const { results } = await readJson([{ config }, finding(called), { osv }])
    expect(results[0]?.title).toBe(osv.summary)
  })

  test('with a severity that somebody added has that', async () => {
    const { results } = await readJson([{ config }, { osv: { ...osv, severity: 'Low' } }, finding(called)])
    expect(results[0]).toMatchObject({ severity: 'low', ratings: [{ source: 'go', severity: 'low' }] })
  })

  test.each([{ finding: null }, { finding: { osv: osv.id, trace: [] } }, { surprise: 1 }, {}])(
    'that is %j is unreadable',
    async (message) => {
      const { records, unreadable } = await readJson(messages(message))
      expect([records, unreadable.total]).toEqual([1, 1])
    },
  )
})

describe('the messages of govulncheck', () => {
  test('stand in a row, or in a list', async () => {
    const found = messages(finding(called))
    const row = found.map((message) => JSON.stringify(message, undefined, 2)).join('\n')
    for (const text of [row, JSON.stringify(found)]) {
      const { format, records, results } = await readText(text)
      expect([format, records, results.length]).toEqual(['govulncheck', 1, 1])
    }
  })

  test('about vulnerabilities that do not affect the code are no records', async () => {
    const { records, failed } = await readJson([{ config }, { progress: { message: 'Scanning' } }, { osv }])
    expect([records, failed]).toEqual([0, undefined])
  })

  test.each([
    [[]],
    [[{ SBOM: { modules: [] } }, { progress: { message: 'Fetching vulnerabilities from the database...' } }]],
  ])('that end before anything was compared prove nothing: %j', async (others) => {
    expect((await readJson([{ config }, ...others])).failed?.code).toBe('evidence.failed.stopped')
  })

  test('that say what is compared may be clean', async () => {
    const message =
      'Scanning your code and 47 packages across 1 dependent module for known vulnerabilities...'
    expect((await readJson([{ config }, { progress: { message } }])).failed).toBeUndefined()
  })

  test('list the modules that were scanned', async () => {
    const modules = [{ path: 'vuln.tutorial' }, { path: 'golang.org/x/text', version: 'v0.3.5' }]
    expect((await readJson([{ config }, { SBOM: { go_version: 'go1.24.4', modules } }])).components).toEqual([
      'pkg:golang/golang.org/x/text@v0.3.5',
      'pkg:golang/vuln.tutorial',
    ])
  })

  test('of another protocol are refused', async () => {
    const error = await refusalOf(() => readJson([{ config: { ...config, protocol_version: 'v2.0.0' } }]))
    expect(error).toMatchObject({ code: 'evidence.version', values: { version: 'v2.0.0' } })
  })

  test.each([[[{ osv }]], [[{ config: {} }, { osv }]], [[]]])(
    'without their first one are refused: %j',
    async (document) => {
      const error = await refusalOf(() => readJson(document, { format: 'govulncheck' }))
      expect(error?.code).toBe('evidence.lacks')
    },
  )
})

describe('the report of govulncheck before 1.0', () => {
  const vuln = {
    OSV: osv,
    Symbol: 'Parse',
    PkgPath: 'golang.org/x/text/language',
    ModPath: 'golang.org/x/text',
    CallSink: 1,
    ImportSink: 2,
    RequireSink: 3,
  }
  const report = (...Vulns: object[]) => ({
    Calls: { Functions: {}, Entries: null },
    Imports: { Packages: {}, Entries: null },
    Vulns,
    Modules: [{ Path: 'golang.org/x/text', Version: 'v0.3.5', Replace: null }],
  })

  test('says which symbol of which module is vulnerable', async () => {
    const { results, components } = await readJson(report(vuln))
    expect(results[0]).toMatchObject({
      vulnerability: 'GO-2021-0113',
      component: { purl: 'pkg:golang/golang.org/x/text@v0.3.5' },
      fix: { state: 'available', versions: ['0.3.7'] },
      confidence: 'high',
      locations: [{ path: 'golang.org/x/text/language', logical: 'golang.org/x/text/language.Parse' }],
    })
    expect(components).toEqual(['pkg:golang/golang.org/x/text@v0.3.5'])
  })

  test.each([
    [{ CallSink: 0 }, 'medium'],
    [{ CallSink: 0, ImportSink: 0 }, 'low'],
  ])('is less sure with %j', async (sinks, confidence) => {
    expect((await readJson(report({ ...vuln, ...sinks }))).results[0]?.confidence).toBe(confidence)
  })

  test('with null for flaws, as Go writes an empty list, is clean', async () => {
    const { format, records } = await readJson({ ...report(), Vulns: null })
    expect([format, records]).toEqual(['govulncheck', 0])
  })

  test('with something else for flaws is refused', async () => {
    expect((await refusalOf(() => readJson({ ...report(), Vulns: {} })))?.code).toBe('evidence.wrong-kind')
  })
})

const scans = `${corpus}/scans/govulncheck`

describe.skipIf(!existsSync(scans))('real reports of govulncheck', () => {
  // Counted with grep: findings, or entries of "Vulns".
  test.each([
    ['issue_14642.json', 116],
    ['many_vulns.json', 12],
    ['many_vulns_new_version_custom_severity.json', 2],
    ['no_vulns.json', 0],
  ])('%s holds %i records', async (file, records) => {
    const reading = await readEvidence(fileSource(`${scans}/${file}`))
    expect([reading.format, reading.records, reading.results.length, reading.unreadable.total]).toEqual([
      'govulncheck',
      records,
      records,
      0,
    ])
  })

  test('of which one in SARIF is SARIF', async () => {
    expect((await readEvidence(fileSource(`${scans}/issue_15033_sarif.json`))).format).toBe('sarif')
  })
})
