import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HoldpointError } from '../../../core/base/errors.ts'
import { parseInstant } from '../../../core/base/instant.ts'
import { feedFile } from '../cache/feed-file.ts'
import { openFeed } from '../cache/open-feed.ts'
import { type EpssRow, epssFile, manyRows } from '../feeds.fixture.ts'
import { keepFeed } from '../keep-feed.ts'
import { parseFeed } from '../parse-feed.fixture.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { columnsOf, findScore } from './epss-columns.ts'

/** 5,000 rows are three pages of 2,048. */
const rows = manyRows(5000)

async function kept(): Promise<string> {
  const folder = temporaryFolder()
  const now = parseInstant('2026-11-24T12:00:00Z')
  const origin = { sha256: '', from: 'a file' }
  await keepFeed(parseFeed(epssFile(rows), 'a file'), origin, {
    folder,
    now,
    wait: async () => {},
    force: true,
  })
  return feedFile(folder, 'epss')
}

/** What the file says of rows where nothing of it is read before it is asked for. */
function foundIn(file: string, asked: readonly EpssRow[]) {
  const open = openFeed(file, 'epss', 0)
  if (open === undefined) throw new Error('It is not there')
  try {
    const columns = columnsOf(open)
    return asked.map(([cve]) => findScore(columns, cve))
  } finally {
    open.close()
  }
}

const scores = (asked: readonly EpssRow[]) =>
  asked.map(([, score, percentile]) => ({ score: Number(score), percentile: Number(percentile) }))

test('scores that are read page by page are those that were published', async () => {
  const file = await kept()
  expect(foundIn(file, rows)).toEqual(scores(rows))
  expect(foundIn(file, [['CVE-2025-99999', '', '']])).toEqual([undefined])
})

test('a byte that is another is noticed as soon as its page is read', async () => {
  const file = await kept()
  const bytes = readFileSync(file)
  const asked = rows.filter((_, i) => i % 251 === 0)
  const outcomes = Array.from({ length: Math.floor((bytes.length - 64) / 1009) }, (_, i) => {
    const other = Buffer.from(bytes)
    const at = 64 + 1009 * i
    other[at] = (other[at] ?? 0) ^ 0x04
    writeFileSync(file, other)
    try {
      expect(foundIn(file, asked)).toEqual(scores(asked))
      return 'as published'
    } catch (error) {
      if (error instanceof HoldpointError) return error.code
      throw error
    }
  })
  expect(new Set(outcomes)).toEqual(new Set(['feed.damaged']))
})
