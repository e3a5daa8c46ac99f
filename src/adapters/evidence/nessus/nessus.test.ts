import { describe, expect, test } from 'vitest'
import { readText, refusalOf } from '../reading.fixture.ts'

/** Tenable, "Nessus v2 File Format". */
const report = (hosts: string, type = '') => `<?xml version="1.0" ?>
<NessusClientData_v2><Policy><policyName>Basic</policyName></Policy>
<Report name="shop" xmlns:cm="http://www.nessus.org/cm"${type}>${hosts}</Report></NessusClientData_v2>`
const ended = '<HostProperties><tag name="HOST_END">Wed Mar 23 15:07:52 2022</tag></HostProperties>'
const host = (items: string, properties = ended) =>
  `<ReportHost name="192.0.2.1">${properties}${items}</ReportHost>`
const item = (attributes: string, inner = '') =>
  `<ReportItem port="443" svc_name="www" protocol="tcp" ${attributes} pluginFamily="General">${inner}</ReportItem>`
const weakHash =
  'severity="2" pluginID="35291" pluginName="SSL Certificate Signed Using Weak Hashing Algorithm"'

const saidIn = async (text: string) =>
  (await readText(text)).results.map(({ evidence, place, tool, ...said }) => said)

describe('an item of Nessus', () => {
  test('says what is wrong where, and how bad it is', async () => {
    const inner = `<cve>CVE-2004-2761</cve><cwe>310</cwe><xref>CERT:836068</xref><xref>CWE:326</xref>
      <cvss3_base_score>7.5</cvss3_base_score><cvss3_vector>CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N</cvss3_vector>
      <cvss_base_score>5.0</cvss_base_score><cvss_vector>CVSS2#AV:N/AC:L/Au:N/C:N/I:P/A:N</cvss_vector>
      <risk_factor>Medium</risk_factor><vuln_publication_date>2004/08/18</vuln_publication_date>
      <plugin_output>Set-Cookie: hunter2</plugin_output>`
    expect(await saidIn(report(host(item(weakHash, inner))))).toEqual([
      {
        kind: 'vulnerability',
        title: 'SSL Certificate Signed Using Weak Hashing Algorithm',
        rule: '35291',
        vulnerability: 'CVE-2004-2761',
        severity: 'medium',
        ratings: [
          { source: 'nessus', severity: 'medium' },
          // FIRST: 7.5 of CVSS 3.0 is high; 5.0 of CVSS 2.0 is medium.
          {
            source: 'nessus',
            severity: 'high',
            score: 7.5,
            vector: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N',
          },
          { source: 'nessus', severity: 'medium', score: 5, vector: 'AV:N/AC:L/Au:N/C:N/I:P/A:N' },
        ],
        weaknesses: ['CWE-310', 'CWE-326'],
        published: '2004-08-18T00:00:00.000Z',
        locations: [{ path: '192.0.2.1:443/tcp' }],
      },
    ])
  })

  test('that stands for several CVEs gives a result for each', async () => {
    const { records, results } = await readText(
      report(host(item(weakHash, '<cve>CVE-2013-2566</cve><cve>CVE-2015-2808</cve>'))),
    )
    expect(records).toBe(1)
    expect(results.map(({ vulnerability }) => vulnerability)).toEqual(['CVE-2013-2566', 'CVE-2015-2808'])
  })

  // The same document: 0 informational, 1 low, 2 medium, 3 high, 4 critical.
  test.each([
    ['0', 'none'],
    ['1', 'low'],
    ['2', 'medium'],
    ['3', 'high'],
    ['4', 'critical'],
    ['5', 'unknown'],
    ['', 'unknown'],
  ])('of severity %s is %s', async (number, severity) => {
    expect(
      await saidIn(report(host(item(`severity="${number}" pluginID="1" pluginName="x"`)))),
    ).toMatchObject([{ kind: 'misconfiguration', severity }])
  })

  test('whose severity somebody changed keeps that of its plugin as a rating', async () => {
    const recast = item('severity="1" pluginID="1" pluginName="x"', '<risk_factor>High</risk_factor>')
    expect(await saidIn(report(host(recast)))).toMatchObject([
      {
        severity: 'low',
        ratings: [
          { source: 'nessus', severity: 'low' },
          { source: 'nessus', severity: 'high' },
        ],
      },
    ])
  })

  test('scored by version 4 keeps that', async () => {
    const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
    const inner = `<cvss4_base_score>9.3</cvss4_base_score><cvss4_vector>${vector}</cvss4_vector>`
    const [said] = await saidIn(report(host(item(weakHash, inner))))
    expect(said?.ratings?.[1]).toEqual({ source: 'nessus', severity: 'critical', score: 9.3, vector })
  })

  test('about a whole host has no port', async () => {
    const general =
      '<ReportItem port="0" svc_name="general" protocol="tcp" severity="0" pluginID="19506" pluginName="x"/>'
    expect((await saidIn(report(host(general))))[0]?.locations).toEqual([{ path: '192.0.2.1' }])
  })

  test('of a web application is about its code', async () => {
    expect(await saidIn(report(host(item(weakHash)), ' type="was"'))).toMatchObject([{ kind: 'code' }])
  })
})

