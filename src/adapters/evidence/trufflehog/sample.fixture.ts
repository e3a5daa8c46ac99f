import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      SourceMetadata: {
        Data: {
          Git: {
            commit: '77b2a3e56973785a52ba4ae4b8dac61d4bac016f',
            file: 'keys',
            email: 'a role <role@shop.example>',
            repository: `https://me:${fakeSecret}@github.com/shop/keys`,
            timestamp: '2022-06-16 17:27:56 +0000',
            line: 3,
          },
        },
      },
      SourceName: 'trufflehog - git',
      DetectorName: 'AWS',
      Verified: true,
      Raw: fakeSecret,
      RawV2: `id${fakeSecret}`,
      Redacted: fakeSecret,
      ExtraData: { account: fakeSecret },
    },
  },
  {
    syntax: 'json',
    document: {
      branch: 'origin/main',
      commit: `add ${fakeSecret}`,
      commitHash: '77b2a3e56973785a52ba4ae4b8dac61d4bac016f',
      diff: fakeSecret,
      path: 'keys',
      printDiff: fakeSecret,
      reason: 'AWS API Key',
      stringsFound: [fakeSecret],
    },
  },
]
