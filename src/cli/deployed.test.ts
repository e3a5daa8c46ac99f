import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { type Ended, holdpoint } from '../../test/command-line.ts'
import { runCommand } from '../../test/run-command.ts'
import { affected } from './affected.ts'
import type { Command } from './command.ts'
import { deployed } from './deployed.ts'
import { gate as gateCommand } from './gate.ts'

const shop = fileURLToPath(new URL('../../examples/shop/reports/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'holdpoint-deployed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [old, young] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`]
let machines = 0

const commands: Readonly<Record<string, Command>> = { affected, deployed, gate: gateCommand }

const freshFeeds = process.env.HOLDPOINT_TEST_FEEDS

async function inEnvironment(
  env: NodeJS.ProcessEnv,
  [name = '', ...argv]: readonly string[],
): Promise<Ended> {
  const command = commands[name]
  if (command === undefined) throw new Error(`no command ${name}`)
  const before = { ...process.env }
  Object.assign(process.env, env)
  try {
    return await runCommand(command, argv)
  } finally {
    for (const key of Object.keys(env)) delete process.env[key]
    Object.assign(process.env, before)
  }
}

/** A machine that remembers nothing yet. */
function machine() {
  const home = join(folder, String(++machines))
  const run = (...args: readonly string[]): Promise<Ended> =>
    inEnvironment({ HOLDPOINT_RECORDS: home, HOLDPOINT_FEEDS: freshFeeds }, args)
  const gate = (release: string, digest: string, ...more: readonly string[]) =>
    run('gate', join(shop, release), '--release', `shop@${release}.0`, '--digest', digest, ...more)
  const resultOf = async (release: string, digest: string, ...more: readonly string[]) => {
    const { out } = await gate(release, digest, '--json', ...more)
    const file = join(folder, `${machines}-${release}.json`)
    writeFileSync(file, out)
    return file
  }
  return { home, run, gate, resultOf }
}

/** A policy that holds nothing of the shop's. */
function mildPolicy(): string {
  const file = join(folder, 'mild.yaml')
  const rule = '{ name: banned, reason: Banned., verdict: hold, when: { id: [CVE-1999-0001] } }'
  writeFileSync(file, `schema: holdpoint/policy/1\nname: mild\nrules:\n  - ${rule}\n`)
  return file
}

const json = ({ out }: Ended) => JSON.parse(out)
const sinces = (ended: Ended): readonly string[] => [
  ...new Set<string>(json(ended).findings.map(({ since }: { since: string }) => since)),
]

describe('a release recorded as deployed', () => {
  test('is what the next one is compared with, and the output says so; --no-deployed leaves it aside', async () => {
    const { run, gate, resultOf } = machine()
    const recorded = await run('deployed', await resultOf('4.1', old), '--at', '2026-01-01T10:00Z')
    expect(recorded).toMatchObject({ exit: 0, err: '' })
    expect(recorded.out).toContain('Recorded: shop 4.1.0 runs in production since 2026-01-01 10:00 UTC.')
    const compared = await gate('4.2', young, '--json')
    expect(sinces(compared)).toContain('existing')
    expect(json(compared).comparedWith.recorded).toEqual({ version: '4.1.0', at: '2026-01-01T10:00:00.000Z' })
    const text = (await gate('4.2', young)).out.replaceAll('\n', ' ')
    expect(text).toContain('Compared with shop 4.1.0, deployed on 2026-01-01 10:00 UTC (recorded here)')
    const alone = await gate('4.2', young, '--no-deployed', '--json')
    expect(sinces(alone)).toEqual(['introduced'])
    expect(json(alone).comparedWith).toBeUndefined()
  })

  test('says nothing of another environment, of another product, or of a release that nobody named', async () => {
    const { run, gate, resultOf } = machine()
    await run('deployed', await resultOf('4.1', old), '--environment', 'staging')
    expect(sinces(await gate('4.2', young, '--json'))).toEqual(['introduced'])
    expect(sinces(await gate('4.2', young, '--json', '--environment', 'staging'))).toContain('existing')
    const reports = join(shop, '4.2')
    const other = await run('gate', reports, '--release', 'api@1', '--environment', 'staging', '--json')
    expect(sinces(other)).toEqual(['introduced'])
    expect(sinces(await run('gate', reports, '--environment', 'staging', '--json'))).toEqual(['introduced'])
  })

  test('that is put back warns, exits 0 and shows what still is in it; as long as it runs it is judged as ever', async () => {
    const { run, gate, resultOf } = machine()
    const { at } = json(
      await run('deployed', await resultOf('4.2', young, '--policy', mildPolicy()), '--json'),
    )
    await run('deployed', await resultOf('4.1', old))
    const back = await gate('4.2', young)
    expect(back.exit).toBe(0)
    expect(back.out).toContain('WARN  shop 4.2.0')
    expect(back.out).toContain(`May go back: shop 4.2.0 was deployed here before, on ${at.slice(0, 10)}`)
    expect(back.out).toContain('WHAT WOULD HOLD IT, WERE IT NOT PUT BACK')
    expect(back.out).toContain('SQL injection in the order search')
    expect((await gate('4.2', young, '--no-deployed')).exit).toBe(2)
    expect((await gate('4.2', `sha256:${'c'.repeat(64)}`)).exit).toBe(2)
    const { verdict, reasons, releasedBefore } = json(await gate('4.2', young, '--json'))
    expect([verdict, releasedBefore]).toEqual(['warn', { at, version: '4.2.0' }])
    expect(reasons.map(({ rule }: { rule: string }) => rule)).toContain('released-before')
  })

  test.each([
    ['was held', [], ['--at', '2026-01-01'], 'its gate HELD it'],
    ['was judged only afterwards', ['--policy'], ['--at', '2026-01-01'], 'judged it only afterwards'],
    [
      'was judged for another environment',
      ['--environment', 'staging', '--policy'],
      ['--environment', 'production'],
      'judged it for another environment',
    ],
  ])('that %s may not go back, and is said not to be cleared', async (_, judged, recorded, says) => {
    const { run, gate, resultOf } = machine()
    const options = judged.includes('--policy') ? [...judged, mildPolicy()] : judged
    const file = await resultOf('4.2', young, ...options)
    for (const _ of ['once', 'and again']) {
      expect((await run('deployed', file, ...recorded)).out).toContain(says)
      await run('deployed', await resultOf('4.1', old))
    }
    expect((await gate('4.2', young)).exit).toBe(2)
  })

  test('without a result may not go back: typing that it ran lifts no hold', async () => {
    const { run, gate, resultOf } = machine()
    const typed = await run('deployed', '--release', 'shop@4.2.0', '--digest', young, '--at', '2026-01-01')
    expect(typed.out).not.toContain('compared with it all the same')
    expect(typed.out).toContain('cannot be compared with it')
    expect((await gate('4.2', young)).exit).toBe(2)
    await run('deployed', await resultOf('4.1', old), '--at', '2026-01-02')
    expect((await gate('4.2', young)).exit).toBe(2)
  })

  test('although it was held is recorded, loudly, and is no baseline for itself', async () => {
    const { run, gate, resultOf } = machine()
    const { exit, out } = await run('deployed', await resultOf('4.2', young))
    expect(exit).toBe(0)
    expect(out).toMatch(/^Deployed without being cleared: its gate HELD it\./)
    expect(out.replaceAll('\n', ' ')).toContain('is compared with it all the same')
    const { exit: refused, err } = await gate('4.2', young)
    expect(refused).toBe(4)
    expect(err).toContain('what is recorded as deployed, shop 4.2.0: is the result of this very release')
  })

  test('is listed with since when and which verdict, after what was deployed without being cleared', async () => {
    const { run, resultOf } = machine()
    expect((await run('deployed')).out).toMatch(/^No deployment is recorded here\./)
    await run('deployed', await resultOf('4.1', old), '--at', '2026-01-01')
    await run('deployed', '--release', 'api@7', '--at', '2026-01-02', '--environment', 'staging')
    expect((await run('deployed')).out).toBe(
      [
        'DEPLOYED WITHOUT BEING CLEARED',
        '- api 7 in staging on 2026-01-02 00:00 UTC, and it runs now: no gate has judged',
        '  it',
        '- shop 4.1.0 in production on 2026-01-01 00:00 UTC, and it runs now: its gate',
        '  judged it only afterwards',
        '',
        'WHAT RUNS NOW',
        '- api 7 in staging since 2026-01-02 00:00 UTC, without a verdict',
        '- shop 4.1.0 in production since 2026-01-01 00:00 UTC, WARN',
        '',
      ].join('\n'),
    )
    const { schema, uncleared, running } = json(await run('deployed', '--json'))
    expect(schema).toBe('holdpoint/deployments/1')
    expect(uncleared).toMatchObject([
      { product: 'api', because: 'no-result', runs: true },
      { product: 'shop', because: 'afterwards', runs: true },
    ])
    expect(running).toMatchObject([{ product: 'api' }, { product: 'shop', verdict: 'warn', digests: [old] }])
  })

  test('twice is one, and the second time says so', async () => {
    const { run, resultOf } = machine()
    const file = await resultOf('4.1', old)
    expect(json(await run('deployed', file, '--json', '--at', '2026-01-01')).isNew).toBe(true)
    expect(json(await run('deployed', file, '--json'))).toMatchObject({
      isNew: false,
      at: '2026-01-01T00:00:00.000Z',
    })
  })
})

describe('wrong use', () => {
  test.for([
    [['result.json', '--release', 'shop@1'], 'RESULT and --release do not go together'],
    [['--digest', old], '"holdpoint deployed" needs an argument'],
    [['--environment', 'staging'], '"holdpoint deployed" needs an argument'],
    [['--release', 'shop@1', '--at', '2999-01-01'], 'nothing can have been deployed in the future'],
    [['/nonexistent.json'], '/nonexistent.json: cannot be read'],
  ] as const)('%j is refused, and records nothing', async ([args, says], { expect }) => {
    const { home, run } = machine()
    const { exit, out, err } = await run('deployed', ...args)
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toContain(says)
    expect(existsSync(home)).toBe(false)
  })

  test('a result of a release that nobody named is refused, by deployed and by --record', async () => {
    const { home, run } = machine()
    const { out } = await run('gate', join(shop, '4.1'), '--json')
    const file = join(folder, 'unnamed.json')
    writeFileSync(file, out)
    for (const args of [
      ['deployed', file],
      ['gate', join(shop, '4.1'), '--record'],
    ]) {
      const { exit, err } = await run(...args)
      expect(exit).toBe(4)
      expect(err).toContain('nobody named the release')
    }
    expect(existsSync(home)).toBe(false)
  })

  test('without a folder for them records are refused, and the gate does without', async () => {
    const env = {
      HOLDPOINT_RECORDS: '',
      HOLDPOINT_FEEDS: freshFeeds,
      HOME: '',
      XDG_DATA_HOME: '',
      LOCALAPPDATA: '',
    }
    const { exit, err } = await inEnvironment(env, ['deployed', '--release', 'shop@1'])
    expect(exit).toBe(4)
    expect(err).toContain('there is no folder to keep records in')
    expect((await inEnvironment(env, ['gate', join(shop, '4.1'), '--release', 'shop@1'])).exit).toBe(0)
  })
})

describe('what is affected', () => {
  test('lists the releases that were recorded, those that run first, by any spelling of a name', async () => {
    const { home, run, gate, resultOf } = machine()
    await run('deployed', await resultOf('4.1', old), '--at', '2026-01-01')
    expect(await gate('4.2', young, '--record')).toMatchObject({ exit: 2, err: '' })
    for (const name of [
      'cve-2021-23369',
      'CVE-2021-23369',
      'pkg:npm/handlebars',
      'pkg:npm/handlebars@4.7.6',
    ]) {
      const { results, releases } = json(await run('affected', name, '--json'))
      expect(results).toBe(2)
      expect(releases).toMatchObject([
        {
          version: '4.1.0',
          as: 'finding',
          runs: [{ environment: 'production', at: '2026-01-01T00:00:00.000Z' }],
        },
        { version: '4.2.0', as: 'finding', verdict: 'hold', runs: [] },
      ])
    }
    expect((await run('affected', 'CVE-2021-23369')).out).toMatch(
      /^2 releases carry CVE-2021-23369, and 1 of them runs now\. 2 results are\s+recorded\.\n\nWHAT RUNS NOW\n- shop 4\.1\.0\n {3}runs {7}production, since 2026-01-01 00:00 UTC\n/,
    )
    expect((await run('affected', 'CVE-2000-0001')).out).toBe(
      'No release carries CVE-2000-0001, as far as 2 recorded results can tell.\n',
    )
    expect(existsSync(join(home, 'records.sqlite'))).toBe(true)
  })

  test('tells a component without a finding apart, and hints where only the name of a package is given', async () => {
    const { run, gate } = machine()
    await gate('4.1', old, '--record')
    const { out } = await gate('4.1', old, '--json')
    const { components, findings } = JSON.parse(out)
    const affected = new Set(findings.map((each: { component: { purl?: string } }) => each.component.purl))
    const clean = components.find((purl: string) => !affected.has(purl))
    expect(json(await run('affected', clean, '--json')).releases).toMatchObject([{ as: 'component' }])
    const { exit, err } = await run('affected', 'handlebars')
    expect(exit).toBe(4)
    expect(err).toContain('did you mean\n  pkg:npm/handlebars?')
  })

  test('is not known where nothing was recorded, which makes no file', async () => {
    const { home, run } = machine()
    const { exit, out } = await run('affected', 'CVE-2021-23369')
    expect([exit, out]).toEqual([0, expect.stringContaining('no result is recorded here')])
    expect(existsSync(home)).toBe(false)
  })
})

test('--record keeps the very bytes that --json prints', async () => {
  const { home, run, gate } = machine()
  const { out } = await gate('4.1', old, '--record', '--json')
  const { out: affected } = await run('affected', 'CVE-2021-23369', '--json')
  const { createHash } = await import('node:crypto')
  expect(JSON.parse(affected).releases[0].result).toBe(createHash('sha256').update(out).digest('hex'))
  expect(readFileSync(join(home, 'records.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('a run of the gate without records loads no SQLite and makes no file', async () => {
  const { home, gate } = machine()
  const spy = `data:text/javascript,const{getBuiltinModule}=process;process.getBuiltinModule=(id)=>{if(id==='node:sqlite')console.error('loaded');return%20getBuiltinModule(id)}`
  const args = ['gate', join(shop, '4.1'), '--release', 'shop@4.1.0', '--digest', old]
  const env = { HOLDPOINT_RECORDS: home, NODE_OPTIONS: `--import=${spy}` }
  expect(await holdpoint(args, { env })).toMatchObject({ exit: 0, err: '' })
  expect(existsSync(home)).toBe(false)
  await gate('4.1', old, '--record')
  expect((await holdpoint(args, { env })).err).toBe('loaded\n')
})
