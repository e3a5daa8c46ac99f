import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, truncateSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fromSources, holdpoint } from '../../test/command-line.ts'
import { feedFile } from '../adapters/feeds/cache/feed-file.ts'
import { kevFile, longEpssFile, longKevFile, manyRows, sha256 } from '../adapters/feeds/feeds.fixture.ts'
import { answers, sends, serving, stalls } from '../adapters/feeds/fetch/server.fixture.ts'
import { openKnowledge } from '../adapters/feeds/open-knowledge.ts'
import { temporaryFolder } from '../adapters/feeds/temporary-folder.fixture.ts'
import { type Instant, parseInstant } from '../core/base/instant.ts'
import { feedSources } from './feed-sources.ts'
import { updateFeeds } from './update-feeds.ts'

const kev = longKevFile(['CVE-2021-44228', 'CVE-2021-45046'])
const newerKev = longKevFile(['CVE-2021-44228', 'CVE-2021-45046', 'CVE-2021-45105'], {
  dateReleased: '2026-11-24T10:00:00Z',
  catalogVersion: '2026.11.24',
})
const epss = gzipSync(longEpssFile(manyRows(2000)))
const noon = parseInstant('2026-11-24T12:00:00Z')
const timing = { connect: 2_000, headers: 2_000, stall: 150, attempt: 5_000 }

async function server(...given: readonly RequestListener[]) {
  const running = await serving(...given)
  onTestFinished(running.close)
  return running
}

/** Updates a folder from servers of this machine, at a time, without really waiting. */
function update(folder: string, from: Partial<Record<'kev' | 'epss', string>>, now: Instant = noon) {
  const texts = Object.entries(from).map(([name, url]) => `${name}=${url}`)
  const feeds = ['kev', 'epss'].filter((name) => name in from)
  return updateFeeds(
    { sources: feedSources({ feeds, ecosystems: [], from: texts }), folder, allowPrivate: true },
    {
      clock: { now: () => now },
      wait: async () => {},
      chance: () => 0,
      progress: () => {},
      reading: () => {},
      timing,
    },
  )
}

