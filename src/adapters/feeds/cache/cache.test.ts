import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, test as plainTest } from 'vitest'
import { HoldpointError } from '../../../core/base/errors.ts'
import { parseInstant } from '../../../core/base/instant.ts'
import type { Advisory } from '../../../core/intel/advisory.ts'
import { keptAdvisory, packAdvisories, storedAdvisories } from '../advisory-store.ts'
import { epssFile, kevFile, manyRows, sha256 } from '../feeds.fixture.ts'
import { keepFeed, stillCurrent } from '../keep-feed.ts'
import { openKnowledge } from '../open-knowledge.ts'
import { parseFeed } from '../parse-feed.fixture.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { feedFile } from './feed-file.ts'
import { replaceFeed } from './feed-folder.ts'
import { openFeed } from './open-feed.ts'

const now = parseInstant('2026-11-24T12:00:00Z')
const wait = async () => {}

async function keep(folder: string, bytes: Uint8Array, { force = false, received = now } = {}) {
  const parsed = parseFeed(bytes, 'a file')
  return keepFeed(parsed, { sha256: sha256(bytes), from: 'a file', received }, { folder, now, wait, force })
}

const modeOf = (path: string) => statSync(path).mode & 0o777

describe('a kept feed', () => {
  test('tells what it is, and opens again as it was', async () => {
    const folder = temporaryFolder()
    const bytes = epssFile(manyRows(100))
    const { outcome, feed } = await keep(folder, bytes)
    expect(outcome).toBe('new')
    expect(openKnowledge(folder).feed('epss')).toEqual(feed)
    expect(feed).toEqual({
      name: 'epss',
      version: 'v2025.03.14',
      dated: '2026-11-23T12:55:00.000Z',
      confirmed: now,
      entries: 100,
      sha256: sha256(bytes),
      from: 'a file',
    })
  })

  plainTest.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const folder = join(temporaryFolder(), 'cache', 'feeds')
    await keep(folder, kevFile(['CVE-2021-44228']))
    expect([modeOf(folder), modeOf(feedFile(folder, 'kev'))]).toEqual([0o700, 0o600])
  })

  test('leaves nothing else behind, not even what a killed process left', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'kev.feed.99999999.tmp'), 'half')
    writeFileSync(join(folder, 'kev.lock'), '99999999')
    await keep(folder, kevFile(['CVE-2021-44228']))
    expect(readdirSync(folder)).toEqual(['kev.feed'])
  })

  test('keeps what it replaces beside it, one back', async () => {
    const folder = temporaryFolder()
    await keep(folder, kevFile(['CVE-2021-44228']))
    await keep(folder, kevFile(['CVE-2021-44228', 'CVE-2021-45046']))
    const third = await keep(folder, kevFile(['CVE-2021-44228', 'CVE-2021-45046', 'CVE-2021-45105']))
    expect([third.feed.entries, third.before?.entries]).toEqual([3, 2])
    const before = openKnowledge(folder, { previous: ['kev'] })
    expect(before.kev('CVE-2021-45046')?.cve).toBe('CVE-2021-45046')
    expect(before.kev('CVE-2021-45105')).toBeUndefined()
    expect(openKnowledge(folder).kev('CVE-2021-45105')?.cve).toBe('CVE-2021-45105')
  })

  test('that comes again is unchanged, and what it replaced stays', async () => {
    const folder = temporaryFolder()
    await keep(folder, kevFile(['CVE-2021-44228']))
    const second = kevFile(['CVE-2021-44228', 'CVE-2021-45046'])
    await keep(folder, second)
    const later = parseInstant('2026-11-25')
    expect(await keep(folder, second, { received: later })).toMatchObject({ outcome: 'unchanged' })
    const { feed } = openKnowledge(folder)
    expect(feed('kev')).toMatchObject({ entries: 2, confirmed: later })
    expect(openKnowledge(folder, { previous: ['kev'] }).feed('kev')?.entries).toBe(1)
  })

  test('is confirmed in its place, and every other byte of it stays', async () => {
    const folder = temporaryFolder()
    const { feed } = await keep(folder, epssFile(manyRows(100)))
    const file = feedFile(folder, 'epss')
    const [before, inode] = [readFileSync(file), statSync(file).ino]
    const later = parseInstant('2026-11-26T08:00:00Z')
    expect(await stillCurrent(feed, later, { folder, wait })).toEqual({ ...feed, confirmed: later })
    const after = readFileSync(file)
    // The 28 bytes from 32 on hold the instant and its checksum.
    expect(Buffer.concat([after.subarray(0, 32), after.subarray(60)])).toEqual(
      Buffer.concat([before.subarray(0, 32), before.subarray(60)]),
    )
    expect(statSync(file).ino).toBe(inode)
    expect(openKnowledge(folder).feed('epss')?.confirmed).toBe(later)
  })

  test('whose confirmation was not written to its end counts as of the one before', async () => {
    const folder = temporaryFolder()
    const { feed } = await keep(folder, epssFile(manyRows(10)))
    const bytes = readFileSync(feedFile(folder, 'epss'))
    bytes.write('2099', 32, 'latin1')
    writeFileSync(feedFile(folder, 'epss'), bytes)
    expect(openKnowledge(folder).feed('epss')).toEqual(feed)
  })

  test('is not confirmed for another one that has come meanwhile', async () => {
    const folder = temporaryFolder()
    const { feed } = await keep(folder, kevFile(['CVE-2021-44228']))
    await keep(folder, kevFile(['CVE-2021-44228', 'CVE-2021-45046']))
    const later = parseInstant('2026-11-26')
    expect(await stillCurrent(feed, later, { folder, wait })).toMatchObject({ entries: 2, confirmed: now })
  })
})

