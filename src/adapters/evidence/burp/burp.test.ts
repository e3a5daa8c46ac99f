import { describe, expect, test } from 'vitest'
import { readText } from '../reading.fixture.ts'

/** REST API of Burp Suite: `issue_events[].issue`, `scan_status`. */
const scan = (issue: object, status = 'succeeded') =>
  JSON.stringify({ scan_status: status, issue_events: [{ id: '0', type: 'issue_found', issue }] })
const issue = {
  name: 'SQL injection',
  type_index: 1049088,
  serial_number: '3242427303404163072',
  origin: 'https://shop.example',
  path: '/basket.jsp',
  caption: '/basket.jsp [b_id cookie]',
  severity: 'high',
  confidence: 'firm',
}
const resultOf = async (text: string) => {
  const [result] = (await readText(text)).results
  const { evidence, place, tool, ...said } = result ?? {}
  return said
}

describe('an issue of the API', () => {
  test('says what is where, and how sure Burp is', async () => {
    expect(await resultOf(scan(issue))).toEqual({
      kind: 'code',
      title: 'SQL injection',
      rule: '1049088',
      severity: 'high',
      ratings: [{ source: 'burp', severity: 'high' }],
      locations: [{ path: 'https://shop.example/basket.jsp', logical: 'b_id cookie' }],
      confidence: 'medium',
    })
  })

  test('of an extension is told apart by its name, because all of them have one type', async () => {
    const said = await resultOf(scan({ ...issue, name: 'Log4Shell', type_index: 134217728 }))
    expect(said).toMatchObject({ rule: 'Log4Shell' })
  })

  test.each([
    ['info', 'none', 'info'],
    ['low', 'low', undefined],
    ['medium', 'medium', undefined],
    ['undefined', 'unknown', 'undefined'],
  ])('of severity %s is %s', async (word, severity, kept) => {
    const rating = { source: 'burp', severity, ...(kept && { word: kept }) }
    expect(await resultOf(scan({ ...issue, severity: word }))).toMatchObject({ severity, ratings: [rating] })
  })

  test.each([
    ['certain', 'high'],
    ['firm', 'medium'],
    ['tentative', 'low'],
    ['undefined', undefined],
  ])('of which Burp is %s has confidence %s', async (word, confidence) => {
    const { results } = await readText(scan({ ...issue, confidence: word }))
    expect(results.map((result) => result.confidence)).toEqual([confidence])
  })

  test('that somebody marked as a false positive is kept, with that', async () => {
    expect(await resultOf(scan({ ...issue, severity: 'false_positive' }))).toMatchObject({
      severity: 'unknown',
      ratings: [{ source: 'burp', severity: 'unknown', word: 'false_positive' }],
      suppression: { by: 'burp', reason: 'false positive' },
    })
  })

  test('about a library is one result for each flaw of it that is published', async () => {
    const description =
      'We detected angularjs version 1.7.7: <a href="x">CVE-2020-7676</a>, GHSA-5cp4-xmrw-59wf, CVE-2020-7676'
    const { records, results } = await readText(
      scan({ ...issue, name: 'Vulnerable JavaScript dependency', description }),
    )
    expect(records).toBe(1)
    expect(results.map(({ kind, vulnerability }) => [kind, vulnerability])).toEqual([
      ['vulnerability', 'CVE-2020-7676'],
      ['vulnerability', 'GHSA-5cp4-xmrw-59wf'],
    ])
  })
})

describe('a scan of the API', () => {
  test.each(['auditing', 'paused', 'failed', 'cancelled'])('that is %s proves nothing', async (status) => {
    const { failed, results } = await readText(scan(issue, status))
    expect(results).toHaveLength(1)
    expect(failed).toMatchObject({ code: 'evidence.failed.status', values: { status } })
  })

  test('that succeeded proves something', async () => {
    expect((await readText(scan(issue))).failed).toBeUndefined()
  })
})

