import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { holdpoint } from '../../../test/command-line.ts'
import { osvArchive, osvRecord } from '../../adapters/feeds/archives.fixture.ts'
import { longEpssFile, longKevFile, manyRows } from '../../adapters/feeds/feeds.fixture.ts'
import { answers, sends, serving } from '../../adapters/feeds/fetch/server.fixture.ts'
import { temporaryFolder } from '../../adapters/feeds/temporary-folder.fixture.ts'

/** A folder, commands that keep feeds in it, and files beside it. */
function place() {
  const cwd = temporaryFolder()
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    holdpoint(['feeds', ...args], { cwd, env: { HOLDPOINT_FEEDS: join(cwd, 'feeds'), ...env } })
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(cwd, name), bytes)
    return name
  }
  return { run, file }
}

const today = () => new Date().toISOString()
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const kevOf = (date: string) => longKevFile(['CVE-2021-44228', 'CVE-2021-45046'], { dateReleased: date })

describe('holdpoint feeds import', () => {
  test('knows each file by what is in it, and takes both', async () => {
    const { run, file } = place()
    const files = [file('a', kevOf(today())), file('b', gzipSync(longEpssFile(manyRows(1204), today())))]
    const { exit, out, err } = await run(['import', ...files])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/^kev +fresh +new; 252 entries$/m)
    expect(out).toMatch(/^epss +fresh +new; 11,204 entries$/m)
    expect(out).toMatch(/^ +version +v2025\.03\.14, dated \d{4}-\d\d-\d\d \d\d:\d\d UTC$/m)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('takes nothing where one of the files cannot be read', async () => {
    const { run, file } = place()
    const { exit, out, err } = await run([
      'import',
      file('a', kevOf(today())),
      file('b', Buffer.from('<html>')),
    ])
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toMatch(/^None of the 2 files was taken\.\nb: is a web page, not a feed\n/)
    expect((await run(['status'])).out).toMatch(/^kev +missing$/m)
  })

  test('takes nothing where one of the files goes back, and says so', async () => {
    const { run, file } = place()
    await run(['import', file('new', kevOf(today()))])
    const { exit, out, err } = await run([
      'import',
      file('epss', longEpssFile(manyRows(10), today())),
      file('old', kevOf(daysAgo(2))),
    ])
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err).toMatch(/^None of the 2 files was taken\.\nold: is of /)
    expect((await run(['status'])).out).toMatch(/^epss +missing$/m)
  })

  test('goes back only with --force', async () => {
    const { run, file } = place()
    await run(['import', file('new', kevOf(today()))])
    const old = file('old', kevOf(daysAgo(2)))
    const refused = await run(['import', old])
    expect(refused).toMatchObject({
      exit: 4,
      out: '',
      err: expect.stringContaining('what is here already is newer'),
    })
    expect((await run(['import', old, '--force'])).exit).toBe(0)
  })

  test('says which file is not there', async () => {
    const { run } = place()
    expect(await run(['import', 'nowhere.json'])).toMatchObject({
      exit: 4,
      err: expect.stringContaining('nowhere.json: cannot be read: it does not exist'),
    })
  })
})

describe('holdpoint feeds status', () => {
  test.each([
    [1, 'fresh', 'fresh', 0],
    [4, 'stale', 'stale', 0],
    [8, 'too-old', 'too old', 3],
  ])('of files of %d days ago says that they are %s', async (days, state, words, exit) => {
    const { run, file } = place()
    await run([
      'import',
      file('a', kevOf(daysAgo(days))),
      file('b', longEpssFile(manyRows(10), daysAgo(days))),
    ])
    const text = await run(['status'])
    expect([text.exit, text.err]).toEqual([exit, ''])
    expect(text.out).toMatch(new RegExp(`^kev +${words} +252 entries$`, 'm'))
    const json = await run(['status', '--json'])
    expect(json.exit).toBe(exit)
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'holdpoint/feeds/1',
      feeds: [
        { name: 'kev', state, entries: 252, from: 'a', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { name: 'epss', state, entries: 10_010, version: 'v2025.03.14' },
      ],
    })
  })

  test('relies on advisories of any age', async () => {
    const { run, file } = place()
    const osv = { ...osvRecord('GHSA-aaaa-bbbb-cccc'), modified: daysAgo(400) }
    const record = file('osv.json', Buffer.from(JSON.stringify(osv)))
    await run(['import', file('a', kevOf(today())), file('b', longEpssFile(manyRows(10), today())), record])
    const { exit, out } = await run(['status'])
    expect(out).toMatch(/^advisories +too old +1 entry$/m)
    expect(exit).toBe(0)
  })

  test('of a damaged file says so and what to do', async () => {
    const { run, file } = place()
    await run(['import', file('a', kevOf(today()))])
    file('feeds/kev.feed', Buffer.from('something else'))
    const { exit, out } = await run(['status'])
    expect(exit).toBe(3)
    expect(out).toMatch(/^kev +damaged$/m)
    expect(out).toContain('holdpoint feeds update')
  })
})

