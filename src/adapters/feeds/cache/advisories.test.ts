import { readFileSync, writeFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { HoldpointError } from '../../../core/base/errors.ts'
import { parseInstant } from '../../../core/base/instant.ts'
import type { Advisory } from '../../../core/intel/advisory.ts'
import { keptAdvisory, packAdvisories, storedAdvisories } from '../advisory-store.ts'
import { keepFeed } from '../keep-feed.ts'
import { openKnowledge } from '../open-knowledge.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { feedFile } from './feed-file.ts'
import { openFeed } from './open-feed.ts'
import { replaceFeeds } from './replace-feeds.ts'

const now = parseInstant('2026-11-24T12:00:00Z')
const wait = async () => {}

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
      replaceFeeds(folder, [{ packed: { feed, parts: packAdvisories(kept(given)) }, keep: 'nothing' }])
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
    replaceFeeds(folder, [{ packed: { feed, parts: packAdvisories(kept(given)) }, keep: 'nothing' }])
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
