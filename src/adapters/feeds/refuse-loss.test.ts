import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../core/base/instant.ts'
import { epssFile, kevFile, longEpssFile, longKevFile, manyRows, sha256 } from './feeds.fixture.ts'
import { keepFeed, keepFeeds } from './keep-feed.ts'
import { openKnowledge } from './open-knowledge.ts'
import { parseFeed } from './parse-feed.fixture.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const now = parseInstant('2026-11-24T12:00:00Z')
const wait = async () => {}

function keep(folder: string, bytes: Uint8Array, { force = true } = {}) {
  const parsed = parseFeed(bytes, 'a file')
  return keepFeed(parsed, { sha256: sha256(bytes), from: 'a file' }, { folder, now, wait, force })
}

describe('what goes backwards is refused, unless it is wanted', () => {
  const cves = (count: number) => manyRows(count).map(([cve]) => cve)
  const kev = (count: number, day = '23') =>
    kevFile(cves(count), { dateReleased: `2026-11-${day}T00:00:00Z` })
  const force = false

  test.each([
    ['feed.older', kev(1000, '22')],
    ['feed.shrunk', kev(499)],
    ['feed.too-few', kev(249)],
  ])('%s', async (code, backwards) => {
    const folder = temporaryFolder()
    const there = code === 'feed.too-few' ? 400 : 1000
    await keep(folder, kev(there), { force })
    await expect(keep(folder, backwards, { force })).rejects.toMatchObject({ code })
    expect(openKnowledge(folder).feed('kev')?.entries).toBe(there)
    expect(await keep(folder, backwards)).toMatchObject({ outcome: 'new' })
  })

  test('half as many are still taken', async () => {
    const folder = temporaryFolder()
    await keep(folder, kev(1000))
    expect(await keep(folder, kev(500), { force })).toMatchObject({ outcome: 'new' })
  })

  // CISA's catalogue had 287 entries on its first day; EPSS has never scored less than 70,000 CVEs.
  test.each([
    ['kev', kev(249), kev(250)],
    ['epss', epssFile(manyRows(9_999)), epssFile(manyRows(10_000))],
  ])('and so is a first edition of %s that is shorter than any was', async (name, short, enough) => {
    const folder = temporaryFolder()
    await expect(keep(folder, short, { force })).rejects.toMatchObject({
      code: 'feed.too-few',
      values: { feed: name },
    })
    expect(readdirSync(folder)).toEqual([])
    expect(await keep(folder, enough, { force })).toMatchObject({ outcome: 'new' })
  })

  test('a short one that a person wanted may be followed by another', async () => {
    const folder = temporaryFolder()
    await keep(folder, kev(12))
    expect(await keep(folder, kev(11, '24'), { force })).toMatchObject({ outcome: 'new' })
  })

  test('of several that come together none is kept where one is refused', async () => {
    const folder = temporaryFolder()
    await keep(folder, longKevFile([]), { force })
    const [older, scores] = [kevFile(cves(300), { dateReleased: '2026-11-01' }), longEpssFile([])]
    const coming = [scores, older].map((bytes, i) => ({
      parsed: parseFeed(bytes, `file ${i}`),
      origin: { sha256: sha256(bytes), from: `file ${i}` },
    }))
    const keeping = { folder, now, wait, force }
    await expect(keepFeeds(coming, keeping)).rejects.toMatchObject({
      code: 'feed.older',
      place: { file: 'file 1' },
    })
    expect(readdirSync(folder)).toEqual(['kev.feed'])
    expect(openKnowledge(folder).feed('kev')?.entries).toBe(250)
    await keepFeeds(coming, { ...keeping, force: true })
    expect(readdirSync(folder)).toEqual(['epss.feed', 'kev.feed', 'kev.previous.feed'])
  })
})
