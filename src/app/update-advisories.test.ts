import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { osvArchive, osvRecord, zipOf } from '../adapters/feeds/archives.fixture.ts'
import { feedFile } from '../adapters/feeds/cache/feed-file.ts'
import { kevFile } from '../adapters/feeds/feeds.fixture.ts'
import { answers, hangsUp, sends, serving, stalls } from '../adapters/feeds/fetch/server.fixture.ts'
import { openKnowledge } from '../adapters/feeds/open-knowledge.ts'
import { temporaryFolder } from '../adapters/feeds/temporary-folder.fixture.ts'
import { type Instant, parseInstant } from '../core/base/instant.ts'
import { feedSources } from './feed-sources.ts'
import { feedsStatus } from './feeds-status.ts'
import { importFeeds } from './import-feeds.ts'
import { updateFeeds } from './update-feeds.ts'

const noon = parseInstant('2026-11-24T12:00:00Z')
const nextDay = parseInstant('2026-11-25T12:00:00Z')
const timing = { connect: 2_000, headers: 2_000, stall: 150, attempt: 5_000 }

const npm = osvArchive([osvRecord('GHSA-1', { aliases: ['CVE-2026-1'] }), osvRecord('GHSA-2')])
const moreNpm = osvArchive([osvRecord('GHSA-1'), osvRecord('GHSA-2'), osvRecord('GHSA-3')])
const pypi = osvArchive([osvRecord('PYSEC-1')])

/** A mirror of this machine: archives are asked for one after the other, and get one answer after the other. */
async function mirror(...given: readonly RequestListener[]) {
  const running = await serving(...given)
  onTestFinished(running.close)
  const folder = temporaryFolder()
  const update = (ecosystems: readonly string[], now: Instant = noon, port = running.port) =>
    updateFeeds(
      {
        sources: feedSources({
          feeds: ['osv'],
          ecosystems,
          from: [`osv=http://127.0.0.1:${port}/{ecosystem}/all.zip`],
        }),
        folder,
        allowPrivate: true,
      },
      {
        clock: { now: () => now },
        wait: async () => {},
        chance: () => 0,
        progress: () => {},
        reading: () => {},
        timing,
      },
    )
  return { ...running, folder, update }
}

const found = (folder: string, id: string) =>
  openKnowledge(folder)
    .advisories(id)
    .map((each) => each.id)

