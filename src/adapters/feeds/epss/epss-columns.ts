import type { EpssScore } from '../../../core/intel/epss-score.ts'
import { damaged } from '../cache/damaged.ts'
import type { OpenFeed } from '../cache/open-feed.ts'
import { cveNumber, cveYear } from './cve-id.ts'
import {
  bytesOf,
  type Column,
  type Numbers,
  numbersIn,
  PagedColumn,
  pageSums,
  type Width,
} from './paged-column.ts'
import { fromBillionths } from './probability.ts'

/**
 * Scores by CVE as columns, in little room, because to read them costs more than to look anything up: 5 bytes for a
 * CVE, against 31 in the file that they come from.
 */
export interface EpssColumns {
  /** The groups of CVEs that share year and upper half of their number, as `groupOf` makes them, in order. */
  readonly groups: Column
  /** The row that each group begins at; one more says where the last one ends. */
  readonly starts: Column
  /** By row, in order within a group: the lower half of a CVE's number. */
  readonly lows: Column
  /** By row: which pair of score and percentile it has. */
  readonly pairs: Column
  /** By pair, in billionths. Few scores differ: 300,000 CVEs share about 30,000. */
  readonly scores: Column
  readonly percentiles: Column
}

/** The same in memory as a whole. */
export interface WholeColumns extends EpssColumns {
  readonly groups: Uint32Array
  readonly starts: Uint32Array
  readonly lows: Uint16Array
  readonly pairs: Numbers
  readonly scores: Uint32Array
  readonly percentiles: Uint32Array
}

export const lowHalf = 0xffff

export function groupOf(year: number, number: number): number {
  return year * 0x10000 + (number >>> 16)
}

/** The row of a CVE; -1 where it has none. */
function findRow({ groups, starts, lows }: EpssColumns, cve: string): number {
  const year = cveYear(cve)
  const number = cveNumber(cve)
  if (year < 0 || number < 0) return -1
  const group = placeOf(groups, groupOf(year, number), 0, groups.length)
  return group < 0 ? -1 : placeOf(lows, number & lowHalf, starts.at(group) ?? 0, starts.at(group + 1) ?? 0)
}

/** Where a number stands among sorted ones; -1 where it does not. */
function placeOf(sorted: Column, wanted: number, from: number, to: number): number {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const met = sorted.at(middle) ?? 0
    if (met === wanted) return middle
    if (met < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export function findScore(columns: EpssColumns, cve: string): EpssScore | undefined {
  const row = findRow(columns, cve)
  const pair = row < 0 ? undefined : columns.pairs.at(row)
  if (pair === undefined) return undefined
  const score = columns.scores.at(pair)
  const percentile = columns.percentiles.at(pair)
  if (score === undefined || percentile === undefined) return undefined
  return { score: fromBillionths(score), percentile: fromBillionths(percentile) }
}

const sumsOf = (name: string) => `${name}.sums`

export function packColumns({
  groups,
  starts,
  lows,
  pairs,
  scores,
  percentiles,
}: WholeColumns): ReadonlyMap<string, Uint8Array> {
  const columns = Object.entries({ groups, starts, lows, pairs, scores, percentiles })
  return new Map(
    columns.flatMap(([name, column]) => [
      [name, bytesOf(column)],
      [sumsOf(name), bytesOf(pageSums(column))],
    ]),
  )
}

/** The columns of a cached feed, as they stand in it. Throws `feed.damaged`. */
export function columnsOf(feed: OpenFeed): EpssColumns {
  const column = (name: string, width: Width): Column =>
    feed.isWhole
      ? numbersIn(feed.read(name), width)
      : new PagedColumn(feed, name, width, numbersIn(feed.read(sumsOf(name)), 4))
  const lows = column('lows', 2)
  const pairs = column('pairs', feed.sizeOf('pairs') === 2 * lows.length ? 2 : 4)
  if (pairs.length !== lows.length) throw damaged(feed.file, 'its columns do not have the same length')
  return {
    groups: column('groups', 4),
    starts: column('starts', 4),
    lows,
    pairs,
    scores: column('scores', 4),
    percentiles: column('percentiles', 4),
  }
}
