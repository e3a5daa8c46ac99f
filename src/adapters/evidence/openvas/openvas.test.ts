import { describe, expect, test } from 'vitest'
import { readText, refusalOf } from '../reading.fixture.ts'

/** Greenbone Management Protocol, `get_reports`. */
const nvt = `<nvt oid="1.3.6.1.4.1.25623.1.0.836484"><type>nvt</type><name>Windows Multiple Vulnerabilities</name>
<cvss_base>9.8</cvss_base><severities score="9.8"><severity type="cvss_base_v3"><origin>NVD</origin><score>9.8</score>
<value>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</value></severity></severities>
<tags>summary=x|solution_type=VendorFix</tags><solution type="VendorFix">Update.</solution>
<refs><ref type="cve" id="CVE-2025-49659"/><ref type="cve" id="CVE-2025-48823"/><ref type="url" id="https://x/CVE-2000-0001"/></refs></nvt>`
const found = (inner = nvt, threat = 'High', severity = '9.8', port = '42/tcp', qod = '80') =>
  `<result id="1"><name>x</name><host>192.0.2.1<asset asset_id="2"/><hostname>server99</hostname></host><port>${port}</port>
${inner}<threat>${threat}</threat><severity>${severity}</severity><qod><value>${qod}</value><type/></qod>
<description>It was possible to login with admin:hunter2</description></result>`
const inner = (results: string, status = 'Done', more = '') =>
  `<report id="1"><gmp><version>22.6</version></gmp><scan_run_status>${status}</scan_run_status><results max="-1" start="1">${results}</results>${more}</report>`
const exported = (report: string) => `<report id="1" extension="xml"><name>x</name>${report}</report>`

const saidIn = async (text: string) =>
  (await readText(text)).results.map(({ evidence, place, tool, ...said }) => said)

describe('a result of OpenVAS', () => {
  test('says each flaw that its test stands for, where, and how bad', async () => {
    const text = exported(inner(found()))
    expect((await readText(text)).records).toBe(1)
    const said = await saidIn(text)
    expect(said.map(({ vulnerability }) => vulnerability)).toEqual(['CVE-2025-49659', 'CVE-2025-48823'])
    expect(said[0]).toEqual({
      kind: 'vulnerability',
      title: 'Windows Multiple Vulnerabilities',
      rule: '1.3.6.1.4.1.25623.1.0.836484',
      vulnerability: 'CVE-2025-49659',
      severity: 'high',
      ratings: [
        { source: 'openvas', severity: 'high' },
        {
          source: 'nvd',
          severity: 'critical',
          score: 9.8,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        },
      ],
      confidence: 'medium',
      locations: [{ path: '192.0.2.1:42/tcp' }],
    })
  })

  test('keeps nothing of what the test printed', async () => {
    expect(JSON.stringify(await saidIn(exported(inner(found()))))).not.toContain('hunter2')
  })

  const bare = '<nvt oid="1.3.6"><name>x</name></nvt>'

  test.each([
    ['Critical', 'critical', undefined],
    ['High', 'high', undefined],
    ['Medium', 'medium', undefined],
    ['Low', 'low', undefined],
    ['Log', 'none', 'Log'],
    ['Debug', 'none', 'Debug'],
    ['Alarm', 'high', 'Alarm'],
    ['False Positive', 'unknown', 'False Positive'],
  ])('of threat %s is %s', async (threat, severity, word) => {
    const [said] = await saidIn(exported(inner(found(bare, threat, '0.0'))))
    expect(said?.severity).toBe(severity)
    expect(said?.ratings).toEqual([{ source: 'openvas', severity, ...(word && { word }) }])
    expect(said?.suppression).toEqual(
      threat === 'False Positive' ? { by: 'openvas', reason: 'false positive' } : undefined,
    )
  })

  // docs.greenbone.net, "Quality of Detection".
  test.each([
    ['100', 'confirmed'],
    ['97', 'high'],
    ['80', 'medium'],
    ['70', 'medium'],
    ['30', 'low'],
    ['', undefined],
  ])('of quality %s has confidence %s', async (quality, confidence) => {
    const [said] = await saidIn(exported(inner(found(bare, 'Low', '2.6', '1/tcp', quality))))
    expect(said?.confidence).toBe(confidence)
  })

  test.each([
    ['general/tcp', '192.0.2.1'],
    ['general/CPE-T', '192.0.2.1'],
    ['53/udp', '192.0.2.1:53/udp'],
    ['https (443/tcp)', '192.0.2.1:443/tcp'],
  ])('at port %s is at %s', async (port, path) => {
    expect((await saidIn(exported(inner(found(bare, 'Low', '2.6', port)))))[0]?.locations).toEqual([{ path }])
  })

  test('whose score somebody overrode has both', async () => {
    const [said] = await saidIn(exported(inner(found(nvt, 'Low', '2.0'))))
    expect(said?.severity).toBe('low')
    expect(said?.ratings).toMatchObject([
      { severity: 'low' },
      { score: 2, source: 'openvas' },
      { score: 9.8 },
    ])
  })

  test('in the older shape has its CVEs in one text and its vector in another', async () => {
    const old = `<nvt oid="1.3.6"><name>DRb</name><cvss_base>7.5</cvss_base><cve>CVE-2011-0001, CVE-2011-0002</cve>
<tags>cvss_base_vector=AV:N/AC:L/Au:N/C:P/I:P/A:P|solution_type=WillNotFix</tags></nvt>`
    expect(await saidIn(exported(inner(found(old, 'High', '7.5'))))).toMatchObject([
      {
        vulnerability: 'CVE-2011-0001',
        ratings: [{}, { score: 7.5, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }],
        fix: { state: 'wont-fix' },
      },
      { vulnerability: 'CVE-2011-0002' },
    ])
  })

  test('that is an error of the test says that nothing is known', async () => {
    const { records, results, failed } = await readText(exported(inner(found(bare, 'Error', '-3.0'))))
    expect([records, results, failed?.code]).toEqual([1, [], 'evidence.failed.error'])
  })
})

