import { describe, expect, test } from 'vitest'
import { readText, refusalOf } from '../reading.fixture.ts'

const saidIn = async (text: string) =>
  (await readText(text)).results.map(({ evidence, place, tool, ...said }) => said)

/** `asset_data_report.dtd` */
const report = (hosts: string, more = '') =>
  `<?xml version="1.0"?><!DOCTYPE ASSET_DATA_REPORT SYSTEM "https://qualysguard.example/asset_data_report.dtd">
<ASSET_DATA_REPORT><HEADER/>${hosts && `<HOST_LIST>${hosts}</HOST_LIST>`}<GLOSSARY><VULN_DETAILS_LIST>
<VULN_DETAILS id="qid_12680"><QID id="qid_12680">12680</QID><TITLE><![CDATA[HTTP TRACE Methods Enabled]]></TITLE>
<SEVERITY>3</SEVERITY><CVE_ID_LIST><CVE_ID><ID><![CDATA[CVE-2004-2320]]></ID><URL>x</URL></CVE_ID>
<CVE_ID><ID><![CDATA[CVE-2010-0386]]></ID></CVE_ID></CVE_ID_LIST>
<CVSS_SCORE><CVSS_BASE source="service">5.8</CVSS_BASE></CVSS_SCORE>
<CVSS3_SCORE><CVSS3_BASE>7.4 (AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N)</CVSS3_BASE></CVSS3_SCORE></VULN_DETAILS>
</VULN_DETAILS_LIST></GLOSSARY>${more}</ASSET_DATA_REPORT>`
const host = (...found: readonly string[]) =>
  `<HOST><IP>192.0.2.1</IP><DNS><![CDATA[web1]]></DNS><VULN_INFO_LIST>${found.join('')}</VULN_INFO_LIST></HOST>`
const info = (qid: number, type: string, more = '<PORT>80</PORT><PROTOCOL>tcp</PROTOCOL>') =>
  `<VULN_INFO><QID id="qid_${qid}">${qid}</QID><TYPE>${type}</TYPE>${more}<RESULT><![CDATA[hunter2]]></RESULT></VULN_INFO>`

describe('an asset report', () => {
  test('says of each detection what its glossary, behind all of them, says of the QID', async () => {
    const text = report(host(info(12680, 'Vuln')))
    expect((await readText(text)).records).toBe(1)
    const said = await saidIn(text)
    expect(said.map(({ vulnerability }) => vulnerability)).toEqual(['CVE-2004-2320', 'CVE-2010-0386'])
    expect(said[0]).toEqual({
      kind: 'vulnerability',
      title: 'HTTP TRACE Methods Enabled',
      rule: '12680',
      vulnerability: 'CVE-2004-2320',
      severity: 'medium',
      ratings: [
        { source: 'qualys', severity: 'medium', word: '3' },
        // FIRST: 7.4 is high; 5.8 without its vector is medium in either version.
        {
          source: 'qualys',
          severity: 'high',
          score: 7.4,
          vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N',
        },
        { source: 'qualys', severity: 'medium', score: 5.8 },
      ],
      confidence: 'high',
      locations: [{ path: '192.0.2.1:80/tcp' }],
    })
    expect(JSON.stringify(said)).not.toContain('hunter2')
  })

  test('keeps the order and the places of what was found', async () => {
    const text = report(
      host(info(12680, 'Vuln'), '<VULN_INFO><TYPE>Vuln</TYPE></VULN_INFO>', info(6, 'Ig', '')),
    )
    const { records, results, unreadable } = await readText(text)
    expect([records, unreadable.first.map(({ place }) => place.record)]).toEqual([3, [2]])
    expect(results.map(({ place, rule }) => [place.record, rule])).toEqual([
      [1, '12680'],
      [1, '12680'],
      [3, '6'],
    ])
  })

  test('of what only informs, or is in no glossary, says so', async () => {
    expect(await saidIn(report(host(info(12680, 'Ig', ''), info(7, 'Practice'))))).toMatchObject([
      {
        severity: 'none',
        ratings: [{ severity: 'none', word: 'Ig' }, {}, {}],
        locations: [{ path: '192.0.2.1' }],
      },
      { severity: 'none' },
      { kind: 'misconfiguration', title: 'QID 7', severity: 'unknown', confidence: 'low' },
    ])
  })

  test('of what is fixed says that there is nothing', async () => {
    const { records, results } = await readText(
      report(host(info(12680, 'Vuln', '<VULN_STATUS>Fixed</VULN_STATUS>'))),
    )
    expect([records, results]).toEqual([1, []])
  })

  test.each([
    [
      'with hosts of which there is no data',
      report(host(), '<APPENDICES><NO_RESULTS><IP_LIST/></NO_RESULTS></APPENDICES>'),
      'evidence.failed.no-results',
    ],
    ['on hosts without flaws', report(host()), undefined],
    [
      'on hosts that are listed as free of flaws',
      report('', '<APPENDICES><NO_VULNS><IP_LIST/></NO_VULNS></APPENDICES>'),
      undefined,
    ],
  ])('%s fails as %s', async (_, text, code) => {
    expect((await readText(text)).failed?.code).toBe(code)
  })
})

