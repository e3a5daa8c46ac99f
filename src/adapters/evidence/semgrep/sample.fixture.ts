import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      version: '1.97.0',
      results: [
        {
          check_id: 'generic.secrets.security.detected-token.detected-token',
          path: 'app/config.py',
          start: { line: 7, col: 1, offset: 90 },
          end: { line: 7, col: 30, offset: 120 },
          extra: {
            message: `Token ${fakeSecret} detected`,
            severity: 'ERROR',
            metadata: { cwe: ['CWE-798: Hard-coded'], confidence: 'LOW', technology: ['secrets'] },
            fingerprint: '031880af370966b0_0',
            lines: `token = "${fakeSecret}"`,
            is_ignored: false,
            validation_state: 'CONFIRMED_VALID',
          },
        },
      ],
      errors: [],
      paths: { scanned: ['app/config.py'] },
    },
    mayBeEmpty: /^results$/,
  },
  {
    syntax: 'json',
    document: {
      vulns: [
        {
          title: 'Reachable assertion in grpc',
          advisory: {
            ruleId: 'ssc-82207871-bbda-49be-b1af-49fd927a2f93',
            title: 'Reachable assertion in grpc',
            ecosystem: 'pypi',
            severity: 'HIGH',
            announcedAt: '2023-07-06T21:15:08Z',
            references: { cveIds: ['CVE-2023-1428'], cweIds: ['CWE-617: Reachable Assertion'] },
          },
          matchedDependency: { name: 'grpcio', versionSpecifier: '1.47.0' },
          closestSafeDependency: { name: 'grpcio', versionSpecifier: '1.53.0' },
          dependencyFileLocation: { path: 'requirements3.txt', startLine: '222' },
          triage: { status: 'NEW', dismissReason: 'UNKNOWN_REASON' },
        },
      ],
      hasMore: false,
      cursor: '19922841',
    },
    mayBeEmpty: /^vulns$/,
  },
]
