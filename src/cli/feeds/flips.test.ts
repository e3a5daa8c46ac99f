import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdpoint } from '../../../test/command-line.ts'
import { longEpssFile, longKevFile } from '../../adapters/feeds/feeds.fixture.ts'
import { temporaryFolder } from '../../adapters/feeds/temporary-folder.fixture.ts'

/** A Trivy report of one medium vulnerability, which the default policy lets pass. */
const report = (cve: string, severity = 'MEDIUM') =>
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
            Severity: severity,
            Title: 'A flaw',
          },
        ],
      },
    ],
  })

const day = 86_400_000

/** A machine on which everything is kept in one folder. */
function machineIn(cwd: string) {
  const env = { HOLDPOINT_FEEDS: join(cwd, 'feeds'), HOLDPOINT_RECORDS: join(cwd, 'records') }
  const run = (...args: readonly string[]) => holdpoint(args, { cwd, env })
  const file = (name: string, content: Buffer | string) => {
    writeFileSync(join(cwd, name), content)
    return name
  }
  let editions = 0
  /** A catalogue that lists these; each is later than the one before. */
  const kev = (...cves: readonly string[]) => {
    editions += 1
    const dateReleased = new Date(Date.now() - 2 * day + editions * 1000).toISOString()
    return file(`kev-${editions}`, longKevFile(cves, { dateReleased }))
  }
  const flips = async (...files: readonly string[]) => {
    const { out } = await run('feeds', 'import', ...files, '--json')
    return JSON.parse(out).flips
  }
  const gate = (name: string, content: string, ...args: readonly string[]) =>
    run('gate', file(`${name}.json`, content), '--release', `${name}@1`, '--json', ...args)
  return { run, file, kev, flips, gate }
}

const prepared = mkdtempSync(join(tmpdir(), 'holdpoint-flips-'))
afterAll(() => rmSync(prepared, { recursive: true }))

// Feeds of the day before yesterday, and two releases that passed.
beforeAll(async () => {
  const { run, file, kev, gate } = machineIn(prepared)
  const scores = longEpssFile([], new Date(Date.now() - day).toISOString())
  await run('feeds', 'import', kev(), file('epss', scores))
  for (const [name, cve] of [
    ['shop', 'CVE-2026-1000'],
    ['api', 'CVE-2026-2000'],
  ] as const) {
    const judged = await gate(name, report(cve), '--record')
    file(`${name}-result.json`, judged.out)
    expect([judged.exit, JSON.parse(judged.out).verdict]).toEqual([0, 'pass'])
  }
}, 60_000)

/** The same as that, and nobody else's. */
function machine() {
  const cwd = temporaryFolder()
  cpSync(prepared, cwd, { recursive: true })
  return machineIn(cwd)
}

test('new feeds list exactly the recorded verdicts that they flip, and why', async () => {
  const { run, kev } = machine()
  const { exit, out } = await run('feeds', 'import', kev('CVE-2026-1000'))
  expect(exit).toBe(0)
  expect(out).toContain('RECORDED VERDICTS THAT THIS CHANGES\n- shop 1: pass before, hold now\n')
  expect(out).toContain('- CVE-2026-1000 in left-pad 1.0.0: hold')
  expect(out).not.toContain('api 1')
})

test('feeds that flip none say so, also for a machine', async () => {
  const { run, kev, flips } = machine()
  expect(await flips(kev('CVE-1999-9998'))).toEqual({ unjudged: 0, unread: [], verdicts: [], back: [] })
  const { out } = await run('feeds', 'import', kev('CVE-1999-9998', 'CVE-1999-9999'))
  expect(out).toContain('RECORDED VERDICTS THAT THIS CHANGES\nNone.\n')
})

