import type { Sample } from '../sample.fixture.ts'

const dependency = {
  name: 'django',
  version: '3.2.9',
  vulns: [
    {
      id: 'PYSEC-2021-439',
      fix_versions: ['2.2.25', '3.1.14', '3.2.10'],
      aliases: ['CVE-2021-44420', 'GHSA-v6rh-hp5x-86rv'],
      description: 'URLs with trailing newlines bypass access control',
    },
  ],
}

export const samples: readonly Sample[] = [
  { syntax: 'json', document: { dependencies: [dependency], fixes: [] }, mayBeEmpty: /\.vulns$/ },
  { syntax: 'json', document: [dependency], mayBeEmpty: /\.vulns$/ },
]