describe('while another process writes a feed', () => {
  // The runner of the tests is a process that does not end meanwhile.
  const held = () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'kev.lock'), String(process.ppid))
    return folder
  }
  const bytes = kevFile(['CVE-2021-44228'])
  const keepWaiting = (folder: string, waiting: () => void) =>
    keepFeed(
      parseFeed(bytes, 'a file'),
      { sha256: sha256(bytes), from: 'a file' },
      { folder, now, wait: async () => waiting(), force: false },
    )

  test('it is waited for', async () => {
    const folder = held()
    let waits = 0
    const kept = await keepWaiting(folder, () => {
      waits += 1
      if (waits === 3) rmSync(join(folder, 'kev.lock'))
    })
    expect([waits, kept.outcome]).toEqual([3, 'new'])
  })

  test('that does not end, after a minute that is said', async () => {
    const folder = held()
    let waits = 0
    const kept = keepWaiting(folder, () => {
      waits += 1
    })
    await expect(kept).rejects.toMatchObject({ code: 'feed.busy' })
    // 60 s, looked at every 50 ms.
    expect([waits, readdirSync(folder)]).toEqual([1200, ['kev.lock']])
  })
})

describe('what goes backwards is refused, unless it is wanted', () => {
  const ten = manyRows(10).map(([cve]) => cve)

  test.each([
    ['feed.older', kevFile(ten, { dateReleased: '2026-11-22T00:00:00Z' })],
    ['feed.shrunk', kevFile(ten.slice(0, 4), { dateReleased: '2026-11-24T00:00:00Z' })],
  ])('%s', async (code, backwards) => {
    const folder = temporaryFolder()
    await keep(folder, kevFile(ten))
    await expect(keep(folder, backwards)).rejects.toMatchObject({ code })
    expect(openKnowledge(folder).feed('kev')?.entries).toBe(10)
    expect(await keep(folder, backwards, { force: true })).toMatchObject({ outcome: 'new' })
  })

  test('half as many are still taken', async () => {
    const folder = temporaryFolder()
    await keep(folder, kevFile(ten))
    expect(await keep(folder, kevFile(ten.slice(0, 5)))).toMatchObject({ outcome: 'new' })
  })
})