describe('an update', () => {
  test('fetches what is not here, and says what it is', async () => {
    const [first, second] = [await server(sends(kev)), await server(sends(epss))]
    const folder = temporaryFolder()
    const { feeds } = await update(folder, { kev: first.url, epss: second.url })
    expect(feeds).toMatchObject([
      {
        name: 'kev',
        state: 'fresh',
        outcome: 'new',
        feed: { entries: 252, from: first.url, confirmed: noon },
      },
      { name: 'epss', state: 'fresh', outcome: 'new', feed: { entries: 12_000, sha256: sha256(epss) } },
    ])
    expect(openKnowledge(folder).epss('CVE-1999-0001')).toEqual({ score: 0, percentile: 0 })
  })

  test('asks only whether it has changed, and then notes that it has not', async () => {
    const { url, asked } = await server(sends(kev, { etag: '"a"' }), answers(304), sends(newerKev))
    const folder = temporaryFolder()
    await update(folder, { kev: url })
    const later = parseInstant('2026-11-25T12:00:00Z')
    expect(await update(folder, { kev: url }, later)).toMatchObject({
      feeds: [{ outcome: 'unchanged', age: 0, feed: { confirmed: later, entries: 252 } }],
    })
    expect(await update(folder, { kev: url }, later)).toMatchObject({
      feeds: [{ outcome: 'new', entriesBefore: 252, feed: { entries: 253, version: '2026.11.24' } }],
    })
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"a"', '"a"'])
  })

  test('notes that the same bytes came again, and what to ask by from now on', async () => {
    const { url, asked } = await server(
      sends(kev, { etag: '"a"' }),
      sends(kev, { etag: '"b"' }),
      answers(304),
    )
    const folder = temporaryFolder()
    await update(folder, { kev: url })
    expect(await update(folder, { kev: url })).toMatchObject({ feeds: [{ outcome: 'unchanged' }] })
    await update(folder, { kev: url })
    expect(asked[2]?.headers['if-none-match']).toBe('"b"')
  })

  test('does not ask one mirror by what another one has said', async () => {
    const [first, second] = [await server(sends(kev, { etag: '"a"' })), await server(sends(kev))]
    const folder = temporaryFolder()
    await update(folder, { kev: first.url })
    await update(folder, { kev: second.url })
    expect(second.asked[0]?.headers).not.toHaveProperty('if-none-match')
  })

  test('mends a confirmation that a wrong clock has dated ahead', async () => {
    const { url, asked } = await server(sends(kev, { etag: '"a"' }))
    const folder = temporaryFolder()
    await update(folder, { kev: url }, parseInstant('2036-11-24T12:00:00Z'))
    expect(await update(folder, { kev: url })).toMatchObject({
      feeds: [{ state: 'fresh', feed: { confirmed: noon } }],
    })
    expect(asked[1]?.headers).not.toHaveProperty('if-none-match')
    expect(openKnowledge(folder).feed('kev')?.confirmed).toBe(noon)
  })

  test('of one feed that fails leaves it as it was, and the other still comes', async () => {
    const [first, second] = [
      await server(sends(kev), answers(404)),
      await server(sends(longEpssFile(manyRows(10), '2026-11-29T09:00:00Z'))),
    ]
    const folder = temporaryFolder()
    await update(folder, { kev: first.url })
    const later = parseInstant('2026-11-29T12:00:00Z')
    expect(await update(folder, { kev: first.url, epss: second.url }, later)).toMatchObject({
      feeds: [
        {
          outcome: 'failed',
          state: 'stale',
          feed: { entries: 252, confirmed: noon },
          failure: { code: 'feed.refused' },
        },
        { outcome: 'new', state: 'fresh' },
      ],
    })
  })

  test.each([
    ['older', sends(longKevFile(['CVE-2021-44228'], { dateReleased: '2026-11-01T00:00:00Z' })), 'feed.older'],
    ['shorter than any', sends(kevFile(manyRows(249).map(([cve]) => cve))), 'feed.too-few'],
    ['another feed', sends(epss), 'feed.other-kind'],
    [
      'a web page',
      sends('<!DOCTYPE html><title>Sign in</title>', { 'content-type': 'text/html' }),
      'feed.web-page',
    ],
    ['cut off', sends(kev.subarray(0, 3000)), 'feed.truncated'],
    ['not as it should be', sends('{"catalogVersion": "1", "vulnerabilities": 7}'), 'feed.invalid'],
    ['a bomb', sends(gzipSync(Buffer.alloc(257 * 1024 * 1024))), 'feed.too-large'],
    ['stopped', stalls('{', 100), 'feed.unreachable'],
    ['nothing', sends(''), 'feed.empty'],
  ])('that brings what is %s leaves what was there', async (_, answer, code) => {
    const { url } = await server(sends(kev), answer)
    const folder = temporaryFolder()
    await update(folder, { kev: url })
    const before = readFileSync(feedFile(folder, 'kev'))
    expect(await update(folder, { kev: url })).toMatchObject({
      feeds: [{ outcome: 'failed', failure: { code } }],
    })
    expect(readFileSync(feedFile(folder, 'kev'))).toEqual(before)
  })

  test('replaces what is damaged, without asking whether that has changed', async () => {
    const { url, asked } = await server(sends(kev, { etag: '"a"' }))
    const folder = temporaryFolder()
    await update(folder, { kev: url })
    truncateSync(feedFile(folder, 'kev'), 200)
    expect(await update(folder, { kev: url })).toMatchObject({ feeds: [{ outcome: 'new' }] })
    expect(asked[1]?.headers).not.toHaveProperty('if-none-match')
  })

  test('refuses an address that may not be asked before it asks any', async () => {
    const { url, asked } = await server(sends(kev))
    await expect(
      update(temporaryFolder(), { kev: url, epss: 'http://mirror.example/' }),
    ).rejects.toMatchObject({
      code: 'feed.not-https',
    })
    expect(asked).toHaveLength(0)
  })
})

describe('processes', () => {
  const command = (folder: string, url: string) => ({
    args: ['feeds', 'update', 'epss', '--from', `epss=${url}`, '--allow-private', '--json'],
    env: { HOLDPOINT_FEEDS: folder },
  })

  test('that update at once do each other no harm', async () => {
    const { url } = await server(sends(epss))
    const folder = temporaryFolder()
    const { args, env } = command(folder, url)
    const ended = await Promise.all([1, 2, 3].map(() => holdpoint(args, { env })))
    expect(ended.map(({ exit, err }) => [exit, err])).toEqual(ended.map(() => [0, '']))
    expect(openKnowledge(folder).feed('epss')?.entries).toBe(12_000)
    expect(readdirSync(folder)).toEqual(['epss.feed'])
  })

  test('that are killed in the middle leave what was there', async () => {
    const { url, asked } = await server(sends(epss), stalls('\u001f', 1000))
    const folder = temporaryFolder()
    const { args, env } = command(folder, url)
    await holdpoint(args, { env })
    const child = spawn(process.execPath, [...fromSources, ...args], {
      env: { PATH: process.env.PATH, ...env },
    })
    while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(openKnowledge(folder).epss('CVE-1999-0001')).toEqual({ score: 0, percentile: 0 })
    expect(openKnowledge(folder).feed('epss')?.sha256).toBe(sha256(epss))
  })
})
