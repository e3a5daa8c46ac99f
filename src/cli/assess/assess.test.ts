import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type Ended, holdpoint } from '../../../test/command-line.ts'
import { runCommand } from '../../../test/run-command.ts'
import { parseHoldFile } from '../../core/assessment/parse-hold-file.ts'
import { limits } from '../../core/base/limits.ts'
import { gate as gateCommand } from '../gate.ts'
import { assess } from './assess.ts'

const shop = fileURLToPath(new URL('../../../examples/shop/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'holdpoint-assess-'))
// What whoever runs the tests has recorded or fetched is none of theirs.
vi.stubEnv('HOLDPOINT_RECORDS', join(folder, 'none'))
vi.stubEnv('HOLDPOINT_FEEDS', process.env.HOLDPOINT_TEST_FEEDS)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const at = (name: string) => join(folder, name)
const holdIn = (file: string) => parseHoldFile(readFileSync(file, 'utf8'), file)
const now = ['--at', '2026-11-24T13:00Z']
const release = ['--release', 'shop@4.2.0', '--ships', '2026-11-24T19:00Z']

function run([name, ...argv]: readonly string[]): Promise<Ended> {
  return runCommand(name === 'gate' ? gateCommand : assess, argv)
}

function begun(out: string, ...more: readonly string[]): Promise<Ended> {
  return run(['assess', '--init', `${shop}reports/4.2`, ...release, '--out', out, ...now, ...more])
}

const answers = [
  'development lead',
  'internet',
  'signed',
  'contact, usage',
  '41k to 46k (customer table)',
  '1,500 to 5,000',
  '2 to 12 hours',
  '11 to 16 h (last five runs)',
  'no',
].join('\n')

describe('--init', { timeout: 60_000 }, () => {
  test('writes what holds, and leaves five questions open', async () => {
    const { exit, out } = await begun(at('first.yaml'))
    expect({ exit, out: out.split(':')[0] }).toEqual({ exit: 0, out: `${at('first.yaml')} is written` })
    const hold = holdIn(at('first.yaml'))
    expect(hold.answered).toEqual([])
    expect(hold.release).toMatchObject({
      product: 'shop',
      version: '4.2.0',
      shipsAt: '2026-11-24T19:00:00.000Z',
    })
    // examples/shop/README.md: the injection and the token are what 4.2 brings.
    expect(hold.findings.map(({ verdict, kind }) => [verdict, kind])).toEqual([
      ['hold', 'code'],
      ['hold', 'secret'],
    ])
    expect(hold.regimes).toEqual([{ name: 'gdpr' }])
  })

  test('takes a result that the gate wrote as well as its reports', async () => {
    const gate = await run(['gate', `${shop}reports/4.2`, ...release, '--json'])
    writeFileSync(at('gate.json'), gate.out)
    const { exit } = await run([
      'assess',
      '--init',
      at('gate.json'),
      '--out',
      at('then.yaml'),
      '--currency',
      'USD',
    ])
    expect(exit).toBe(0)
    const hold = holdIn(at('then.yaml'))
    expect(hold.findings.map(({ id }) => id)).toEqual(
      holdIn(join(shop, 'hold.yaml')).findings.map(({ id }) => id),
    )
    expect({ currency: hold.currency, regimes: hold.regimes }).toEqual({ currency: 'USD', regimes: [] })
  })

  test('never replaces a file unless told to', async () => {
    writeFileSync(at('mine.yaml'), 'mine')
    const { exit, err } = await begun(at('mine.yaml'))
    expect({ exit, kept: readFileSync(at('mine.yaml'), 'utf8') }).toEqual({ exit: 4, kept: 'mine' })
    expect(err).toContain('--force')
    expect((await begun(at('mine.yaml'), '--force')).exit).toBe(0)
  })

  test('says that a currency is none before anything is written', async () => {
    const { exit, err } = await begun(at('none.yaml'), '--currency', 'EUX')
    expect({ exit, there: existsSync(at('none.yaml')) }).toEqual({ exit: 4, there: false })
    expect(err).toContain('EUX')
  })

  test('says which numbers a currency has no default for, before anybody assesses', async () => {
    const { exit, out } = await begun(at('dinar.yaml'), '--currency', 'KWD')
    expect(exit).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toMatch(/no default in KWD for .*response.*engineer-hour/)
  })

  test('carries as many findings as people can weigh, and says how many more there are', async () => {
    const many = Array.from(
      { length: 400 },
      (_, i) =>
        `  - { rule: r${i}, title: Injection ${i}, vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', weaknesses: [CWE-89], locations: [{ path: a${i}.js }], fix: { state: none } }`,
    )
    const report = [
      'schema: holdpoint/finding/1',
      'reporter: { name: penetration tester }',
      'findings:',
      ...many,
    ].join('\n')
    writeFileSync(at('many.yaml'), report)
    const { exit } = await run(['assess', '--init', at('many.yaml'), ...release, '--out', at('held.yaml')])
    expect(exit).toBe(0)
    expect(holdIn(at('held.yaml')).findings).toHaveLength(limits.heldFindings)
    expect(readFileSync(at('held.yaml'), 'utf8')).toContain('350 more had no room')
    expect(statSync(at('held.yaml')).size).toBeLessThan(100_000)
  })
})

describe('--ask', { timeout: 60_000 }, () => {
  test('writes each answer with its role and source, and shows how it moves the numbers', async () => {
    await begun(at('asked.yaml'))
    const { exit, out } = await holdpoint(['assess', '--ask', at('asked.yaml'), ...now], { stdin: answers })
    expect(exit).toBe(0)
    const hold = holdIn(at('asked.yaml'))
    expect(hold.answered).toEqual(['reach', 'data', 'delay', 'fix', 'production'])
    expect(hold.estimates.get('people')).toEqual({
      amount: { kind: 'range', low: 41_000, high: 46_000 },
      source: 'customer table',
      stated: { by: 'development lead', at: '2026-11-24T13:00:00.000Z' },
    })
    expect(hold.estimates.get('fix-hours')?.source).toBe('judgement of the development lead')
    expect(out.match(/Recommended/g)).toHaveLength(8)
    expect(out.replace(/\s+/g, ' ')).toContain('8 answers written')
    expect(out.replace(/\s+/g, ' ').match(/[\d,]+ euro on average\./g)).toHaveLength(8)
    // Each says of which way forward it speaks: what is recommended is not always a pause.
    expect(
      out.replace(/\s+/g, ' ').match(/(?:It|"[^"]+") pays if the chance of exploitation before/g),
    ).toHaveLength(8)
    expect(readFileSync(at('asked.yaml'), 'utf8')).toContain('# 3. What does a day')
  })

  test('keeps what was answered when nobody answers any more, and what was there where nobody knows', async () => {
    await begun(at('half.yaml'))
    const stdin = 'product owner\n?\ncontact, payement\ncontact\n2.500\n2500'
    const { exit, out } = await holdpoint(['assess', '--ask', at('half.yaml'), ...now], { stdin })
    expect(exit).toBe(0)
    expect(out).toContain('Did you mean payment?')
    expect(out).toContain('Write 1500 or 1.5')
    const { answered, estimates } = holdIn(at('half.yaml'))
    expect(answered).toEqual(['data'])
    expect(estimates.get('people')?.amount).toEqual({ kind: 'value', value: 2_500 })
  })

  test('changes nothing where nobody says in which role', async () => {
    await begun(at('nobody.yaml'))
    const before = readFileSync(at('nobody.yaml'), 'utf8')
    await holdpoint(['assess', '--ask', at('nobody.yaml'), ...now], { stdin: '\n\n' })
    expect(readFileSync(at('nobody.yaml'), 'utf8')).toBe(before)
  })
})

describe('an assessment', { timeout: 60_000 }, () => {
  const hold = join(shop, 'hold.yaml')

  test('shows a screen for people, at once for the same file and moment', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => run(['assess', hold, ...now])))
    expect(one?.exit).toBe(0)
    expect(one?.out).toContain('HELD  shop 4.2.0 ships in 6 h')
    expect(two?.out).toBe(one?.out)
  })

  test('prints one JSON object, by the seed that is asked for', async () => {
    const { exit, out } = await run(['assess', hold, '--json', '--seed', '7', ...now])
    const result: { readonly schema: string; readonly seed: string } = JSON.parse(out)
    expect({ exit, schema: result.schema, seed: result.seed }).toEqual({
      exit: 0,
      schema: 'holdpoint/assessment/1',
      seed: '7',
    })
  })

  test('writes a page and charts where they are asked for, and never in place of a device', async () => {
    const [page, charts] = [at('hold.html'), at('charts')]
    await run(['assess', hold, '--html', page, '--svg', charts, ...now])
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i)
    expect(readdirSync(charts)).toEqual(
      expect.arrayContaining(['break-even.svg', 'exceedance.svg', 'tornado.svg', 'waterfall-1.svg']),
    )
    await run(['assess', hold, '--html', '/dev/null', ...now])
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test.each([
    [['--init', '--ask', 'a'], '--ask'],
    [['--ask', 'a', '--json'], '--json'],
    [['--init', 'a', '--html', 'b'], '--html'],
    [['a', '--release', 'shop'], '--release'],
    [['a', 'b'], '"b"'],
    [['a', '--at', 'noon'], 'noon'],
  ])('%j is refused, not half heeded', async (given, named) => {
    const { exit, err } = await run(['assess', ...given])
    expect({ exit, named: err.includes(named) }).toEqual({ exit: 4, named: true })
  })

  test('of a file with a fault is none: the fault is said at its line', async () => {
    const text = readFileSync(hold, 'utf8').replace('low: 41000', 'low: 51000')
    writeFileSync(at('fault.yaml'), text)
    const { exit, out, err } = await run(['assess', at('fault.yaml'), '--json'])
    const line = text.split('\n').findIndex((each) => each.includes('low: 51000')) + 1
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toContain(`line ${line}`)
  })
})