const exported = (inner: string) => `<?xml version="1.0"?>
<!DOCTYPE issues [
<!ELEMENT issues (issue*)>
<!ATTLIST issues burpVersion CDATA "">
]>
<issues burpVersion="2020.12.1" exportTime="Wed Jan 27 22:43:35 CET 2021">${inner}</issues>`

describe('an exported issue', () => {
  test('says what is where, how sure Burp is, and which weaknesses it shows', async () => {
    const reading = await readText(
      exported(`<issue>
        <serialNumber>1</serialNumber><type>7340288</type>
        <name><![CDATA[Cacheable HTTPS response]]></name>
        <host ip="192.0.2.7">https://shop.example</host>
        <path><![CDATA[/users?session=hunter2]]></path>
        <location><![CDATA[/users [session parameter]]]></location>
        <severity>Information</severity><confidence>Certain</confidence>
        <vulnerabilityClassifications><![CDATA[<ul>
<li><a href="https://cwe.mitre.org/data/definitions/524.html">CWE-524: Exposure Through Caching</a></li>
<li><a href="https://cwe.mitre.org/data/definitions/525.html">CWE-525: Browser Caching</a></li></ul>]]>
        </vulnerabilityClassifications>
      </issue>`),
    )
    const { evidence, place, ...said } = reading.results[0] ?? {}
    expect(said).toEqual({
      kind: 'code',
      title: 'Cacheable HTTPS response',
      rule: '7340288',
      severity: 'none',
      ratings: [{ source: 'burp', severity: 'none', word: 'Information' }],
      weaknesses: ['CWE-524', 'CWE-525'],
      locations: [{ path: 'https://shop.example/users?session', logical: 'session parameter' }],
      confidence: 'high',
      tool: { name: 'Burp Suite', version: '2020.12.1' },
    })
  })

  test('without a name cannot be understood, and does not vanish', async () => {
    const { records, unreadable } = await readText(exported('<issue><severity>High</severity></issue>'))
    expect([records, unreadable.total]).toEqual([1, 1])
  })
})

test('an export without issues is clean: Burp writes one where nothing was found', async () => {
  const { format, records, failed } = await readText(exported(''))
  expect([format, records, failed]).toEqual(['burp', 0, undefined])
})

const dastardly = (failures: number, ...suites: readonly string[]) =>
  `<testsuites failures="${failures}" name="Dastardly scan results" tests="${suites.length}">${suites.join('')}</testsuites>`
const passed =
  '<testsuite failures="0" name="https://shop.example/" tests="1"><testcase name="No issues were identified"/></testsuite>'
const failing = `<testsuite failures="1" name="https://shop.example:443/a?term=hunter2" tests="1">
<testcase name="Cross-site scripting (reflected)"><failure message="found" type="High"><![CDATA[
Severity: High

Confidence: Tentative

Host: https://shop.example

Path: /a

Issue Detail
The payload was submitted.

Evidence
Request:
Cookie: session=hunter2

Severity: None
CWE-1: sent by the server

Vulnerability Classifications

- CWE-79: Cross-site Scripting (https://cwe.mitre.org/data/definitions/79.html)
- CAPEC-591: Reflected XSS
]]></failure></testcase></testsuite>`

describe('a report of Dastardly', () => {
  test('counts each test, and says what failed', async () => {
    const { records, results, failed, tools } = await readText(dastardly(1, passed, failing))
    expect([records, results.length, failed, tools]).toEqual([2, 1, undefined, [{ name: 'Dastardly' }]])
    expect(results[0]).toMatchObject({
      title: 'Cross-site scripting (reflected)',
      severity: 'high',
      confidence: 'low',
      weaknesses: ['CWE-79'],
      locations: [{ path: 'https://shop.example/a' }],
    })
    expect(JSON.stringify(results)).not.toContain('hunter2')
  })

  test('that counts more failures than it shows proves nothing', async () => {
    expect((await readText(dastardly(2, passed, failing))).failed?.code).toBe('evidence.failed.unclear')
  })

  test('without a test proves nothing', async () => {
    expect((await readText(dastardly(0))).failed?.code).toBe('evidence.failed.no-results')
  })
})
