import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      {
        number: 2,
        html_url: 'https://github.com/example/shop/security/secret-scanning/2',
        state: 'open',
        resolution: null,
        resolution_comment: null,
        secret_type: 'adafruit_io_key',
        secret_type_display_name: 'Adafruit IO Key',
        secret: fakeSecret,
        validity: 'active',
        first_location_detected: { path: 'config/.env', start_line: 3, commit_sha: 'abc' },
      },
    ],
  },
]
