import { HoldpointError } from '../../../core/base/errors.ts'
import { type Instant, parseInstant } from '../../../core/base/instant.ts'
import { quoted } from '../../../core/base/text.ts'
import type { Content } from '../content.ts'
import type { ParsedFeed } from '../parsed-feed.ts'
import { cveNumber, cveYear } from './cve-id.ts'
import { packColumns, type WholeColumns } from './epss-columns.ts'
import { billionthsIn } from './probability.ts'
import { sortedColumns } from './sorted-columns.ts'

const heading = 'cve,epss,percentile'
/** `CVE-1999-0001,0,0` and its line end. */
const shortestRow = 18

/** Whether a text begins as EPSS does; what is not as it should be behind that is said by `parseEpss`. */
export function looksLikeEpss(text: string): boolean {
  return (
    /^(?:#[^\n]*\r?\n)?"?cve"?,/iu.test(text.slice(0, 2048)) ||
    /^#[^\n]*score_date/u.test(text.slice(0, 2048))
  )
}

/** Reads scores as FIRST publishes them. Throws as `readEpss` does. */
export function parseEpss(content: Content, file: string): ParsedFeed {
  const { columns, ...about } = readEpss(content, file)
  return { name: 'epss', ...about, entries: columns.lows.length, parts: () => packColumns(columns) }
}

/**
 * Reads a comment with model and date, a heading, and a row for each CVE. Throws `feed.invalid` with the line of the
 * first thing that is wrong, `feed.empty` and `feed.truncated`.
 */
export function readEpss(
  { text, wasPacked }: Content,
  file: string,
): { readonly version?: string; readonly dated: Instant; readonly columns: WholeColumns } {
  // What was packed carries its length and checksum; of plain text nothing but its last line says that it is whole.
  if (!wasPacked && !text.endsWith('\n')) throw new HoldpointError('feed.truncated', {}, { file })
  const lines = new Lines(text)
  const about = aboutIn(lines.next(), file)
  const met = lines.next()
  if (met !== heading)
    throw invalid(`${quoted(met)} stands where ${quoted(heading)} should be`, file, lines.number)
  return { ...about, columns: rowsOf(lines, text.length, file) }
}

/** `model_version:v2025.03.14,score_date:2026-11-24T12:55:00Z` */
function aboutIn(comment: string, file: string): { readonly version?: string; readonly dated: Instant } {
  if (!comment.startsWith('#'))
    throw invalid('its first line should be a comment with the model and the date', file, 1)
  const said = new Map(
    comment
      .slice(1)
      .split(',')
      .map((pair) => {
        const colon = pair.indexOf(':')
        return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()]
      }),
  )
  const version = said.get('model_version')
  const date = said.get('score_date')
  if (date === undefined) throw invalid('its first line gives no score_date', file, 1)
  // Published with an offset of +0000 for years, which the profile of ISO 8601 writes with a colon.
  const dated = parseInstant(date.replace(/([+-]\d{2})(\d{2})$/u, '$1:$2'), { file, line: 1 })
  return { ...(version !== undefined && { version }), dated }
}

function rowsOf(lines: Lines, length: number, file: string) {
  const most = Math.ceil(length / shortestRow)
  const years = new Uint32Array(most)
  const numbers = new Uint32Array(most)
  const scores = new Uint32Array(most)
  const percentiles = new Uint32Array(most)
  let rows = 0
  for (; lines.advance(); rows += 1) {
    const { text, from, to } = lines
    const first = text.indexOf(',', from)
    const second = text.indexOf(',', first + 1)
    const year = cveYear(text, from)
    const number = cveNumber(text, from, first)
    if (year < 0 || number < 0) throw badRow(lines, 'begins with no CVE', file)
    if (second < 0 || second > to) throw badRow(lines, 'has less than three cells', file)
    const score = billionthsIn(text, first + 1, second)
    const percentile = billionthsIn(text, second + 1, to)
    if (score < 0 || percentile < 0)
      throw badRow(lines, 'should have two numbers from 0 to 1, with 9 decimals at most', file)
    years[rows] = year
    numbers[rows] = number
    scores[rows] = score
    percentiles[rows] = percentile
  }
  if (rows === 0) throw new HoldpointError('feed.empty', {}, { file })
  const whole = (column: Uint32Array) => column.subarray(0, rows)
  return sortedColumns(
    {
      years: whole(years),
      numbers: whole(numbers),
      scores: whole(scores),
      percentiles: whole(percentiles),
    },
    (cve) => invalid(`${cve} is listed twice`, file),
  )
}

function badRow({ text, from, to, number }: Lines, problem: string, file: string): HoldpointError {
  return invalid(`${quoted(text.slice(from, to))} ${problem}`, file, number)
}

function invalid(problem: string, file: string, line?: number): HoldpointError {
  return new HoldpointError('feed.invalid', { problem }, { file, ...(line !== undefined && { line }) })
}

/** A text line by line, without making each a text of its own. */
class Lines {
  readonly text: string
  /** Where the line stands, its end left out. */
  from = 0
  to = 0
  /** From 1. */
  number = 0
  #next = 0

  constructor(text: string) {
    this.text = text
  }

  advance(): boolean {
    const { text } = this
    if (this.#next >= text.length) return false
    const end = text.indexOf('\n', this.#next)
    this.from = this.#next
    this.to = end < 0 ? text.length : end
    this.#next = this.to + 1
    if (text.charCodeAt(this.to - 1) === 13 && this.to > this.from) this.to -= 1
    this.number += 1
    return true
  }

  next(): string {
    return this.advance() ? this.text.slice(this.from, this.to) : ''
  }
}
