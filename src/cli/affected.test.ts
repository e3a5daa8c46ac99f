import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdpoint } from '../../test/command-line.ts'
import { osvRecord } from '../adapters/feeds/archives.fixture.ts'
import { temporaryFolder } from '../adapters/feeds/temporary-folder.fixture.ts'

/** A Trivy report that names a flaw by its GHSA and by nothing else. */
const report = {
  SchemaVersion: 2,
  ArtifactName: 'shop',
  Results: [
    {
      Target: 'package-lock.json',
      Class: 'lang-pkgs',
      Type: 'npm',
      Vulnerabilities: [
        {
          VulnerabilityID: 'GHSA-f2jv-r9rf-7988',
          PkgName: 'handlebars',
          InstalledVersion: '4.7.6',
          Severity: 'CRITICAL',
        },
      ],
    },
  ],
}

// GHSA-f2jv-r9rf-7988 of GitHub's database is CVE-2021-23369.
test('a release is found by the CVE that only an advisory of the feeds gave its flaw', async () => {
  const cwd = temporaryFolder()
  const env = { HOLDPOINT_FEEDS: join(cwd, 'feeds'), HOLDPOINT_RECORDS: join(cwd, 'records') }
  const run = (...args: readonly string[]) => holdpoint(args, { cwd, env })
  writeFileSync(join(cwd, 'trivy.json'), JSON.stringify(report))
  const advisory = osvRecord('GHSA-f2jv-r9rf-7988', { aliases: ['CVE-2021-23369'] })
  writeFileSync(join(cwd, 'osv.json'), JSON.stringify(advisory))
  await run('feeds', 'import', 'osv.json')
  await run('gate', 'trivy.json', '--release', 'shop@4.2.0', '--record')
  for (const name of ['CVE-2021-23369', 'GHSA-f2jv-r9rf-7988']) {
    const { out } = await run('affected', name, '--json')
    expect(JSON.parse(out).releases).toMatchObject([{ product: 'shop', version: '4.2.0', as: 'finding' }])
  }
})
