import type { EpssScore } from '../../../core/intel/epss-score.ts'
import { damaged } from '../cache/damaged.ts'
import type { OpenFeed } from '../cache/open-feed.ts'
import { cveNumber, cveYear } from './cve-id.ts'
import { fromBillionths } from './probability.ts'

/**
 * Scores by CVE as columns, in little room, because to read them costs more than to look anything up: 5 bytes for a
 * CVE, against 31 in the file that they come from.
 */
export interface EpssColumns {
  /** The groups of CVEs that share year and upper half of their number, as `groupOf` makes them, in order. */
  readonly groups: Uint32Array
  /** The row that each group begins at; one more says where the last one ends. */
  readonly starts: Uint32Array
  /** By row, in order within a group: the lower half of a CVE's number. */
  readonly lows: Uint16Array
  /** By row: which pair of score and percentile it has. */
  readonly pairs: Uint16Array | Uint32Array
  /** By pair, in billionths. Few scores differ: 300,000 CVEs share about 30,000. */
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
  return group < 0 ? -1 : placeOf(lows, number & lowHalf, starts[group] ?? 0, starts[group + 1] ?? 0)
}

/** Where a number stands among sorted ones; -1 where it does not. */
function placeOf(sorted: Uint16Array | Uint32Array, wanted: number, from: number, to: number): number {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const met = sorted[middle] ?? 0
    if (met === wanted) return middle
    if (met < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export function findScore(columns: EpssColumns, cve: string): EpssScore | undefined {
  const pair = columns.pairs[findRow(columns, cve)]
  if (pair === undefined) return undefined
  const score = columns.scores[pair]
  const percentile = columns.percentiles[pair]
  if (score === undefined || percentile === undefined) return undefined
  return { score: fromBillionths(score), percentile: fromBillionths(percentile) }
}

export function packColumns(columns: EpssColumns): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(columns).map(([name, { buffer, byteOffset, byteLength }]) => [
      name,
      new Uint8Array(buffer, byteOffset, byteLength),
    ]),
  )
}

/** The columns of a cached feed, as they stand in it. Throws `feed.damaged`. */
export function columnsOf(feed: OpenFeed): EpssColumns {
  const wide = (name: string) => {
    const { buffer, byteOffset, byteLength } = feed.read(name)
    return new Uint32Array(buffer, byteOffset, byteLength / 4)
  }
  const narrow = (name: string) => {
    const { buffer, byteOffset, byteLength } = feed.read(name)
    return new Uint16Array(buffer, byteOffset, byteLength / 2)
  }
  const lows = narrow('lows')
  const pairs = feed.sizeOf('pairs') === 2 * lows.length ? narrow('pairs') : wide('pairs')
  if (pairs.length !== lows.length) throw damaged(feed.file, 'its columns do not have the same length')
  return {
    groups: wide('groups'),
    starts: wide('starts'),
    lows,
    pairs,
    scores: wide('scores'),
    percentiles: wide('percentiles'),
  }
}
