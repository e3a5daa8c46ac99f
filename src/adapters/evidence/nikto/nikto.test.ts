import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

const host = (vulnerabilities: unknown, more: object = {}) => ({
  host: 'shop.example',
  ip: '192.0.2.1',
  port: '443',
  banner: 'nginx',
  vulnerabilities,
  ...more,
})
const item = { id: '999970', OSVDB: '0', method: 'GET', url: '/', msg: 'The HSTS header is not defined.' }
const said = async (more: object) => await saidIn(host([{ ...item, ...more }]))

describe('an item of Nikto', () => {
  test('says what is wrong where, and not how bad it is', async () => {
    expect(await said({ url: '/login?user=1&page=2' })).toEqual([
      {
        kind: 'misconfiguration',
        title: 'The HSTS header is not defined.',
        rule: '999970',
        severity: 'unknown',
        locations: [{ path: 'shop.example:443/login?user&page' }],
        snippet: 'The HSTS header is not defined.',
      },
    ])
  })

  test('that refers to a CVE is that vulnerability', async () => {
    const references = 'http://cve.mitre.org/cgi-bin/cvename.cgi?name=CVE-2003-1418'
    expect(await said({ references })).toMatchObject([
      { kind: 'vulnerability', vulnerability: 'CVE-2003-1418' },
    ])
  })

  test.each([
    [
      "Default account found for 'Restricted' at /status (ID '', PW 'cisco'). Cisco device.",
      "Default account found for 'Restricted' at /status (ID '', PW '***'). Cisco device.",
    ],
    ["Default account (ID 'a', PW 'it's')", "Default account (ID 'a', PW '***')"],
    [
      "Uncommon header 'x-token' found, with contents: abc",
      "Uncommon header 'x-token' found, with contents: ***",
    ],
  ])('%s is shown without its secret', async (msg, title) => {
    expect(await said({ msg })).toMatchObject([{ title, snippet: title }])
  })
})

describe('a report of Nikto', () => {
  test('may hold several hosts', async () => {
    const reading = await readJson([host([item]), host([item, {}], { host: 'other.example', port: 80 })])
    expect([reading.format, reading.records, reading.unreadable.total]).toEqual(['nikto', 3, 1])
    expect(reading.results.map(({ locations }) => locations?.[0]?.path)).toEqual([
      'shop.example:443/',
      'other.example:80/',
    ])
  })

  test('of a host without flaws is clean', async () => {
    expect(await readJson(host([]))).toMatchObject({ format: 'nikto', records: 0 })
  })

  test.each([[host(null)], [host(undefined)], [[host([]), host(undefined)]], [[]]])(
    'that lists nothing, as %j, is refused',
    async (document) => {
      const error = await refusalOf(() => readJson(document, { format: 'nikto' }))
      expect(error?.code).toBe('evidence.lacks')
    },
  )
})

const done = '<statistics elapsed="2" itemsfound="1" itemstested="6955" />'
const details = (inner: string, name: string, errors = 0) =>
  `<scandetails targetip="192.0.2.1" targethostname="${name}" targetport="443" errors="${errors}">${inner}</scandetails>`
const found = (id: string) =>
  `<item id="${id}" osvdbid="0" method="GET"><description><![CDATA[The HSTS header is not defined.]]></description><uri><![CDATA[/]]></uri></item>`
const scan = (inner: string) =>
  `<?xml version="1.0" ?><!DOCTYPE niktoscan SYSTEM "docs/nikto.dtd"><niktoscan version="2.1.6">${inner}</niktoscan>`

describe('a report of Nikto in XML', () => {
  test('says the same, of each host', async () => {
    const { format, records, results, failed } = await readText(
      scan(
        `<niktoscan version="2.1.6">${details(found('999970') + done, 'shop.example')}</niktoscan>` +
          `<niktoscan version="2.1.6">${details(found('999957') + done, '')}</niktoscan>`,
      ),
    )
    expect([format, records, failed]).toEqual(['nikto', 2, undefined])
    expect(results).toMatchObject([
      {
        kind: 'misconfiguration',
        title: 'The HSTS header is not defined.',
        rule: '999970',
        severity: 'unknown',
        locations: [{ path: 'shop.example:443/' }],
        tool: { name: 'nikto', version: '2.1.6' },
      },
      { rule: '999957', locations: [{ path: '192.0.2.1:443/' }] },
    ])
  })

  test('without a scan around the scan is read too, as 2.1.5 writes it', async () => {
    expect((await readText(scan(details(found('1') + done, 'shop.example')))).records).toBe(1)
  })

  test.each([
    ['scanned no host', ''],
    ['did not finish one', details(found('1'), 'shop.example')],
    ['gave one up after 20 errors', details(found('1') + done, 'shop.example', 20)],
  ])('that %s proves nothing', async (_, inner) => {
    expect(await readText(scan(inner))).toSatisfy(({ failed, nothingScanned }) =>
      Boolean(failed ?? nothingScanned),
    )
  })

  test('of a host without flaws is clean', async () => {
    expect((await readText(scan(details(done, 'shop.example')))).failed).toBeUndefined()
  })
})
