import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      host: 'shop.example',
      ip: '192.0.2.1',
      port: '443',
      banner: 'nginx',
      vulnerabilities: [
        {
          id: '700007',
          OSVDB: '0',
          method: 'GET',
          url: `/status?token=${fakeSecret}`,
          msg: `Default account found for 'Restricted' at /status (ID 'admin', PW '${fakeSecret}'). Cisco device.`,
          references: '',
        },
      ],
    },
    mayBeEmpty: /^vulnerabilities$/,
  },
]
