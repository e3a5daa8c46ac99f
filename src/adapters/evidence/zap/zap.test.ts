import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

/** ZAP's report template "traditional JSON". */
const alert = {
  pluginid: '10011',
  alertRef: '10011-2',
  alert: 'Cookie Without Secure Flag',
  name: 'Cookie Without Secure Flag',
  riskcode: '1',
  confidence: '2',
  riskdesc: 'Low (Medium)',
  desc: '<p>A cookie has been set without the secure flag.</p>',
  instances: [
    {
      uri: 'https://shop.example/login',
      method: 'GET',
      param: 'JSESSIONID',
      evidence: 'Set-Cookie: JSESSIONID',
    },
  ],
  count: '1',
  cweid: '614',
}
const report = (...alerts: readonly object[]) => ({
  '@programName': 'ZAP',
  '@version': '2.16.1',
  '@generated': 'Sun, 22 Jun 2025 04:04:14',
  site: [
    { '@name': 'https://shop.example', '@host': 'shop.example', '@port': '443', '@ssl': 'true', alerts },
  ],
})

describe('an alert', () => {
  test('says what was seen where', async () => {
    expect(await saidIn(report(alert))).toEqual([
      {
        kind: 'code',
        title: 'Cookie Without Secure Flag',
        rule: '10011-2',
        severity: 'low',
        ratings: [{ source: 'zap', severity: 'low' }],
        weaknesses: ['CWE-614'],
        confidence: 'medium',
        locations: [{ path: 'https://shop.example/login', logical: 'GET JSESSIONID' }],
      },
    ])
  })

  test('gives a result for each page and parameter, whatever values were sent', async () => {
    const at = (uri: string, param: string) => ({ uri: `https://shop.example${uri}`, method: 'GET', param })
    const { records, results } = await readJson(
      report({
        ...alert,
        instances: [at('/p?id=1', 'id'), at('/p?id=2', 'id'), at('/p?id=1', 'q'), at('/b', 'id')],
      }),
    )
    expect(records).toBe(1)
    expect(results.map(({ locations }) => locations)).toEqual([
      [{ path: 'https://shop.example/p?id', logical: 'GET id' }],
      [{ path: 'https://shop.example/p?id', logical: 'GET q' }],
      [{ path: 'https://shop.example/b', logical: 'GET id' }],
    ])
  })

  test('that names no page is about the site', async () => {
    expect(await saidIn(report({ ...alert, instances: [] }))).toMatchObject([
      { locations: [{ path: 'https://shop.example' }] },
    ])
  })

  // zaproxy.org, "Constants": risk 0 Informational to 3 High.
  test.each([
    ['0', 'none', 'Informational'],
    ['1', 'low', undefined],
    ['2', 'medium', undefined],
    [3, 'high', undefined],
    ['9', 'unknown', '9'],
  ])('of risk %s is %s', async (riskcode, severity, word) => {
    expect(await saidIn(report({ ...alert, riskcode }))).toMatchObject([
      { severity, ratings: [{ source: 'zap', severity, ...(word && { word }) }] },
    ])
  })

  // The same page: confidence 0 False Positive, 1 Low, 2 Medium, 3 High, 4 Confirmed.
  test.each([
    ['1', 'low'],
    ['2', 'medium'],
    ['3', 'high'],
    ['4', 'confirmed'],
    ['0', undefined],
  ])('of confidence %s is %s', async (code, confidence) => {
    const [said] = await saidIn(report({ ...alert, confidence: code }))
    expect(said?.confidence).toBe(confidence)
    expect(said?.suppression).toEqual(code === '0' ? { by: 'zap', reason: 'false positive' } : undefined)
  })

  test('of a person or a script is told apart by its name', async () => {
    expect(await saidIn(report({ ...alert, pluginid: '-1', alertRef: '-1' }))).toMatchObject([
      { rule: 'Cookie Without Secure Flag' },
    ])
  })

  test.each(['-1', '0', ''])('with weakness %j shows none', async (cweid) => {
    expect((await saidIn(report({ ...alert, cweid })))[0]?.weaknesses).toBeUndefined()
  })

  test('keeps no value that was sent or received', async () => {
    const instance = {
      uri: 'https://user:hunter2@shop.example/a;s=hunter2?token=hunter2#hunter2',
      method: 'POST',
      param: 'my param = hunter2',
      attack: 'hunter2',
      evidence: 'hunter2',
      otherinfo: 'hunter2',
      requestheader: 'Cookie: hunter2',
    }
    const said = await saidIn(report({ ...alert, instances: [instance] }))
    expect(said).toMatchObject([{ locations: [{ path: 'https://shop.example/a;s?token', logical: 'POST' }] }])
    expect(JSON.stringify(said)).not.toContain('hunter2')
  })
})

