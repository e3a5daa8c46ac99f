import { fakeSecret, type Sample } from '../sample.fixture.ts'

const report = (type: string, vulnerability: object) => ({
  version: '15.0.7',
  vulnerabilities: [vulnerability],
  remediations: [],
  scan: {
    scanner: { id: 'x', name: 'Scanner', version: '1.0.0', vendor: { name: 'GitLab' } },
    type,
    status: 'success',
    messages: [],
  },
})

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: report('container_scanning', {
      id: 'df52bc8c',
      name: 'CVE-2019-3462',
      message: 'CVE-2019-3462 in apt',
      description: 'Incorrect sanitation of the 302 redirect field',
      severity: 'High',
      confidence: 'Unknown',
      solution: 'Upgrade apt from 1.4.8 to 1.4.9',
      location: {
        dependency: { package: { name: 'apt' }, version: '1.4.8' },
        operating_system: 'debian:9.4',
        image: 'registry.example/shop:1',
        kubernetes_resource: { namespace: 'shop', kind: 'Deployment', name: 'web' },
      },
      identifiers: [
        { type: 'cve', name: 'CVE-2019-3462', value: 'CVE-2019-3462' },
        { type: 'cwe', name: 'CWE-20', value: '20' },
      ],
      cvss_vectors: [{ vendor: 'NVD', vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
      flags: [],
    }),
    mayBeEmpty: /^vulnerabilities$/,
  },
  {
    syntax: 'json',
    document: report('secret_detection', {
      id: '714ed3e4',
      category: 'secret_detection',
      name: 'AWS',
      description: `Found ${fakeSecret}`,
      cve: `config/.env:${fakeSecret}:AWS`,
      severity: 'Critical',
      raw_source_code_extract: fakeSecret,
      location: { file: 'config/.env', commit: { sha: '0000000' }, start_line: 5 },
      identifiers: [{ type: 'gitleaks_rule_id', name: 'Gitleaks rule ID AWS', value: 'AWS' }],
      tracking: {
        type: 'source',
        items: [{ signatures: [{ algorithm: 'rule_value', value: `AWS:${fakeSecret}` }] }],
      },
    }),
    mayBeEmpty: /^vulnerabilities$/,
  },
  {
    syntax: 'json',
    document: report('dast', {
      id: '5ec00bbc',
      category: 'dast',
      name: 'PII Disclosure',
      severity: 'High',
      evidence: { request: { url: `https://shop.example/?token=${fakeSecret}` }, summary: fakeSecret },
      location: {
        hostname: 'https://shop.example',
        method: 'GET',
        param: 'q',
        path: `/search?token=${fakeSecret}`,
      },
      identifiers: [{ type: 'ZAProxy_PluginId', name: 'PII Disclosure', value: '10062' }],
      flags: [{ type: 'flagged-as-likely-false-positive', origin: 'x', description: 'unlikely' }],
    }),
    mayBeEmpty: /^vulnerabilities$/,
  },
]