describe('a check of compliance', () => {
  const check = (result: string, severity: number) =>
    item(
      `severity="${severity}" pluginID="21157" pluginName="Unix Compliance Checks"`,
      `<risk_factor>None</risk_factor><cm:compliance-check-name>2.5 Syslog Logging</cm:compliance-check-name>
       <cm:compliance-actual-value>hunter2</cm:compliance-actual-value>
       <cm:compliance-result>${result}</cm:compliance-result>`,
    )

  test('that failed is a misconfiguration, told apart by what was checked', async () => {
    const said = await saidIn(report(host(check('FAILED', 3))))
    expect(said).toMatchObject([
      { kind: 'misconfiguration', title: '2.5 Syslog Logging', rule: '2.5 Syslog Logging', severity: 'high' },
    ])
    expect(JSON.stringify(said)).not.toContain('hunter2')
  })

  test('that passed says that there is nothing', async () => {
    const { records, results, failed } = await readText(report(host(check('PASSED', 1))))
    expect([records, results, failed]).toEqual([1, [], undefined])
  })

  test('that could not be made proves nothing', async () => {
    const { records, failed } = await readText(report(host(check('ERROR', 2))))
    expect([records, failed?.code]).toEqual([1, 'evidence.failed.error'])
  })
})

describe('a report of Nessus', () => {
  test('of a host with nothing to report is clean', async () => {
    expect((await readText(report(host('')))).failed).toBeUndefined()
  })

  test.each([
    ['without a host', report('')],
    ['of a host whose scan did not end', report(host('', '<HostProperties/>'))],
  ])('%s proves nothing', async (_, text) => {
    expect(await readText(text)).toSatisfy(({ failed, nothingScanned }) => Boolean(failed ?? nothingScanned))
  })
})