describe('a report of OpenVAS', () => {
  test.each([
    ['as it is exported', exported(inner(found()))],
    ['alone', inner(found())],
    ['in an answer', `<get_reports_response status="200">${exported(inner(found()))}</get_reports_response>`],
    ['as a list of results', `<get_results_response status="200">${found()}</get_results_response>`],
  ])('%s is read', async (_, text) => {
    const { format, records } = await readText(text)
    expect([format, records]).toEqual(['openvas', 1])
  })

  test('without results is clean', async () => {
    const { records, failed } = await readText(
      exported(inner('', 'Done', '<errors><count>0</count></errors>')),
    )
    expect([records, failed]).toEqual([0, undefined])
  })

  test.each([
    ['of a scan that was interrupted', inner('', 'Interrupted'), 'evidence.failed.status'],
    [
      'with an error',
      inner(
        '',
        'Done',
        '<errors><count>1</count><error><description>NVT timed out</description></error></errors>',
      ),
      'evidence.failed.error',
    ],
    [
      'that is one page of several',
      inner(found(), 'Done', '<result_count>9<full>9</full><filtered>9</filtered></result_count>'),
      'evidence.failed.more-pages',
    ],
  ])('%s proves nothing', async (_, report, code) => {
    expect((await readText(exported(report))).failed?.code).toBe(code)
  })

  test('without its list of results is refused', async () => {
    const text = exported('<report><scan_run_status>Done</scan_run_status></report>')
    expect((await refusalOf(() => readText(text)))?.code).toBe('evidence.lacks')
  })
})

describe('a table of OpenVAS', () => {
  const heading =
    'IP,Hostname,Port,Port Protocol,CVSS,Severity,QoD,Solution Type,NVT Name,Summary,Specific Result,NVT OID,CVEs'

  test('says the same', async () => {
    const text = `${heading}
192.0.2.1,server99,42,tcp,9.8,High,98,"VendorFix","Windows","s","admin:hunter2",1.3.6,"CVE-2025-49659,CVE-2025-48823"
192.0.2.1,,,,2.6,Low,80,"Mitigation","TCP timestamps","s","",1.3.7,""
`
    const { format, records } = await readText(text)
    expect([format, records]).toEqual(['openvas', 2])
    const said = await saidIn(text)
    expect(said).toMatchObject([
      {
        vulnerability: 'CVE-2025-49659',
        severity: 'high',
        ratings: [
          { source: 'openvas', severity: 'high' },
          { source: 'openvas', severity: 'critical', score: 9.8 },
        ],
        confidence: 'high',
        locations: [{ path: '192.0.2.1:42/tcp' }],
      },
      { vulnerability: 'CVE-2025-48823' },
      { kind: 'misconfiguration', rule: '1.3.7', severity: 'low', locations: [{ path: '192.0.2.1' }] },
    ])
    expect(JSON.stringify(said)).not.toContain('hunter2')
  })

  test('without a row is clean', async () => {
    const { format, records } = await readText(`${heading}\n`)
    expect([format, records]).toEqual(['openvas', 0])
  })

  test('whose row names no test cannot be understood there', async () => {
    const { records, unreadable } = await readText(`${heading}\n192.0.2.1,,,,2.6,Low,80,,,,,,\n`)
    expect([records, unreadable.total]).toEqual([1, 1])
  })
})

test('an OpenVAS scan of no host proves nothing', async () => {
  const on = async (hosts: string) =>
    await readText(exported(inner('', 'Done', `<hosts><count>${hosts}</count></hosts>`)))
  expect((await on('0')).nothingScanned).toBe(true)
  expect((await on('2')).nothingScanned).toBeUndefined()
  expect((await readText(exported(inner('')))).nothingScanned).toBeUndefined()
})
