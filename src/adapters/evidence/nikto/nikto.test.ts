import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

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