describe('a report in JSON', () => {
  test('names its version, and needs not name itself', async () => {
    const { '@programName': _, ...older } = report(alert)
    for (const document of [older, report(alert)]) {
      const { format, tools } = await readJson(document)
      expect([format, tools]).toEqual(['zap', [{ name: 'ZAP', version: '2.16.1' }]])
    }
  })

  test('without alerts on a site is clean', async () => {
    const { records, failed } = await readJson(report())
    expect([records, failed]).toEqual([0, undefined])
  })

  test('without a site reached nothing, so it proves nothing', async () => {
    expect((await readJson({ ...report(), site: [] })).failed?.code).toBe('evidence.failed.no-results')
  })

  test('whose site lacks its alerts is refused', async () => {
    const error = await refusalOf(() =>
      readJson({ ...report(), site: [{ '@name': 'https://shop.example' }] }),
    )
    expect(error?.code).toBe('evidence.lacks')
  })
})

const xml = (sites: string) =>
  `<?xml version="1.0"?><OWASPZAPReport version="2.9.0" generated="Tue, 12 May 2020 20:57:30">${sites}</OWASPZAPReport>`
const site = (alerts: string) =>
  `<site name="https://shop.example" host="shop.example" port="443" ssl="true">${alerts}</site>`

describe('a report in XML', () => {
  test('says the same', async () => {
    const { format, results } = await readText(
      xml(
        site(`<alerts><alertitem>
          <pluginid>10011</pluginid><alert>zap1: Cookie</alert><name>Cookie Without Secure Flag</name>
          <riskcode>1</riskcode><confidence>2</confidence><desc>&lt;p&gt;A cookie&lt;/p&gt;</desc>
          <instances>
            <instance><uri>https://shop.example/a</uri><method>GET</method><param>opvc</param><attack/></instance>
            <instance><uri>https://shop.example/b</uri><method>GET</method><param></param></instance>
          </instances>
          <count>2</count><cweid>614</cweid>
        </alertitem></alerts>`),
      ),
    )
    expect(format).toBe('zap')
    expect(results).toMatchObject([
      {
        title: 'Cookie Without Secure Flag',
        rule: '10011',
        severity: 'low',
        weaknesses: ['CWE-614'],
        locations: [{ path: 'https://shop.example/a', logical: 'GET opvc' }],
        tool: { name: 'ZAP', version: '2.9.0' },
      },
      { locations: [{ path: 'https://shop.example/b', logical: 'GET' }] },
    ])
  })

  test('with an alert that has nothing in its instances is about the site', async () => {
    const { results } = await readText(
      xml(site('<alerts><alertitem><name>x</name><riskcode>3</riskcode><instances/></alertitem></alerts>')),
    )
    expect(results).toMatchObject([{ severity: 'high', locations: [{ path: 'https://shop.example' }] }])
  })

  test('without alerts on a site is clean', async () => {
    const { records, failed } = await readText(xml(site('<alerts></alerts>')))
    expect([records, failed]).toEqual([0, undefined])
  })

  test('without a site reached nothing, so it proves nothing', async () => {
    expect((await readText(xml(''))).failed?.code).toBe('evidence.failed.no-results')
  })

  test('whose site lacks its alerts is refused', async () => {
    expect((await refusalOf(() => readText(xml(site('')))))?.code).toBe('evidence.lacks')
  })
})
