import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      vulnerabilities: [
        {
          id: 'SNYK-JAVA-ORGAPACHESANTUARIO-460281',
          title: 'XML External Entity (XXE) Injection',
          severity: 'medium',
          severityWithCritical: 'medium',
          nvdSeverity: 'high',
          CVSSv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:L',
          cvssScore: 6.5,
          cvssDetails: [
            { assigner: 'Red Hat', severity: 'low', cvssV3Vector: 'CVSS:3.1/AV:N', cvssV3BaseScore: 3.1 },
          ],
          cvssSources: [{ assigner: 'SUSE', severity: 'low', vector: 'CVSS:3.1/AV:N', baseScore: 3.1 }],
          identifiers: { CVE: ['CVE-2019-12400'], CWE: ['CWE-611'], GHSA: ['GHSA-4q98-wr72-h35w'] },
          fixedIn: ['2.1.4'],
          packageManager: 'maven',
          packageName: 'org.apache.santuario:xmlsec',
          publicationTime: '2019-08-25T13:53:19Z',
          name: 'org.apache.santuario:xmlsec',
          version: '2.1.1',
          from: ['com.example:shop@1.0.0', 'org.apache.santuario:xmlsec@2.1.1'],
          upgradePath: [false, 'org.apache.santuario:xmlsec@2.1.4'],
        },
      ],
      ok: false,
      packageManager: 'maven',
      filtered: { ignore: [], patch: [] },
      displayTargetFile: 'pom.xml',
      path: '/src/shop',
    },
    mayBeEmpty: /^vulnerabilities$/,
  },
]
