import { fakeSecret, type Sample } from '../sample.fixture.ts'

const summary = {
  passed: 0,
  failed: 1,
  skipped: 0,
  parsing_errors: 0,
  resource_count: 1,
  checkov_version: '3.2.1',
}

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      check_type: 'secrets',
      results: {
        passed_checks: [],
        failed_checks: [
          {
            check_id: 'CKV_SECRET_6',
            bc_check_id: 'BC_GIT_6',
            check_name: 'Base64 High Entropy String',
            check_result: { result: 'FAILED', suppress_comment: null },
            code_block: [[4, `password = "${fakeSecret}"`]],
            file_path: '/main.tf',
            repo_file_path: '/infra/main.tf',
            file_line_range: [4, 5],
            resource: fakeSecret,
            severity: 'LOW',
            guideline: null,
          },
        ],
        skipped_checks: [],
        parsing_errors: [],
      },
      summary,
    },
    mayBeEmpty: /^results\.failed_checks$/,
  },
  {
    syntax: 'json',
    document: [
      {
        check_type: 'sca_package',
        results: {
          failed_checks: [
            {
              check_id: 'CKV_CVE_2019_19844',
              check_name: 'SCA package scan',
              file_path: '/requirements.txt',
              file_line_range: [3, 3],
              resource: 'requirements.txt.django',
              severity: 'CRITICAL',
              vulnerability_details: {
                id: 'CVE-2019-19844',
                package_name: 'django',
                package_version: '1.2',
                package_type: 'python',
                severity: 'critical',
                cvss: 9.8,
                vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
                description: 'account takeover',
                published_date: '2019-12-18T20:15:00Z',
                status: 'fixed in 3.0.1, 2.2.9',
                fix_version: '2.2.9',
                lowest_fixed_version: '2.2.9',
                license: 'BSD',
                policy: 'BC_LIC_1',
              },
            },
          ],
        },
        summary,
      },
    ],
    mayBeEmpty: /^0\.results\.failed_checks$/,
  },
  {
    syntax: 'json',
    records: 0,
    results: 0,
    document: { ...summary, failed: 0, resource_count: 0 },
  },
]
