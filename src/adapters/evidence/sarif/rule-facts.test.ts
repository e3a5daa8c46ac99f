import { describe, expect, test } from 'vitest'
import { said } from './log.fixture.ts'

describe('a published vulnerability', () => {
  test.each([
    ['CVE-1999-0002-package-2', 'CVE-1999-0002', undefined],
    ['GHSA-35jh-r3h4-6jhm-lodash', 'GHSA-35jh-r3h4-6jhm', undefined],
    ['BDSA-2020-1001 (CVE-2020-11022)', 'CVE-2020-11022', ['BDSA-2020-1001']],
    ['BDSA-2022-1004', 'BDSA-2022-1004', undefined],
    ['CKV_CVE_2020_29652', 'CVE-2020-29652', undefined],
    ['GO-2026-4864', 'GO-2026-4864', undefined],
    ['RUSTSEC-2021-0003', 'RUSTSEC-2021-0003', undefined],
    ['SNYK-JS-LODASH-567746', 'SNYK-JS-LODASH-567746', undefined],
    ['GHSA-35jh-r3h4-6jhm CVE-2021-23337', 'GHSA-35jh-r3h4-6jhm', ['CVE-2021-23337']],
  ])('is what the rule %s finds', async (ruleId, vulnerability, aliases) => {
    expect(await said({ ruleId })).toMatchObject({ kind: 'vulnerability', rule: ruleId, vulnerability })
    expect((await said({ ruleId }))?.aliases).toEqual(aliases)
  })

  test.each([
    'CVE-2021-1 and CVE-2021-2',
    'cve-check',
    'GO-S1023',
    'no-unsafe-query',
    'CVE-2021-44228 CVE-2021-45046',
  ])('is not what the rule %s finds', async (ruleId) => {
    expect(await said({ ruleId })).toMatchObject({ kind: 'code' })
  })

  test('has the package that Grype names in its rule', async () => {
    const rule = {
      id: 'CVE-1999-0002-curl',
      properties: { purls: ['pkg:deb/debian/curl@7.64.0?arch=amd64'] },
    }
    expect((await said({ ruleId: rule.id }, [rule]))?.component).toEqual({
      name: 'curl',
      purl: 'pkg:deb/debian/curl@7.64.0?arch=amd64',
    })
  })

  test('has no package where the rule stands for several', async () => {
    const rule = { id: 'CVE-1999-0002-curl', properties: { purls: ['pkg:deb/a@1', 'pkg:deb/b@1'] } }
    expect((await said({ ruleId: rule.id }, [rule]))?.component).toBeUndefined()
  })

  test('has the package and the fix that Trivy names in its message', async () => {
    const text =
      'Package: libcurl\nInstalled Version: 7.78.0-r0\nVulnerability CVE-2021-22945\nSeverity: CRITICAL\nFixed Version: 7.79.0-r0\nLink: [CVE-2021-22945](https://avd.aquasec.com/nvd/cve-2021-22945)'
    expect(
      await said({ ruleId: 'CVE-2021-22945', message: { text } }, [
        { id: 'CVE-2021-22945', shortDescription: { text: 'curl: use after free' } },
      ]),
    ).toMatchObject({
      title: 'curl: use after free',
      component: { name: 'libcurl', version: '7.78.0-r0' },
      fix: { state: 'available', versions: ['7.79.0-r0'] },
    })
  })
})

describe('the other names of a published vulnerability', () => {
  test.each([
    // OSV-Scanner and govulncheck, each in its own member.
    ['former ids of its rule', { deprecatedIds: ['CVE-2021-23337', 'GHSA-35jh-r3h4-6jhm', 'old-name'] }],
    ['tags of its rule', { properties: { tags: ['security', 'GHSA-35jh-r3h4-6jhm', 'see CVE-2020-1'] } }],
  ])('are %s', async (_, more) => {
    const rule = { id: 'CVE-2021-23337', ...more }
    expect((await said({ ruleId: rule.id }, [rule]))?.aliases).toEqual(['GHSA-35jh-r3h4-6jhm'])
  })
})

describe('the package that has it', () => {
  const published = { ruleId: 'SNYK-JS-LODASH-567746' }
  const inPlace = (fullyQualifiedName: string) => ({
    locations: [{ logicalLocations: [{ fullyQualifiedName }] }],
  })

  test.each([
    ['Snyk, in place of a function', inPlace('@a/lodash@4.17.15'), { name: '@a/lodash', version: '4.17.15' }],
    [
      'Dependency-Check, in place of a function',
      inPlace('pkg:maven/org.apache/log4j@2.1'),
      { name: 'log4j', purl: 'pkg:maven/org.apache/log4j@2.1' },
    ],
    [
      'Black Duck, in properties',
      { properties: { component: 'lodash', componentVersion: '4.17.15' } },
      { name: 'lodash', version: '4.17.15' },
    ],
    [
      'OSV-Scanner, in its message',
      { message: { text: "Package 'lodash@4.17.15' is vulnerable to 'CVE-2021-23337'." } },
      { name: 'lodash', version: '4.17.15' },
    ],
    ['nobody', inPlace('orders.search'), undefined],
  ])('is named by %s', async (_, more, component) => {
    expect((await said({ ...published, ...more }))?.component).toEqual(component)
  })
})
