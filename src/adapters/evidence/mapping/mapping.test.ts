import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseYamlFile } from '../../../core/base/yaml-file.ts'
import { say } from '../../../core/language/catalogue.ts'
import { refusal } from '../json/reading.fixture.ts'
import { readText, refusalOf } from '../reading.fixture.ts'
import { type Mapping, mappingDocument } from './mapping-document.ts'

const mapping = (yaml: string): Mapping =>
  parseYamlFile(
    `schema: holdpoint/mapping/1\nname: acme\ntool: Acme\n${yaml}`,
    'acme.yaml',
    mappingDocument(),
  ).value

const read = async (yaml: string, report: string) => await readText(report, { mappings: [mapping(yaml)] })
const resultsIn = async (yaml: string, report: string) =>
  (await read(yaml, report)).results.map(({ evidence, place, tool, ...said }) => said)

const table = 'syntax: csv\nfields: { title: Title, path: File }'
const json = 'syntax: json\nrecords: issues.*\nfields: { title: title, path: file }'

describe('a mapped table', () => {
  test('gives a result for each row, with what its fields say', async () => {
    const [result, ...others] = await resultsIn(
      `syntax: csv
fields:
  title: Summary
  rule: Check
  kind: { from: Type, words: { Dependency: vulnerability, Source: code } }
  vulnerability: CVE
  aliases: Also
  weaknesses: CWE
  severity: { from: Level, words: { p1: critical } }
  score: Score
  vector: Vector
  source: By
  path: File
  line: Line
  component: { name: Package, version: Version, purl: Purl }
  fixedIn: Fixed`,
      `Summary;Check;Type;CVE;Also;CWE;Level;Score;Vector;By;File;Line;Package;Version;Purl;Fixed
Log4Shell;R1;Dependency;CVE-2021-44228;GHSA-jfh8-c2jp-5v3q;"CWE-502, 917";P1;"10,0";CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H;NVD;lib\\log4j.jar;7;log4j-core;2.14.1;pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1;2.15.0 2.16.0
`,
    )
    expect(others).toEqual([])
    expect(result).toEqual({
      kind: 'vulnerability',
      title: 'Log4Shell',
      rule: 'R1',
      vulnerability: 'CVE-2021-44228',
      aliases: ['GHSA-jfh8-c2jp-5v3q'],
      weaknesses: ['CWE-502', 'CWE-917'],
      severity: 'critical',
      ratings: [
        {
          source: 'NVD',
          severity: 'critical',
          word: 'P1',
          score: 10,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
        },
      ],
      component: {
        name: 'log4j-core',
        version: '2.14.1',
        purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
      },
      locations: [{ path: 'lib/log4j.jar', line: 7 }],
      fix: { state: 'available', versions: ['2.15.0', '2.16.0'] },
    })
  })

  test('names the format and the tool in the account', async () => {
    const { format, tools, records } = await read(table, 'Title,File,More\na,b,c\n')
    expect([format, tools, records]).toEqual(['acme', [{ name: 'Acme' }], 1])
  })

  test('may be narrow, and may have headings with points and spaces', async () => {
    const yaml = "syntax: csv\nfields: { title: 'a. b', path: [c.d] }"
    expect(await resultsIn(yaml, 'a. b,c.d\nx,y\n')).toMatchObject([
      { title: 'x', locations: [{ path: 'y' }] },
    ])
  })

  test('gives a result for each of several vulnerabilities, and none for what is no id', async () => {
    const yaml = 'syntax: csv\nfields: { title: T, path: F, vulnerability: CVE }'
    const results = await resultsIn(yaml, 'T,F,CVE\na,b,"CVE-2024-1\nCVE-2024-2"\nc,d,N/A\n')
    expect(results.map(({ kind, vulnerability }) => [kind, vulnerability])).toEqual([
      ['vulnerability', 'CVE-2024-1'],
      ['vulnerability', 'CVE-2024-2'],
      ['code', undefined],
    ])
  })

  test('without one of its columns is refused', async () => {
    const yaml =
      'syntax: csv\nrecognize: [{ at: Title }]\nfields: { title: Title, path: File, severity: Levl }'
    const error = await refusalOf(() => read(yaml, 'Title,File,Level\na,b,high\n'))
    expect(error).toMatchObject({ code: 'evidence.lacks', values: { missing: 'the column "Levl"' } })
  })

  test('of headings alone found nothing', async () => {
    expect(await read(table, 'Title,File,More\n')).toMatchObject({ records: 0, results: [], format: 'acme' })
  })
})

