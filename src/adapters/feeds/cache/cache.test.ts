import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../../core/base/instant.ts'
import { epssFile, kevFile, manyRows, sha256 } from '../feeds.fixture.ts'
import { keepFeed, stillCurrent } from '../keep-feed.ts'
import { openKnowledge } from '../open-knowledge.ts'
import { parseFeed } from '../parse-feed.fixture.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { feedFile } from './feed-file.ts'
import { openFeed } from './open-feed.ts'

const now = parseInstant('2026-11-24T12:00:00Z')
const wait = async () => {}

/** Most are shorter than any edition, and do for what is tested with them. */
async function keep(folder: string, bytes: Uint8Array, { force = true, received = now } = {}) {
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

  test.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
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
    expect(openFeed(feedFile(folder, 'kev', 'previous'), 'kev')?.feed).toEqual(third.before)
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
    expect(openFeed(feedFile(folder, 'kev', 'previous'), 'kev')?.feed.entries).toBe(1)
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
      { folder, now, wait: async () => waiting(), force: true },
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
