import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      {
        RuleID: 'generic-api-key',
        Description: 'Detected a Generic API Key',
        StartLine: 20,
        EndLine: 20,
        Match: `key = "${fakeSecret}"`,
        Secret: fakeSecret,
        File: 'config/keys.ts',
        Commit: '491504d5a31946ce75e22554cc34203d8e5ff3ca',
        Message: `use ${fakeSecret}`,
        Tags: [],
        Fingerprint: '491504d5a31946ce75e22554cc34203d8e5ff3ca:config/keys.ts:generic-api-key:20',
      },
    ],
  },
  {
    syntax: 'json',
    document: [
      {
        line: `key = "${fakeSecret}"`,
        lineNumber: 20,
        offender: fakeSecret,
        commit: '491504d5a31946ce75e22554cc34203d8e5ff3ca',
        rule: 'AWS Access Key',
        commitMessage: `use ${fakeSecret}`,
        file: 'config/keys.ts',
        tags: 'key, AWS',
      },
    ],
  },
]