describe('a damaged file', () => {
  const whole = kevFile(['CVE-2021-44228', 'CVE-2021-45046'])

  async function damage(change: (bytes: Buffer) => Buffer) {
    const folder = temporaryFolder()
    await keep(folder, whole)
    const file = feedFile(folder, 'kev')
    writeFileSync(file, change(readFileSync(file)))
    return { folder, file }
  }

  test('is refused with what to do, whichever of its bytes is another', async () => {
    const { folder, file } = await damage((bytes) => bytes)
    const bytes = readFileSync(file)
    for (let at = 0; at < bytes.length; at += 1) {
      // What is there of the last confirmation may be lost; then the one before counts.
      if (at >= 32 && at < 64) continue
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ 0x10
      writeFileSync(file, other)
      const ask = () => openKnowledge(folder).kev('CVE-2021-44228')
      expect(ask).toThrow(expect.objectContaining({ code: 'feed.damaged' }))
    }
  })

  test.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(8)])],
    ['empty', () => Buffer.alloc(0)],
    ['another', () => Buffer.from('{"catalogVersion": "1"}')],
    ['of another version', (bytes: Buffer) => Buffer.concat([Buffer.from('HPFEED99'), bytes.subarray(8)])],
  ])('is refused where it is %s', async (_, change) => {
    const { folder } = await damage(change)
    expect(() => openKnowledge(folder).feed('kev')).toThrow(/cannot be used as a cached feed/)
  })

  test('is refused where it is another feed', async () => {
    const { folder, file } = await damage((bytes) => bytes)
    writeFileSync(feedFile(folder, 'epss'), readFileSync(file))
    expect(() => openKnowledge(folder).epss('CVE-2021-44228')).toThrow(/it holds kev, not epss/)
  })

  test('is replaced by the next that comes, and not kept', async () => {
    const { folder, file } = await damage((bytes) => bytes.subarray(0, -1))
    expect(await keep(folder, whole)).toMatchObject({ outcome: 'new' })
    expect(openFeed(file, 'kev')?.feed.entries).toBe(2)
    expect(readdirSync(folder)).toEqual(['kev.feed'])
  })
})

const advisory = (id: string, over: Partial<Advisory> = {}): Advisory => ({
  id,
  aliases: [],
  title: `What ${id} is`,
  weaknesses: [],
  ratings: [],
  affected: [],
  ...over,
})

const kept = (advisories: readonly Advisory[]) => advisories.map((each) => keptAdvisory(each))

