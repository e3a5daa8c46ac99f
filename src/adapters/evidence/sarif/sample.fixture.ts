import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Scanner',
              version: '1',
              rules: [
                {
                  id: 'R1',
                  name: 'Rule',
                  shortDescription: { text: 'short' },
                  messageStrings: { m: { text: 'is {0}' } },
                  defaultConfiguration: { level: 'error' },
                  relationships: [{ target: { id: 'CWE-89', toolComponent: { name: 'CWE' } } }],
                  properties: { tags: ['CWE-89'], 'security-severity': '9.8', precision: 'high' },
                },
              ],
            },
            extensions: [{ name: 'more', rules: [] }],
          },
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'note' }] }],
          originalUriBaseIds: { ROOT: { uri: 'file:///a/' } },
          artifacts: [{ location: { uri: 'a.js' } }],
          logicalLocations: [{ name: 'f' }],
          taxonomies: [{ name: 'CWE', taxa: [{ id: '89' }] }],
          results: [
            {
              ruleId: 'R1',
              ruleIndex: 0,
              rule: { id: 'R1', index: 0 },
              level: 'error',
              message: { id: 'm', arguments: ['x'] },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a.js', uriBaseId: 'ROOT', index: 0 },
                    region: { startLine: 3, snippet: { text: 'code' } },
                  },
                  logicalLocations: [{ name: 'f', index: 0 }],
                },
              ],
              fingerprints: { a: 'b' },
              suppressions: [{ kind: 'external', status: 'accepted' }],
              taxa: [{ id: '89', toolComponent: { index: 0 } }],
              provenance: { invocationIndex: 0 },
              properties: { tags: ['x'] },
            },
          ],
        },
      ],
    },
    mayBeEmpty: /^runs\.0\.results$/,
    maySayNothing: /(?:^|\.)(?:kind|status)$/,
  },
  {
    syntax: 'json',
    document: {
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'secretlint', rules: [{ id: 'key', shortDescription: { text: 'a key' } }] },
          },
          results: [
            {
              ruleId: 'key',
              level: 'error',
              message: { text: `found ${fakeSecret}` },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: `https://me:${fakeSecret}@shop.example/?key=${fakeSecret}` },
                    region: { startLine: 3, snippet: { text: fakeSecret } },
                    contextRegion: { startLine: 1, snippet: { text: fakeSecret } },
                  },
                },
              ],
              fingerprints: { secret: fakeSecret },
              partialFingerprints: { line: fakeSecret },
              fixes: [{ description: { text: `replace ${fakeSecret}` } }],
              webRequest: { headers: { Cookie: fakeSecret } },
              properties: { offender: fakeSecret },
            },
          ],
          invocations: [{ executionSuccessful: true, commandLine: `scan --token ${fakeSecret}` }],
        },
      ],
    },
    mayBeEmpty: /^runs\.0\.results$/,
    maySayNothing: /(?:^|\.)kind$/,
  },
]
