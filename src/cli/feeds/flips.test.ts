import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdpoint } from '../../../test/command-line.ts'
import { epssFile, kevFile } from '../../adapters/feeds/feeds.fixture.ts'
import { temporaryFolder } from '../../adapters/feeds/temporary-folder.fixture.ts'

/** A Trivy report of one medium vulnerability, which the default policy lets pass. */
const report = (cve: string) =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: 'shop',
    Results: [
      {
        Target: 'package-lock.json',
        Class: 'lang-pkgs',
        Type: 'npm',
        Vulnerabilities: [
          {
            VulnerabilityID: cve,
            PkgName: 'left-pad',
            InstalledVersion: '1.0.0',
            Severity: 'MEDIUM',
            Title: 'A flaw',
          },
        ],
      },
    ],
  })

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** A machine with feeds of yesterday, and two releases that passed. */
async function machine() {
  const cwd = temporaryFolder()
  const env = { HOLDPOINT_FEEDS: join(cwd, 'feeds'), HOLDPOINT_RECORDS: join(cwd, 'records') }
  const run = (...args: readonly string[]) => holdpoint(args, { cwd, env })
  const file = (name: string, content: Buffer | string) => {
    writeFileSync(join(cwd, name), content)
    return name
  }
  const scores = epssFile([['CVE-1999-0001', '0.00042', '0.05']], daysAgo(1))
  await run(
    'feeds',
    'import',
    file('kev-1', kevFile(['CVE-1999-9999'], { dateReleased: daysAgo(1) })),
    file('epss', scores),
  )
  for (const [name, cve] of [
    ['shop', 'CVE-2026-1000'],
    ['api', 'CVE-2026-2000'],
  ] as const) {
    const judged = await run(
      'gate',
      file(`${name}.json`, report(cve)),
      '--release',
      `${name}@1`,
      '--record',
      '--json',
    )
    file(`${name}-result.json`, judged.out)
    expect([judged.exit, JSON.parse(judged.out).verdict]).toEqual([0, 'pass'])
  }
  const listing = (cves: readonly string[], date: string) =>
    file('kev-2', kevFile(cves, { dateReleased: date }))
  const damage = (name: string) => file(name, 'rules: [')
  return { run, listing, damage }
}

test('new feeds list exactly the recorded verdicts that they flip, and why', async () => {
  const { run, listing } = await machine()
  const { exit, out } = await run('feeds', 'import', listing(['CVE-1999-9999', 'CVE-2026-1000'], daysAgo(0)))
  expect(exit).toBe(0)
  expect(out).toContain('RECORDED VERDICTS THAT THIS CHANGES\n- shop 1: pass before, hold now\n')
  expect(out).toContain('- CVE-2026-1000 in left-pad 1.0.0: hold')
  expect(out).not.toContain('api 1')
})

test('feeds that flip none say so, also for a machine', async () => {
  const { run, listing } = await machine()
  const { out } = await run(
    'feeds',
    'import',
    listing(['CVE-1999-9999', 'CVE-1999-9998'], daysAgo(0)),
    '--json',
  )
  expect(JSON.parse(out).flips).toEqual({ unjudged: 0, verdicts: [] })
})

test.each([
  ['records that are damaged', 'records/records.sqlite'],
  ['a policy that cannot be read', 'holdpoint.yaml'],
])('%s do not hide how the feeds stand', async (_, name) => {
  const { run, listing, damage } = await machine()
  damage(name)
  const { exit, out } = await run('feeds', 'import', listing(['CVE-1999-9999'], daysAgo(0)))
  expect(exit).toBe(0)
  expect(out).toContain('kev         fresh     new')
  expect(out).toContain('RECORDED VERDICTS THAT THIS CHANGES\nCannot be told.')
  expect(out).toContain(name)
})

test('a result is judged again with what was known then, or with what is known today', async () => {
  const { run, listing } = await machine()
  await run('feeds', 'import', listing(['CVE-1999-9999', 'CVE-2026-1000'], daysAgo(0)))
  const verdicts = async (...args: readonly string[]) => {
    const { out } = await run('policy', 'test', 'shop-result.json', 'api-result.json', '--json', ...args)
    return JSON.parse(out).results.map(({ before, after }: { before: string; after: string }) => [
      before,
      after,
    ])
  }
  expect(await verdicts()).toEqual([
    ['pass', 'pass'],
    ['pass', 'pass'],
  ])
  expect(await verdicts('--intel', 'today')).toEqual([
    ['pass', 'hold'],
    ['pass', 'pass'],
  ])
})