describe('holdpoint feeds update', () => {
  const mirror = async (...given: readonly RequestListener[]) => {
    const server = await serving(...given)
    onTestFinished(server.close)
    return server
  }

  test('exits with 0 where all is current, and where what failed is still fresh', async () => {
    const { run } = place()
    const { url } = await mirror(sends(kevOf(today())), answers(404))
    const words = ['update', 'kev', '--from', `kev=${url}`, '--allow-private']
    expect(await run(words)).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringMatching(/new; 252 entries/),
    })
    const second = await run(words)
    expect([second.exit, second.err]).toEqual([0, ''])
    expect(second.out).toMatch(/^kev +fresh +not updated; 252 entries$/m)
    expect(second.out).toContain('HTTP status 404')
  })

  test('exits with 3 where a feed cannot be had and there is none', async () => {
    const { run } = place()
    const { url } = await mirror(answers(404))
    const { exit, out } = await run(['update', 'kev', '--from', `kev=${url}`, '--allow-private', '--json'])
    expect(exit).toBe(3)
    expect(JSON.parse(out)).toMatchObject({
      feeds: [{ name: 'kev', state: 'missing', outcome: 'failed', error: { code: 'feed.refused' } }],
    })
  })

  test.each([
    [['kef'], 'did you mean kev?'],
    [['--from', 'kev'], '"kev" does not name a feed and its address'],
    [['--from', 'kev=https//mirror.example'], 'does not name a feed and its address'],
    [['--from', 'nvd=https://mirror.example/'], '--from cannot be "nvd"'],
    [['--from', 'osv=https://mirror.example/'], 'has no place for the ecosystem'],
    [['osv'], 'osv is fetched by ecosystem, and none is named Name those'],
    [['--ecosystem', 'npm'], '--ecosystem says what to fetch of osv'],
    [['osv', '--ecosystem', 'npm/../PyPI'], '"npm/../PyPI" cannot be the name of an ecosystem'],
    [['osv', '--ecosystem', ' npm'], 'cannot be the name of an ecosystem'],
    [['--from', 'kev=http://127.0.0.1/'], 'it is not an https address'],
    [['--from', 'kev=https://127.0.0.1/'], 'belongs to no public host'],
  ])('with %j asks nobody and exits with 4', async (words, said) => {
    const { run } = place()
    const { exit, out, err } = await run(['update', ...words])
    expect({ exit, out }).toEqual({ exit: 4, out: '' })
    expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
  })

  test('of some ecosystems says of each how it stands, and exits with 3 where one is missing', async () => {
    const { run } = place()
    const records = osvArchive([osvRecord('GHSA-1', { modified: today() }), osvRecord('GHSA-2')])
    const { port } = await mirror(sends(records), answers(404))
    const from = `osv=http://127.0.0.1:${port}/{ecosystem}/all.zip`
    const words = [
      'update',
      'osv',
      '--ecosystem',
      'npm',
      '--ecosystem',
      'PyPl',
      '--from',
      from,
      '--allow-private',
    ]
    const { exit, out, err } = await run(words)
    expect({ exit, err }).toEqual({ exit: 3, err: '' })
    expect(out).toMatch(/^advisories +fresh +new; 2 entries$/m)
    expect(out).toMatch(/^ {12}npm: fresh; new; on \d{4}-\d\d-\d\d \d\d:\d\d UTC, .* ago$/m)
    expect(out).toMatch(/^ {12}PyPl: missing; not updated$/m)
    expect(out).toContain('/PyPl/all.zip answers with HTTP')
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
    const json = JSON.parse((await run([...words.slice(0, 4), ...words.slice(6), '--json'])).out)
    expect(json).toMatchObject({
      feeds: [{ name: 'advisories', sources: [{ name: 'npm', state: 'fresh', outcome: 'failed' }] }],
    })
  })

  test('goes through the proxy that the environment names, except where it says not to', async () => {
    const through: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request, client) => {
      through.push(request.url ?? '')
      const [host = '', port = ''] = (request.url ?? '').split(':')
      const up = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        up.pipe(client)
        client.pipe(up)
      })
      for (const end of [up, client]) end.on('error', () => {})
    })
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve)
    })
    onTestFinished(() => {
      proxy.close()
    })
    const address = proxy.address()
    const at = typeof address === 'object' && address !== null ? address.port : 0
    const { run } = place()
    const { url, port } = await mirror(sends(kevOf(today())))
    const words = ['update', 'kev', '--from', `kev=${url}`, '--allow-private']
    const http_proxy = `http://127.0.0.1:${at}`
    expect((await run(words, { http_proxy })).exit).toBe(0)
    expect(through).toEqual([`127.0.0.1:${port}`])
    expect((await run(words, { http_proxy, NO_PROXY: '127.0.0.1' })).exit).toBe(0)
    expect(through).toHaveLength(1)
  })
})
