import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      kics_version: 'v2.1.3',
      files_scanned: 2,
      files_parsed: 2,
      files_failed_to_scan: 0,
      queries_total: 834,
      queries_failed_to_execute: 0,
      queries: [
        {
          query_name: 'Passwords And Secrets - Generic Password',
          query_id: '487f4be7-3fd9-4506-a07a-eae252180c08',
          severity: 'HIGH',
          platform: 'Common',
          cwe: '798',
          category: 'Secret Management',
          files: [
            {
              file_name: 'infra/main.tf',
              similarity_id: fakeSecret,
              line: 25,
              resource_type: 'module',
              resource_name: fakeSecret,
              issue_type: 'RedundantAttribute',
              search_key: `password={{${fakeSecret}}}`,
              expected_value: 'no secret',
              actual_value: fakeSecret,
              value: fakeSecret,
            },
          ],
        },
      ],
    },
    mayBeEmpty: /^queries$/,
  },
]