describe('the results of a scan', () => {
  /** `scan-1.dtd` */
  const scan = (inner: string) =>
    `<!DOCTYPE SCAN SYSTEM "https://qualysguard.example/scan-1.dtd"><SCAN value="scan/1">${inner}</SCAN>`
  const header = (status: string) =>
    `<HEADER><KEY value="USERNAME">x</KEY><KEY value="STATUS">${status}</KEY></HEADER>`
  const ip = `<IP value="192.0.2.1" name="web1"><OS>Linux</OS>
<INFOS><CAT value="Information gathering"><INFO number="6" severity="1"><TITLE>DNS Host Name</TITLE></INFO></CAT></INFOS>
<VULNS><CAT value="TLS" port="443" protocol="tcp"><VULN number="38657" severity="5" cveid="CVE-2016-2183">
<TITLE><![CDATA[Sweet32]]></TITLE><CVSS_BASE>5.0</CVSS_BASE><CVSS3_BASE>7.5</CVSS3_BASE>
<CVE_ID_LIST><CVE_ID><ID>CVE-2016-2183</ID></CVE_ID></CVE_ID_LIST><RESULT>hunter2</RESULT></VULN></CAT></VULNS>
<PRACTICES><CAT value="x"><PRACTICE number="7" severity="4"><TITLE>p</TITLE></PRACTICE></CAT></PRACTICES></IP>`

  test('say all at once', async () => {
    const text = scan(header('FINISHED') + ip)
    expect((await readText(text)).failed).toBeUndefined()
    expect(await saidIn(text)).toMatchObject([
      { title: 'DNS Host Name', severity: 'none', locations: [{ path: '192.0.2.1' }] },
      {
        vulnerability: 'CVE-2016-2183',
        severity: 'critical',
        ratings: [{ word: '5' }, { score: 7.5 }, { score: 5 }],
        confidence: 'high',
        locations: [{ path: '192.0.2.1:443/tcp' }],
      },
      { severity: 'high', confidence: 'low', locations: [{ path: '192.0.2.1' }] },
    ])
  })

  test.each([
    ['was canceled', header('CANCELED') + ip, 'evidence.failed.status'],
    [
      'met an error',
      `${header('FINISHED')}<ERROR number="3509">No host alive</ERROR>`,
      'evidence.failed.error',
    ],
  ])('of one that %s prove nothing', async (_, inner, code) => {
    expect((await readText(scan(inner))).failed?.code).toBe(code)
  })
})

test('a list of hosts has levels, and what was set aside', async () => {
  const detection = (qid: number, more: string) =>
    `<DETECTION><QID>${qid}</QID><TYPE>Confirmed</TYPE><SEVERITY>4</SEVERITY><PORT>445</PORT><PROTOCOL>tcp</PROTOCOL>${more}<RESULTS>hunter2</RESULTS></DETECTION>`
  const text = (warning: string) =>
    `<HOST_LIST_VM_DETECTION_OUTPUT><RESPONSE><HOST_LIST><HOST><IP>192.0.2.1</IP><DETECTION_LIST>
${detection(1, '<STATUS>Active</STATUS>')}${detection(2, '<STATUS>Fixed</STATUS>')}${detection(3, '<IS_IGNORED>1</IS_IGNORED>')}
</DETECTION_LIST></HOST></HOST_LIST>${warning}</RESPONSE></HOST_LIST_VM_DETECTION_OUTPUT>`
  expect((await readText(text(''))).records).toBe(3)
  expect(await saidIn(text(''))).toMatchObject([
    { rule: '1', title: 'QID 1', severity: 'high', locations: [{ path: '192.0.2.1:445/tcp' }] },
    { rule: '3', suppression: { by: 'qualys', reason: 'ignored' } },
  ])
  const cut = text('<WARNING><CODE>1980</CODE><URL>https://x</URL></WARNING>')
  expect((await readText(cut)).failed?.code).toBe('evidence.failed.more-pages')
})

