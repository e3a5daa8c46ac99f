import { describe, expect, test } from 'vitest'
import { readJson, readText, saidIn } from '../reading.fixture.ts'

const template = {
  'template-id': 'CVE-2021-44228',
  info: { name: 'Log4j - remote code execution', severity: 'critical', tags: ['cve', 'rce'] },
  'matched-at': 'https://shop.example:8443/search?q=1',
  'matcher-status': true,
}
const said = async (more: object = {}, info: object = {}) =>
  await saidIn({ ...template, ...more, info: { ...template.info, ...info } })

describe('a line of Nuclei', () => {
  test('says which flaw answers where, without what was sent there', async () => {
    const classification = {
      'cve-id': ['cve-2021-44228'],
      'cwe-id': ['cwe-20', 'CWE-917'],
      'cvss-metrics': 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
      'cvss-score': 10,
    }
    expect(await said({}, { classification })).toEqual([
      {
        kind: 'vulnerability',
        title: 'Log4j - remote code execution',
        rule: 'CVE-2021-44228',
        vulnerability: 'CVE-2021-44228',
        weaknesses: ['CWE-20', 'CWE-917'],
        severity: 'critical',
        ratings: [
          { source: 'nuclei', severity: 'critical', vector: classification['cvss-metrics'], score: 10 },
        ],
        locations: [{ path: 'https://shop.example:8443/search?q' }],
      },
    ])
  })

  test('is one result for each vulnerability that its template names', async () => {
    const classification = { 'cve-id': 'CVE-2021-41773,CVE-2021-42013' }
    expect((await said({}, { classification })).map(({ vulnerability }) => vulnerability)).toEqual([
      'CVE-2021-41773',
      'CVE-2021-42013',
    ])
  })

  test('is a vulnerability by the name of its template alone', async () => {
    expect(await said()).toMatchObject([{ kind: 'vulnerability', vulnerability: 'CVE-2021-44228' }])
  })

  test.each([
    [['misconfig', 'headers'], 'misconfiguration'],
    [['tech'], 'misconfiguration'],
    [['exposure', 'token', 'aws'], 'secret'],
    [['sqli'], 'code'],
    ['panel,login', 'misconfiguration'],
    [null, 'code'],
  ])('of a template with the tags %j is %s', async (tags, kind) => {
    expect(await said({ 'template-id': 'x' }, { tags })).toMatchObject([{ kind }])
  })

  test.each([
    ['info', 'none', 'info'],
    ['unknown', 'unknown', undefined],
    ['high', 'high', undefined],
  ])('of severity %s is %s', async (severity, expected, word) => {
    expect((await said({}, { severity }))[0]).toMatchObject({
      severity: expected,
      ratings: [{ source: 'nuclei', severity: expected, ...(word && { word }) }],
    })
  })

  test('names what matched, because one template finds several things in one place', async () => {
    expect(await said({ 'template-id': 'headers', 'matcher-name': 'x-frame-options' })).toMatchObject([
      { rule: 'headers:x-frame-options', title: 'Log4j - remote code execution (x-frame-options)' },
    ])
  })

  test('in the names of versions before 2.5 is read', async () => {
    const old = {
      templateID: 'git-config',
      info: { name: 'Git', severity: 'medium' },
      matched: 'http://a/.git',
    }
    expect(await saidIn({ ...old, matcher_name: 'm' })).toMatchObject([
      { rule: 'git-config:m', severity: 'medium', locations: [{ path: 'http://a/.git' }] },
    ])
  })

  test('that says that nothing matched is a record without result', async () => {
    const reading = await readJson({ ...template, 'matcher-status': false })
    expect([reading.records, reading.results.length, reading.failed]).toEqual([1, 0, undefined])
  })

  test('that says that its check could not run leaves the report without proof', async () => {
    const reading = await readJson({
      ...template,
      'matcher-status': false,
      error: 'no address for https://me:pw@a',
    })
    expect(reading.failed).toEqual({ code: 'evidence.failed.checks', values: { tool: 'Nuclei', checks: 1 } })
  })

  test('without a template is unreadable', async () => {
    const reading = await readJson([template, { ...template, 'template-id': null }])
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([2, 1, 1])
  })
})

test.each([
  ['lines', `${JSON.stringify(template)}\n${JSON.stringify(template)}\n`],
  ['one list', JSON.stringify([template, template])],
])('a report of Nuclei in %s is read', async (_, text) => {
  const { format, records } = await readText(text)
  expect([format, records]).toEqual(['nuclei', 2])
})