describe('a record', () => {
  const lines = async (rows: string, yaml = '') =>
    await read(
      `syntax: csv\nfields: { title: T, path: F, component: { name: P } }\n${yaml}`,
      `T,F,P,S,N\n${rows}`,
    )

  test('without its title is unreadable, and not left out', async () => {
    const { records, unreadable } = await lines(',f,p,,\n')
    expect([records, unreadable.total]).toEqual([1, 1])
    expect(unreadable.first[0]?.why).toEqual(say('evidence.record.member', { member: 'T', expected: 'text' }))
  })

  test('without any place is unreadable', async () => {
    expect((await lines('t,,,,\n')).unreadable.first[0]?.why).toEqual(
      say('evidence.record.member', { member: 'F', expected: 'text' }),
    )
    expect((await lines('t,,p,,\nt,f,,,\n')).unreadable.total).toBe(0)
  })

  test('with another number of cells is unreadable', async () => {
    expect((await lines('t,f\n')).unreadable.total).toBe(1)
  })

  test('that says that there is nothing has no result', async () => {
    const { records, results, unreadable } = await lines(
      't,f,p,pass,\nt,f,p, N/A ,\n,,,PASS,\nt,f,p,FAIL,\n',
      'nothingWhen: { at: S, is: [PASS, N/A] }',
    )
    expect([records, results.length, unreadable.total]).toEqual([4, 1, 0])
  })

  test('that the tool set aside stays a result, with the reason', async () => {
    const { results } = await lines(
      't,f,p,True,not used\nu,f,p,false,\n',
      'suppressedWhen: { at: S, is: true, reason: N }',
    )
    expect(results.map(({ suppression }) => suppression)).toEqual([
      { by: 'Acme', reason: 'not used' },
      undefined,
    ])
  })

  test('of a kind that nobody knows is unreadable', async () => {
    const yaml = 'syntax: csv\nfields: { title: T, path: F, kind: K }'
    const { results, unreadable } = await read(yaml, 'T,F,K\na,b,Secret\na,b,Riddle\n')
    expect([results[0]?.kind, unreadable.total]).toEqual(['secret', 1])
  })

  test('with a severity word that nobody knows is unknown, its word kept', async () => {
    const yaml = 'syntax: csv\nfields: { title: T, path: F, severity: { from: S, words: { P1: critical } } }'
    const results = await resultsIn(yaml, 'T,F,S\na,b,P9\na,b,Moderate\n')
    expect(results.map(({ severity, ratings }) => [severity, ratings?.[0]?.word])).toEqual([
      ['unknown', 'P9'],
      ['medium', 'Moderate'],
    ])
  })
})

