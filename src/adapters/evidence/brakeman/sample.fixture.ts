import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      scan_info: { app_path: '/src/shop', rails_version: '7.1.0', brakeman_version: '6.1.2' },
      warnings: [
        {
          warning_type: 'Basic Auth',
          warning_code: 9,
          fingerprint: '0690cb1eacdd68356391afb20a53468bd1f29726fe7e2b808ed1f52efefecb41',
          check_name: 'BasicAuth',
          message: 'Basic authentication password stored in source code (CVE-2020-1). Upgrade to Rails 7.1.1',
          file: 'app/controllers/a_controller.rb',
          line: 4,
          code: `http_basic_authenticate_with(:name => "a", :password => "${fakeSecret}")`,
          location: { type: 'method', class: 'AController', method: 'index' },
          user_input: null,
          confidence: 'High',
          cwe_id: [259],
          note: null,
        },
      ],
      ignored_warnings: [],
      errors: [],
      obsolete: [],
    },
    mayBeEmpty: /^warnings$/,
  },
]