describe('advisories', () => {
  const id = fc.string({ minLength: 1, maxLength: 12 })
  const records = fc.uniqueArray(
    fc
      .record({ id, aliases: fc.uniqueArray(id, { maxLength: 3 }) })
      .map(({ id, aliases }) => advisory(id, { aliases })),
    { selector: ({ id }) => id, maxLength: 60 },
  )

  test.prop([records, fc.array(id, { maxLength: 10 }), fc.boolean()])(
    'are found by id and by alias, and by nothing else, in memory as on disk',
    (given, others, inMemory) => {
      const folder = temporaryFolder()
      const feed = {
        name: 'nvd',
        dated: now,
        confirmed: now,
        entries: given.length,
        sha256: '',
        from: '',
      } as const
      replaceFeed(folder, { feed, parts: packAdvisories(kept(given)) }, 'nothing')
      const open = openFeed(feedFile(folder, 'nvd'), 'nvd', inMemory ? undefined : 0)
      if (open === undefined) throw new Error('It is not there')
      const { find, all } = storedAdvisories(open)
      for (const name of [...given.flatMap(({ id, aliases }) => [id, ...aliases]), ...others])
        expect(find(name)).toEqual(given.filter(({ id, aliases }) => id === name || aliases.includes(name)))
      expect([...all()].map(([record]) => record)).toEqual(given)
      open.close()
    },
  )

  test('on disk are refused where a byte that is read is another', () => {
    const folder = temporaryFolder()
    const given = Array.from({ length: 40 }, (_, i) => advisory(`CVE-2024-${1000 + i}`))
    const feed = { name: 'nvd', dated: now, confirmed: now, entries: 40, sha256: '', from: '' } as const
    replaceFeed(folder, { feed, parts: packAdvisories(kept(given)) }, 'nothing')
    const file = feedFile(folder, 'nvd')
    const bytes = readFileSync(file)
    for (let at = 64; at < bytes.length; at += 7) {
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ 0x04
      writeFileSync(file, other)
      // Either it is noticed, or it lies where nobody has looked.
      expect(lookedUp(file, given)).toBe(true)
    }
  })

  test('that are newer take the place of older ones, and others are added', async () => {
    const folder = temporaryFolder()
    const add = (advisories: readonly Advisory[]) =>
      keepFeed(
        { name: 'advisories', records: kept(advisories) },
        { sha256: '', from: 'osv.json' },
        { folder, now, wait, force: false },
      )
    const old = parseInstant('2024-01-01')
    const middle = parseInstant('2024-06-01')
    const young = parseInstant('2025-01-01')
    const first = [
      advisory('GHSA-1', { modified: middle, aliases: ['CVE-1'] }),
      advisory('GHSA-2', { modified: old }),
    ]
    expect(await add(first)).toMatchObject({
      outcome: 'new',
      feed: { entries: 2, dated: middle, confirmed: middle },
    })
    const second = [
      advisory('GHSA-1', { modified: old, title: 'older' }),
      advisory('GHSA-2', { modified: young, title: 'newer' }),
      advisory('GHSA-3', { modified: old }),
    ]
    expect(await add(second)).toMatchObject({ outcome: 'new', feed: { entries: 3, dated: young } })
    expect(await add(second)).toMatchObject({ outcome: 'unchanged' })
    const { advisories } = openKnowledge(folder)
    expect(advisories('CVE-1').map(({ title }) => title)).toEqual(['What GHSA-1 is'])
    expect(advisories('GHSA-2').map(({ title }) => title)).toEqual(['newer'])
    expect(advisories('GHSA-3')).toHaveLength(1)
    expect(advisories('GHSA-4')).toEqual([])
  })
})

/** Whether every record is found as it was, or damage is noticed. */
function lookedUp(file: string, given: readonly Advisory[]): boolean {
  try {
    const open = openFeed(file, 'nvd', 0)
    if (open === undefined) return false
    const { find } = storedAdvisories(open)
    const same = given.every((each) => JSON.stringify(find(each.id)) === JSON.stringify([each]))
    open.close()
    return same
  } catch (error) {
    return error instanceof HoldpointError && error.code === 'feed.damaged'
  }
}

test('where nothing was ever fetched, nothing is known', () => {
  const knowledge = openKnowledge(join(temporaryFolder(), 'nothing'))
  expect(knowledge.feed('kev')).toBeUndefined()
  expect(knowledge.kev('CVE-2021-44228')).toBeUndefined()
  expect(knowledge.epss('CVE-2021-44228')).toBeUndefined()
  expect(knowledge.advisories('CVE-2021-44228')).toEqual([])
})

test('a feed is read when it is first asked for, and stays as it was then', async () => {
  const folder = temporaryFolder()
  const knowledge = openKnowledge(folder)
  await keep(folder, kevFile(['CVE-2021-44228']))
  expect(knowledge.kev('CVE-2021-44228')?.cve).toBe('CVE-2021-44228')
  truncateSync(feedFile(folder, 'kev'), 10)
  expect(knowledge.kev('CVE-2021-44228')?.cve).toBe('CVE-2021-44228')
})
