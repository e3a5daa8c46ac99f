import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdpoint } from '../../../test/command-line.ts'
import { epssFile, longEpssFile, longKevFile } from '../../adapters/feeds/feeds.fixture.ts'
import { temporaryFolder } from '../../adapters/feeds/temporary-folder.fixture.ts'

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString()
const cve = 'CVE-2021-44228'

/** GitHub's record of Log4Shell in OSV's form, as far as it is read. */
const osv = {
  id: 'GHSA-jfh8-c2jp-5v3q',
  modified: day(1),
  aliases: [cve],
  summary: 'Remote code injection in Log4j',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H' }],
  affected: [
    {
      package: { ecosystem: 'Maven', name: 'org.apache.logging.log4j:log4j-core' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.13.0' }, { fixed: '2.15.0' }] }],
    },
  ],
}

async function machine() {
  const cwd = temporaryFolder()
  const run = (...args: readonly string[]) =>
    holdpoint(['feeds', ...args], { cwd, env: { HOLDPOINT_FEEDS: join(cwd, 'feeds') } })
  const file = (name: string, content: Buffer | string) => {
    writeFileSync(join(cwd, name), content)
    return name
  }
  const files = [
    file('kev', longKevFile([cve], { dateReleased: day(1) })),
    file('epss', longEpssFile([[cve, '0.94358', '0.99962']], day(1))),
    file('osv', JSON.stringify(osv)),
  ]
  expect(await run('import', ...files)).toMatchObject({ exit: 0, err: '' })
  return { run, file }
}

test('everything that is known of a vulnerability stands on one page, with its dates', async () => {
  const { run } = await machine()
  const { exit, out, err } = await run('show', 'cve-2021-44228')
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  const text = out.replaceAll(/\s+/g, ' ')
  expect(text).toContain(
    'exploited in the wild since 2021-12-10 at the latest, by ransomware too (KEV of 2026-11-23)',
  )
  expect(text).toContain('94% likely to be exploited somewhere within 30 days')
  expect(text).toContain('GHSA-jfh8-c2jp-5v3q: Remote code injection in Log4j')
  expect(text).toContain('org.apache.logging.log4j:log4j-core (Maven) from 2.13.0 before 2.15.0')
  expect(text).toContain(`KEV of ${day(1).slice(0, 10)}`)
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
})

test('an id that only an advisory has leads to its CVE', async () => {
  const { run } = await machine()
  const known = JSON.parse((await run('show', osv.id, '--json')).out)
  expect(known).toMatchObject({ schema: 'holdpoint/known/1', id: osv.id, intel: { kev: { kind: 'known' } } })
})

// NIST CSWP 41: two windows of 30 days at 0.1 and one day of a third at 0.2: 1 - 0.9 x 0.9 x (1 - 0.2 / 30).
test('with scores of past days it looks back, and says that it does', async () => {
  const { run, file } = await machine()
  const history = [
    file('h1', epssFile([[cve, '0.1', '0.9']], day(60))),
    file('h2', epssFile([[cve, '0.2', '0.9']], day(0))),
  ]
  const args = history.flatMap((name) => ['--history', name])
  const { lookBack } = JSON.parse((await run('show', cve, '--json', ...args)).out)
  expect(lookBack.lev).toBeCloseTo(1 - 0.9 * 0.9 * (1 - 0.2 / 30), 10)
  expect(lookBack.composite).toBe(1)
  expect((await run('show', cve, ...args)).out.replaceAll(/\s+/g, ' ')).toContain(
    'looks back and predicts nothing',
  )
})

test('what is no id is refused', async () => {
  const { run } = await machine()
  expect(await run('show', 'log4shell')).toMatchObject({ exit: 4, out: '' })
})