describe('mapped JSON', () => {
  test('has its records in lists, also in lists of lists', async () => {
    const yaml = `syntax: json
records: images.*.issues.*
fields: { title: summary, component: { purl: package.purl }, path: 'places.*.file', line: 'places.*.line' }`
    const report = {
      images: [
        {
          issues: [
            {
              summary: 'a',
              package: { purl: 'pkg:npm/%40x/y@1' },
              places: [
                { file: 'f', line: 3 },
                { file: 'g', line: 4 },
              ],
            },
          ],
        },
        { issues: [] },
      ],
    }
    expect(await resultsIn(yaml, JSON.stringify(report))).toMatchObject([
      {
        title: 'a',
        component: { name: 'y' },
        locations: [
          { path: 'f', line: 3 },
          { path: 'g', line: 4 },
        ],
      },
    ])
    const damaged = { images: [{ issues: [] }, {}] }
    const error = await refusalOf(() => read(yaml, JSON.stringify(damaged)))
    expect(error).toMatchObject({ code: 'evidence.lacks', values: { missing: '"images.*.issues"' } })
  })

  test.each([
    ['{"issues":{}}', 'evidence.wrong-kind'],
    ['{"issues":"none"}', 'evidence.wrong-kind'],
    ['{"issues":null}', 'evidence.wrong-kind'],
    ['{"error":"no scan"}', 'evidence.unknown-format'],
  ])('without its list is refused: %s', async (report, code) => {
    expect((await refusalOf(() => read(json, report)))?.code).toBe(code)
  })

  test('with an empty list found nothing', async () => {
    expect(await read(json, '{"issues":[]}')).toMatchObject({ format: 'acme', records: 0, results: [] })
  })

  test('with something else in the place of a text is unreadable', async () => {
    const { records, unreadable } = await read(
      json,
      '{"issues":[{"title":{},"file":"f"},7,{"file":"f"},null]}',
    )
    expect([records, unreadable.total]).toEqual([4, 4])
  })

  test('may be a list itself, or one record alone', async () => {
    const list = "syntax: json\nrecords: '*'\nfields: { title: title, path: file }"
    expect(await resultsIn(list, '[{"title":"a","file":"f"}]')).toHaveLength(1)
    const alone = 'syntax: json\nrecords: issue\nfields: { title: title, path: file }'
    expect(await resultsIn(alone, '{"issue":{"title":"a","file":"f"}}')).toHaveLength(1)
  })

  test('may be values on lines', async () => {
    const yaml = 'syntax: json-lines\nfields: { title: title, path: [at, file] }'
    expect(
      await resultsIn(yaml, '{"title":"a","at":{"file":"f"}}\n{"title":"b","at":{"file":"g"}}\n'),
    ).toHaveLength(2)
  })

  test('is told of a path that no record has', async () => {
    const yaml = 'syntax: json\nrecords: issues.*\nfields: { title: title, path: file, severity: sevrity }'
    expect((await read(yaml, '{"issues":[{"title":"a","file":"f"}]}')).notes).toEqual([
      say('evidence.note.never-there', { paths: ['sevrity'] }),
    ])
  })

  test('is known by what the mapping says that shows it', async () => {
    const yaml = `${json}\nrecognize: [{ at: producer, begins: Acme }]`
    expect((await read(yaml, '{"producer":"Acme 4","issues":[]}')).format).toBe('acme')
    expect((await refusalOf(() => read(yaml, '{"producer":"Other","issues":[]}')))?.code).toBe(
      'evidence.unknown-format',
    )
    expect((await read(yaml, '{"matches":[],"descriptor":{}}')).format).toBe('grype')
  })

  test.prop([fc.jsonValue(), fc.jsonValue()])(
    'with anything in it is read, or refused',
    async (first, second) => {
      const report = JSON.stringify({ issues: [{ title: first, file: second }] })
      await refusalOf(async () => {
        const { records, results, unreadable } = await read(json, report)
        expect([records, results.length + unreadable.total]).toEqual([1, 1])
      })
    },
  )
})

describe('mapped XML', () => {
  const xml = `syntax: xml
records: report.issues.issue
fields: { title: name, rule: '@id', severity: rating.@level, path: places.place, weaknesses: cwe }`

  test('has attributes, and elements that stand once or often', async () => {
    expect(
      await resultsIn(
        xml,
        `<report><issues><issue id="7"><name lang="en">a &amp; b</name><rating level="High"/><cwe>79</cwe><cwe>80</cwe>
<places><place>f</place><place>g</place></places></issue></issues></report>`,
      ),
    ).toEqual([
      {
        kind: 'code',
        title: 'a & b',
        rule: '7',
        severity: 'high',
        ratings: [{ source: 'Acme', severity: 'high' }],
        weaknesses: ['CWE-79', 'CWE-80'],
        locations: [{ path: 'f' }, { path: 'g' }],
      },
    ])
  })

  test('found nothing where the element that holds the records is empty, and not where it is missing', async () => {
    expect(await read(xml, '<report><issues/></report>')).toMatchObject({ records: 0, format: 'acme' })
    const yaml = `${xml}\nrecognize: [{ at: report }]`
    expect((await refusalOf(() => read(yaml, '<report><error>x</error></report>')))?.code).toBe(
      'evidence.lacks',
    )
  })
})