describe('archives of ecosystems', () => {
  test('come into one feed, each from its address', async () => {
    const { asked, folder, port, update } = await mirror(sends(npm), sends(pypi))
    const { feeds } = await update(['npm', 'GitHub Actions', 'npm'])
    expect(asked.map(({ url }) => url)).toEqual(['/npm/all.zip', '/GitHub%20Actions/all.zip'])
    expect(feeds).toMatchObject([
      {
        name: 'advisories',
        state: 'fresh',
        outcome: 'new',
        feed: {
          entries: 3,
          confirmed: noon,
          from: `http://127.0.0.1:${port}/npm/all.zip, http://127.0.0.1:${port}/GitHub%20Actions/all.zip`,
        },
        sources: [
          { name: 'GitHub Actions', state: 'fresh', outcome: 'new', confirmed: noon },
          { name: 'npm', state: 'fresh', outcome: 'new', confirmed: noon },
        ],
      },
    ])
    expect(found(folder, 'CVE-2026-1')).toEqual(['GHSA-1'])
    expect(found(folder, 'PYSEC-1')).toEqual(['PYSEC-1'])
  })

  test('are asked for only where they have changed, each by what was said of it', async () => {
    const { asked, folder, update } = await mirror(
      sends(npm, { etag: '"n1"' }),
      sends(pypi, { etag: '"p1"' }),
      answers(304),
      answers(304),
      sends(moreNpm, { etag: '"n2"' }),
      answers(304),
      answers(304),
      answers(304),
    )
    await update(['npm', 'PyPI'])
    const before = readFileSync(feedFile(folder, 'advisories'))
    expect(await update(['npm', 'PyPI'], nextDay)).toMatchObject({
      feeds: [{ outcome: 'unchanged', age: 0, feed: { confirmed: nextDay, entries: 3 } }],
    })
    // Nothing but the instant is written (layout.ts: 28 bytes at 32).
    const after = readFileSync(feedFile(folder, 'advisories'))
    expect(after.subarray(60)).toEqual(before.subarray(60))
    expect(await update(['npm', 'PyPI'], nextDay)).toMatchObject({
      feeds: [
        {
          outcome: 'new',
          entriesBefore: 3,
          feed: { entries: 4 },
          sources: [
            { name: 'PyPI', outcome: 'unchanged' },
            { name: 'npm', outcome: 'new' },
          ],
        },
      ],
    })
    await update(['npm', 'PyPI'], nextDay)
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      '"n1"',
      '"p1"',
      '"n1"',
      '"p1"',
      '"n2"',
      '"p1"',
    ])
  })

  test('are together as old as the one that was confirmed longest ago', async () => {
    const { folder, update } = await mirror(
      sends(npm, { etag: '"n"' }),
      sends(pypi, { etag: '"p"' }),
      answers(304),
      answers(304),
    )
    await update(['npm', 'PyPI'])
    const third = parseInstant('2026-11-28T12:00:00Z')
    const { feeds } = await update(['npm'], third)
    expect(feeds).toMatchObject([
      {
        state: 'stale',
        outcome: 'unchanged',
        feed: { confirmed: noon },
        sources: [
          { name: 'PyPI', state: 'stale', confirmed: noon },
          { name: 'npm', state: 'fresh', confirmed: third, outcome: 'unchanged' },
        ],
      },
    ])
    await update(['PyPI'], third)
    expect(openKnowledge(folder).feed('advisories')?.confirmed).toBe(third)
  })

  test('stay what they are where records are carried in besides', async () => {
    const { asked, folder, update } = await mirror(sends(npm, { etag: '"n"' }), answers(304))
    await update(['npm'])
    const file = `${temporaryFolder()}/own.zip`
    writeFileSync(file, osvArchive([osvRecord('OWN-1')]))
    await importFeeds(
      { files: [file], folder, force: false },
      { now: noon, wait: async () => {}, progress: () => {} },
    )
    expect(await update(['npm'], nextDay)).toMatchObject({
      feeds: [{ outcome: 'unchanged', feed: { entries: 3, confirmed: nextDay } }],
    })
    expect(asked[1]?.headers['if-none-match']).toBe('"n"')
    expect(found(folder, 'OWN-1')).toEqual(['OWN-1'])
  })

  test.each([
    ['that is not there', answers(404), 'feed.refused'],
    ['that hangs up', hangsUp, 'feed.unreachable'],
    ['that stops', stalls('PK', 100), 'feed.unreachable'],
    ['that is a web page', sends('<!DOCTYPE html><title>Sign in</title>'), 'feed.web-page'],
    [
      'that is a catalogue',
      sends(zipOf({ 'kev.json': kevFile(['CVE-2021-44228']).toString() })),
      'feed.other-kind',
    ],
    [
      'of the future',
      sends(osvArchive([osvRecord('A', { modified: '2027-01-01T00:00:00Z' })])),
      'feed.from-the-future',
    ],
    ['that is cut off', sends(pypi.subarray(0, 60)), 'feed.truncated'],
    [
      'of which a record is wrong',
      sends(zipOf({ 'a.json': '{"id":"A","modified":"soon"}' })),
      'advisory.invalid',
    ],
    ['that is too large', sends('', { 'content-length': String(2 ** 30) }), 'feed.too-large'],
  ])('come where there is one %s, and what was there stays', async (_, answer, code) => {
    const isAsked =
      (name: string): RequestListener =>
      (request, response) =>
        request.url?.includes(name) ? answer(request, response) : sends(npm)(request, response)
    const { folder, update } = await mirror(sends(pypi), isAsked('PyPI'))
    await update(['PyPI'])
    const { feeds } = await update(['PyPI', 'npm'], nextDay)
    expect(feeds).toMatchObject([
      {
        outcome: 'new',
        feed: { entries: 3, confirmed: noon },
        sources: [
          { name: 'PyPI', state: 'fresh', confirmed: noon, outcome: 'failed', failure: { code } },
          { name: 'npm', outcome: 'new', confirmed: nextDay },
        ],
      },
    ])
    expect(found(folder, 'PYSEC-1')).toEqual(['PYSEC-1'])
  })

  test('of which none can be had leave all as it was', async () => {
    const { folder, update } = await mirror(sends(npm), answers(404))
    await update(['npm'])
    const before = readFileSync(feedFile(folder, 'advisories'))
    expect(await update(['npm', 'PyPI'], nextDay)).toMatchObject({
      feeds: [
        {
          outcome: 'failed',
          state: 'fresh',
          sources: [
            { name: 'npm', state: 'fresh', outcome: 'failed' },
            { name: 'PyPI', state: 'missing', outcome: 'failed' },
          ],
        },
      ],
    })
    expect(readFileSync(feedFile(folder, 'advisories'))).toEqual(before)
  })

  test('are fetched again where the feed is damaged, and where another mirror is asked', async () => {
    const { asked, folder, update } = await mirror(sends(npm, { etag: '"n"' }))
    await update(['npm'])
    truncateSync(feedFile(folder, 'advisories'), 200)
    expect(await update(['npm'])).toMatchObject({ feeds: [{ outcome: 'new', feed: { entries: 2 } }] })
    const other = await serving(sends(npm))
    onTestFinished(other.close)
    await update(['npm'], noon, other.port)
    for (const request of [asked[1], other.asked[0]])
      expect(request?.headers).not.toHaveProperty('if-none-match')
  })

  test('are told by the status', async () => {
    const { folder, update } = await mirror(sends(npm), sends(pypi))
    await update(['npm', 'PyPI'])
    const { feeds } = feedsStatus(folder, nextDay)
    expect(feeds.find(({ name }) => name === 'advisories')).toMatchObject({
      sources: [
        { name: 'PyPI', state: 'fresh', age: 86_400_000 },
        { name: 'npm', state: 'fresh', age: 86_400_000 },
      ],
    })
  })
})
