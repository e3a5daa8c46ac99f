import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      'template-id': 'aws-access-key',
      info: {
        name: 'AWS access key',
        severity: 'high',
        tags: ['exposure', 'token'],
        description: 'A key.',
        classification: {
          'cve-id': null,
          'cwe-id': ['cwe-200'],
          'cvss-metrics': 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
          'cvss-score': 7.5,
        },
      },
      'matcher-name': 'key',
      type: 'http',
      host: 'https://shop.example',
      'matched-at': `https://me:${fakeSecret}@shop.example/env.js?key=${fakeSecret}#${fakeSecret}`,
      'extracted-results': [fakeSecret],
      request: `GET /?key=${fakeSecret}`,
      response: fakeSecret,
      'curl-command': `curl -H 'Cookie: ${fakeSecret}'`,
      meta: { password: fakeSecret },
      'matcher-status': true,
    },
    maySayNothing: /^matcher-status$/,
  },
]