describe('a scan that failed', () => {
  const failed = async (yaml: string, report: string) => (await read(yaml, report)).failed

  test.each([
    ['{"scan":{"status":"Failed"},"issues":[]}', 'evidence.failed.run'],
    ['{"issues":[],"scan":{"status":"timeout"}}', 'evidence.failed.run'],
    ['{"issues":[],"scan":{"status":{}}}', 'evidence.failed.unclear'],
    ['{"issues":[],"scan":{"status":"done"}}', undefined],
    ['{"issues":[],"scan":null}', undefined],
    ['{"issues":[]}', undefined],
  ])('says so by a word: %s', async (report, code) => {
    const yaml = `${json}\nfailedWhen: { at: scan.status, is: [failed, timeout] }`
    expect((await failed(yaml, report))?.code).toBe(code)
  })

  test.each([
    [
      '{"issues":[],"errors":["no access"]}',
      say('evidence.failed.error', { tool: 'Acme', message: 'no access' }),
    ],
    [
      '{"issues":[],"errors":"no access"}',
      say('evidence.failed.error', { tool: 'Acme', message: 'no access' }),
    ],
    ['{"issues":[],"errors":[{"code":1}]}', say('evidence.failed.unclear', { tool: 'Acme' })],
    ['{"issues":[],"errors":[]}', undefined],
    ['{"issues":[],"errors":null}', undefined],
    ['{"issues":[],"errors":""}', undefined],
    ['{"issues":[]}', undefined],
  ])('says so by any text: %s', async (report, why) => {
    expect(await failed(`${json}\nfailedWhen: { at: errors, exists: true }`, report)).toEqual(why)
  })

  test('says so in XML, in a table, on a line', async () => {
    const xml = 'syntax: xml\nrecords: r.i\nfields: { title: n, path: f }\n'
    const byState = `${xml}failedWhen: { at: 'r.@state', is: failed }`
    expect((await failed(byState, '<r state="failed"/>'))?.code).toBe('evidence.failed.run')
    expect(await failed(byState, '<r state="ok"/>')).toBeUndefined()
    const byError = `${xml}failedWhen: { at: r.error, exists: true }`
    expect((await failed(byError, '<r><error>no access</error></r>'))?.code).toBe('evidence.failed.error')
    const inTable = `${table}\nfailedWhen: { at: State, is: ERROR }`
    expect((await failed(inTable, 'Title,File,State\na,b,ok\nc,d,error\n'))?.code).toBe('evidence.failed.run')
    expect((await refusalOf(() => read(inTable, 'Title,File\na,b\n')))?.values).toMatchObject({
      missing: 'the column "State"',
    })
    const lines = 'syntax: json-lines\nfields: { title: t, path: f }\nfailedWhen: { at: error, exists: true }'
    expect((await failed(lines, '{"t":"a","f":"b"}\n{"t":"a","f":"b","error":"x"}\n'))?.code).toBe(
      'evidence.failed.error',
    )
  })
})

describe('what a document is', () => {
  const vague = 'syntax: json\nrecords: matches.*\nfields: { title: title, path: file }'
  const grype = '{"matches":[],"descriptor":{}}'

  test('is said by a known format before a mapping that does not say what shows it', async () => {
    expect((await read(vague, grype)).format).toBe('grype')
    expect((await read(vague, '{"matches":[]}')).format).toBe('acme')
    const long = `{"filler":"${'x'.repeat(80_000)}",${grype.slice(1)}`
    expect((await read(vague, long)).format).toBe('grype')
    expect((await read(vague, long.replace('descriptor', 'other'))).format).toBe('acme')
  })

  test('is said by a mapping that says what shows it, or that is asked for', async () => {
    expect((await read(`${vague}\nrecognize: [{ at: descriptor }]`, grype)).format).toBe('acme')
    const asked = { mappings: [mapping(vague)], format: 'acme' }
    expect((await readText(grype, asked)).format).toBe('acme')
  })
})

describe('a mapping', () => {
  const problem = (yaml: string) => refusal(() => mapping(yaml))

  test('with a key that nobody knows is told the nearest, and where', () => {
    expect(problem('syntax: csv\nfields: { titel: T, path: F }')).toMatchObject({
      code: 'file.unknown-key',
      values: { key: 'titel', meant: 'title' },
      place: { file: 'acme.yaml', line: 5, column: 11 },
    })
  })

  test.each([
    ['syntax: csv\nfields: { title: T }', 'must say where a flaw is'],
    ['syntax: csv\nrecords: x\nfields: { title: T, path: F }', 'must say where the records stand'],
    ['syntax: json\nfields: { title: T, path: F }', 'must say where the records stand'],
    ['syntax: csv\nfields: { title: T, path: F }\nfailedWhen: { at: S }', 'by which text a scan failed'],
    [
      'syntax: csv\nfields: { title: T, path: F }\nfailedWhen: { at: S, is: a, exists: true }',
      'by which text',
    ],
    ['syntax: toml\nfields: { title: T, path: F }', 'must be "csv" or'],
    ['syntax: csv\nfields: { title: T, path: F, kind: { constant: bug } }', 'fields.kind'],
    [
      'syntax: csv\nfields: { title: T, path: F, severity: { from: S, words: { a: awful } } }',
      'fields.severity',
    ],
  ])('%j is refused', (yaml, words) => {
    expect(problem(yaml)?.message).toContain(words)
  })

  test('may not have the name of another format', () => {
    const text =
      'schema: holdpoint/mapping/1\nname: trivy\ntool: x\nsyntax: csv\nfields: { title: T, path: F }\n'
    expect(refusal(() => parseYamlFile(text, 'm.yaml', mappingDocument(['trivy'])))).toMatchObject({
      code: 'file.invalid',
      place: { line: 2 },
    })
  })
})