test('a report on a web application says what its glossary says, and keeps no value that was sent', async () => {
  const text = `<WAS_SCAN_REPORT><RESULTS><VULNERABILITY_LIST><VULNERABILITY><QID>150003</QID>
<URL>http://shop.example/login?token=hunter2</URL><PARAM>passw</PARAM>
<PAYLOADS><PAYLOAD><PAYLOAD>passw=hunter2</PAYLOAD></PAYLOAD></PAYLOADS><IGNORED>true</IGNORED></VULNERABILITY></VULNERABILITY_LIST>
<INFORMATION_GATHERED_LIST><INFORMATION_GATHERED><QID>6</QID></INFORMATION_GATHERED></INFORMATION_GATHERED_LIST></RESULTS>
<GLOSSARY><QID_LIST><QID><QID>150003</QID><CATEGORY>Confirmed Vulnerability</CATEGORY><SEVERITY>5</SEVERITY>
<TITLE>SQL Injection</TITLE><CWE>CWE-89</CWE><CVSS_BASE>10.0</CVSS_BASE></QID></QID_LIST></GLOSSARY></WAS_SCAN_REPORT>`
  const said = await saidIn(text)
  expect(said).toMatchObject([
    {
      kind: 'code',
      title: 'SQL Injection',
      severity: 'critical',
      weaknesses: ['CWE-89'],
      suppression: { by: 'qualys', reason: 'ignored' },
      locations: [{ path: 'http://shop.example/login?token', logical: 'passw' }],
    },
    { title: 'QID 6', severity: 'none' },
  ])
  expect(JSON.stringify(said)).not.toContain('hunter2')
})

describe('a table', () => {
  test('of Vulnerability Management says the same', async () => {
    const text = `"IP","DNS","QID","Title","Vuln Status","Type","Severity","Port","Protocol","CVE ID","CVSS3","CVSS3 Base"
"192.0.2.1","web1","91762","Windows Update","Active","Vuln","5",,,"CVE-2021-31192, CVE-2021-31188","8.6","9.9 (AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H)"
"192.0.2.1","web1","105971","EOL","Fixed","Vuln","5",,,,"7.4","8.1"
`
    expect((await readText(text)).records).toBe(2)
    expect(await saidIn(text)).toMatchObject([
      {
        vulnerability: 'CVE-2021-31192',
        severity: 'critical',
        ratings: [{ word: '5' }, { score: 9.9, vector: 'CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H' }],
        locations: [{ path: '192.0.2.1' }],
      },
      { vulnerability: 'CVE-2021-31188' },
    ])
  })

  test('of PCI Compliance has words for severities, and false positives', async () => {
    const row = (status: string) =>
      `192.0.2.1,web1,86476,Web Server Stopped Responding,POTENTIAL,Medium,80,tcp,${status},6.4,3,-\n`
    const text = `IP,HOSTNAME,QID,VULN TITLE,TYPE,SEVERITY,PORT,PROTOCOL,FALSE POSITIVE STATUS,CVSS_BASE,Q_SEVERITY,CVEID
${row('Requested')}${row('Approved')}`
    expect(await saidIn(text)).toMatchObject([
      {
        rule: '86476',
        severity: 'medium',
        ratings: [{ severity: 'medium' }, { score: 6.4 }],
        confidence: 'low',
        locations: [{ path: '192.0.2.1:80/tcp' }],
      },
      { suppression: { by: 'qualys', reason: 'false positive, approved' } },
    ])
  })

  test('whose row names no QID cannot be understood there', async () => {
    const { records, unreadable } = await readText('IP,QID,Title,Severity\n192.0.2.1,,x,3\n')
    expect([records, unreadable.total]).toEqual([1, 1])
  })

  test('without a column for QIDs is refused', async () => {
    expect((await refusalOf(() => readText('a,b,c\n1,2,3\n', { format: 'qualys' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

describe('a Qualys report saw nothing', () => {
  test.each([
    ['without a host', report('')],
    ['whose scan reached no host', '<SCAN><HEADER><KEY value="STATUS">FINISHED</KEY></HEADER></SCAN>'],
    ['that is only headings', 'IP,QID,Title,Severity\n'],
  ])('%s', async (_, text) => {
    const { nothingScanned, failed } = await readText(text)
    expect([nothingScanned, failed]).toEqual([true, undefined])
  })
})