describe('what was known right before is what new feeds are compared with', () => {
  test('so that what feeds of before have flipped is not listed again', async () => {
    const { kev, flips } = machine()
    await flips(kev('CVE-2026-1000'))
    expect(await flips(kev('CVE-2026-1000', 'CVE-2026-2000'))).toMatchObject({
      verdicts: [{ release: { product: 'api' }, recorded: 'pass', before: 'pass', after: 'hold' }],
      back: [],
    })
  })

  test('also where two editions come at once', async () => {
    const { kev, flips } = machine()
    await flips(kev('CVE-2026-1000'))
    const [older, newer] = [kev('CVE-2026-1000'), kev('CVE-2026-1000', 'CVE-2026-2000')]
    expect(await flips(newer, older)).toMatchObject({
      verdicts: [{ release: { product: 'api' } }],
      back: [],
    })
  })

  test('and a verdict that is as it was recorded again is no flip of it, but said', async () => {
    const { run, kev, flips } = machine()
    await flips(kev('CVE-2026-1000'))
    const { out } = await run('feeds', 'import', kev())
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'THIS CHANGES None. 1 verdict that the feeds before had changed is as recorded again: - shop 1: recorded as pass, hold before, pass now',
    )
    await flips(kev('CVE-2026-1000'))
    expect(await flips(kev())).toMatchObject({ verdicts: [], back: [{ before: 'hold', after: 'pass' }] })
  })

  test('and where that was damaged, this is said', async () => {
    const { run, kev, flips, file } = machine()
    await flips(kev('CVE-2026-1000'))
    file('feeds/kev.feed', 'damaged')
    const next = kev('CVE-2026-1000')
    const { out } = await run('feeds', 'import', next)
    const text = out.replaceAll(/\s+/g, ' ')
    expect(text).toContain('What was here of kev could not be read.')
    expect(text).toContain('- shop 1: recorded as pass, unknown before, hold now')
    file('feeds/kev.feed', 'damaged')
    expect(await flips(next)).toMatchObject({ unread: ['kev'], verdicts: [{ release: { product: 'shop' } }] })
  })
})

describe('a result is judged again by its own policy', () => {
  const policy = (name: string) =>
    `schema: holdpoint/policy/1\nname: ${name}\nrules: [{ name: listed, reason: r, verdict: warn, when: { kev: { listed: true } } }]`

  test('which the gate keeps with it, wherever the feeds are loaded', async () => {
    const { kev, flips, file, gate } = machine()
    await gate('web', report('CVE-2026-3000'), '--policy', file('web.yaml', policy('web')), '--record')
    expect(await flips(kev('CVE-2026-3000'))).toMatchObject({
      unjudged: 0,
      verdicts: [{ release: { product: 'web' }, before: 'pass', after: 'warn' }],
    })
  })

  test('or counted, where that is known to nobody here', async () => {
    const { run, kev, file, gate } = machine()
    const { out: result } = await gate(
      'web',
      report('CVE-2026-3000'),
      '--policy',
      file('web.yaml', policy('web')),
    )
    await run('deployed', file('web-result.json', result))
    const { out } = await run('feeds', 'import', kev('CVE-2026-3000'))
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '1 recorded result cannot be told: the policy that judged it is neither kept nor in this folder.',
    )
  })

  test('and kept with what is recorded as deployed, where it is that of the folder', async () => {
    const { run, kev, flips, file, gate } = machine()
    file('holdpoint.yaml', policy('web'))
    const { out: result } = await gate('web', report('CVE-2026-3000'))
    await run('deployed', file('web-result.json', result))
    file('holdpoint.yaml', policy('another'))
    expect(await flips(kev('CVE-2026-3000'))).toMatchObject({
      unjudged: 0,
      verdicts: [{ release: { product: 'web' }, after: 'warn' }],
    })
  })
})

// CVSS 3.1, specification, "Qualitative Severity Rating Scale": this vector scores 9.8, critical.
test('new advisories flip what only they rate', async () => {
  const { flips, file, gate } = machine()
  const { out } = await gate('cart', report('CVE-2026-4000', 'UNKNOWN'), '--record')
  const { verdict } = JSON.parse(out)
  const advisory = {
    id: 'GHSA-aaaa-bbbb-cccc',
    modified: new Date(Date.now() - day).toISOString(),
    aliases: ['CVE-2026-4000'],
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    affected: [{ package: { ecosystem: 'npm', name: 'left-pad' }, versions: ['1.0.0'] }],
  }
  expect(await flips(file('osv.json', JSON.stringify(advisory)))).toMatchObject({
    verdicts: [{ release: { product: 'cart' }, recorded: verdict, before: verdict, after: 'hold' }],
  })
})

test('records that are damaged do not hide how the feeds stand', async () => {
  const { run, kev, file } = machine()
  file('records/records.sqlite', 'damaged')
  const { exit, out } = await run('feeds', 'import', kev('CVE-2026-1000'))
  expect(exit).toBe(0)
  expect(out).toContain('kev         fresh     new')
  expect(out).toContain('RECORDED VERDICTS THAT THIS CHANGES\nCannot be told.')
  expect(out).toContain('records.sqlite')
})

test('a policy here that cannot be read hides nothing that another one has judged', async () => {
  const { kev, flips, file } = machine()
  file('holdpoint.yaml', 'rules: [')
  expect(await flips(kev('CVE-2026-1000'))).toMatchObject({ verdicts: [{ release: { product: 'shop' } }] })
})

test('a result is judged again with what was known then, or with what is known today', async () => {
  const { run, kev } = machine()
  await run('feeds', 'import', kev('CVE-2026-1000'))
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
