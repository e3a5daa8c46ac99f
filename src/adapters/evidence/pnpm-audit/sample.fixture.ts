import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      advisories: {
        '1096465': {
          findings: [{ version: '1.2.0', paths: ['.>minimist'], dev: false }],
          id: 1096465,
          title: 'Prototype Pollution in minimist',
          module_name: 'minimist',
          patched_versions: '>=1.2.3',
          severity: 'moderate',
          cwe: 'CWE-1321',
          github_advisory_id: 'GHSA-vh95-rmgr-6w4m',
          url: 'https://github.com/advisories/GHSA-vh95-rmgr-6w4m',
        },
      },
      metadata: { vulnerabilities: { info: 0, low: 0, moderate: 1, high: 0, critical: 0 } },
    },
  },
]
