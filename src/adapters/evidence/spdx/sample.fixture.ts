import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    records: 0,
    results: 0,
    document: {
      spdxVersion: 'SPDX-2.3',
      SPDXID: 'SPDXRef-DOCUMENT',
      creationInfo: {
        creators: ['Tool: syft-0.98.0', 'Organization: Shop'],
        created: '2026-11-24T12:00:00Z',
      },
      packages: [
        {
          name: 'lodash',
          SPDXID: 'SPDXRef-1',
          versionInfo: '4.17.20',
          externalRefs: [
            {
              referenceCategory: 'PACKAGE-MANAGER',
              referenceType: 'purl',
              referenceLocator: 'pkg:npm/lodash@4.17.20',
            },
          ],
        },
      ],
    },
  },
  {
    syntax: 'json',
    records: 0,
    results: 0,
    document: {
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        { type: 'CreationInfo', '@id': '_:1', specVersion: '3.0.1', created: '2026-11-24T12:00:00Z' },
        {
          type: 'software_Package',
          spdxId: 'urn:1',
          name: 'lodash',
          software_packageVersion: '4.17.20',
          software_packageUrl: 'pkg:npm/lodash@4.17.20',
          externalIdentifier: [
            { type: 'ExternalIdentifier', externalIdentifierType: 'packageUrl', identifier: 'pkg:npm/a@1' },
          ],
        },
      ],
    },
  },
]