describe('a table', () => {
  test('of Nessus says the same', async () => {
    const text = `Plugin ID,CVE,CVSS,Risk,Host,Protocol,Port,Name,Synopsis,Description,Solution,See Also,Plugin Output,STIG Severity,CVSS v3.0 Base Score,Risk Factor,XREF
"35291","CVE-2004-2761","5.0","Medium","192.0.2.1","tcp","443","SSL Certificate
Weak","s","d","n/a","","hunter2","","7.5","Medium","CERT:836068;CWE:310"
"10107","","","None","192.0.2.1","tcp","0","HTTP Server Type","s","d","n/a","","nginx","","","None","IAVT:0001-T-0931"
`
    const { format, records } = await readText(text)
    expect([format, records]).toEqual(['nessus', 2])
    expect(await saidIn(text)).toEqual([
      {
        kind: 'vulnerability',
        title: 'SSL Certificate',
        rule: '35291',
        vulnerability: 'CVE-2004-2761',
        severity: 'medium',
        ratings: [
          { source: 'nessus', severity: 'medium' },
          { source: 'nessus', severity: 'high', score: 7.5 },
          { source: 'nessus', severity: 'medium', score: 5 },
        ],
        weaknesses: ['CWE-310'],
        locations: [{ path: '192.0.2.1:443/tcp' }],
      },
      {
        kind: 'misconfiguration',
        title: 'HTTP Server Type',
        rule: '10107',
        severity: 'none',
        ratings: [{ source: 'nessus', severity: 'none' }],
        locations: [{ path: '192.0.2.1' }],
      },
    ])
  })

  test('of Security Center says who accepted what', async () => {
    const text = `"Plugin","Plugin Name","Family","Severity","IP Address","Protocol","Port","DNS Name","Plugin Output","Risk Factor","CVSS V3 Base Score","CVSS V3 Vector","CVE","Cross References","Vuln Publication Date","Accept Risk Comment"
"42873","SSL Medium Strength","General","High","192.0.2.1","TCP","443","web1","x","Medium","7.5","AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N","CVE-2016-2183","CWE #310","Aug 24, 2016 12:00:00 MDT","Behind the VPN"
"1","x","General","Info","192.0.2.2","TCP","0","","x","None","","","","","N/A",""
`
    expect(await saidIn(text)).toMatchObject([
      {
        vulnerability: 'CVE-2016-2183',
        severity: 'high',
        ratings: [
          { severity: 'high' },
          { severity: 'medium' },
          { score: 7.5, vector: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' },
        ],
        weaknesses: ['CWE-310'],
        published: '2016-08-24T00:00:00.000Z',
        suppression: { by: 'nessus', reason: 'Behind the VPN' },
        locations: [{ path: 'web1:443/tcp' }],
      },
      { severity: 'none', locations: [{ path: '192.0.2.2' }] },
    ])
  })

  test('of Vulnerability Management has semicolons, states and changed risks', async () => {
    const row = (state: string, modified = 'NONE') =>
      `58987;PHP;CVE-2019-19126;192, 330;Low;Critical;${state};${modified};not exposed;web1;443;TCP;3.1;CVSS:3.0/AV:N/AC:H/PR:L/UI:N/S:U/C:N/I:L/A:N;2019-11-19T00:00:00Z\n`
    const text = `definition.id;definition.name;definition.cve;definition.cwe;severity;definition.severity;state;risk_modified;recast_reason;asset.name;port;protocol;definition.cvss3.base_score;definition.cvss3.base_vector;definition.vulnerability_published
${row('ACTIVE')}${row('FIXED')}${row('NEW', 'ACCEPTED')}`
    expect((await readText(text)).records).toBe(3)
    expect(await saidIn(text)).toMatchObject([
      {
        rule: '58987',
        severity: 'low',
        ratings: [{ severity: 'low' }, { severity: 'critical' }, { severity: 'low', score: 3.1 }],
        weaknesses: ['CWE-192', 'CWE-330'],
        published: '2019-11-19T00:00:00.000Z',
        locations: [{ path: 'web1:443/tcp' }],
      },
      { suppression: { by: 'nessus', reason: 'not exposed' } },
    ])
  })

  test('whose row names no plugin cannot be understood there', async () => {
    const { records, unreadable } = await readText('Plugin ID,Risk,Host,Name\n,High,192.0.2.1,x\n')
    expect([records, unreadable.total]).toEqual([1, 1])
  })

  test('without a column for plugins is refused', async () => {
    const error = await refusalOf(() => readText('a,b,c\n1,2,3\n', { format: 'nessus' }))
    expect(error?.code).toBe('evidence.lacks')
  })
})

describe('a Nessus report proves nothing', () => {
  test.each([
    ['without a host', report('')],
    ['with a host without items', report(host(''))],
    ['that is only headings', 'Plugin ID,Risk,Host,Name\n'],
  ])('%s', async (_, text) => {
    expect((await readText(text)).nothingScanned).toBe(true)
  })
})
