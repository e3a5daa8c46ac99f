import { grouped } from '../../../core/base/words.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Tally } from '../accounting.ts'
import { inert } from '../ci-commands.ts'
import { words } from '../line.ts'
import { columnsOf } from './columns.ts'
import type { Layout } from './layout.ts'

interface AccountingTable {
  readonly head: () => readonly string[]
  readonly row: (name: string, tally: Tally) => readonly string[]
}

/** The least that a row's name gets, so that a table is worth its width. */
const nameColumns = 24

/**
 * The accounting as the sum that it is, `results = findings + merged + suppressed + unreadable`, with the numbers
 * under their words, and below a name that leaves them no room; as a sentence for each row where the columns or the
 * numbers do not allow a table.
 */
export function accountingTable({ columns, style, paragraph }: Layout): AccountingTable {
  const labels = [
    words(say('label.results')),
    words(say('label.findings')),
    words(say('label.merged')),
    words(say('label.suppressed')),
    words(say('label.unreadable')),
  ] as const
  const head = `${labels[0]} = ${labels.slice(1).join(' + ')}`
  const left = columns - head.length
  const isTable = left >= nameColumns
  return {
    head: () => (isTable ? [style('dim', head.padStart(columns))] : []),
    row: (name, tally) => {
      const ends = endsOf(labels, left)
      const beside = isTable ? aligned(inert(name), tally, ends) : undefined
      if (beside !== undefined) return [beside]
      const below = isTable ? aligned('', tally, ends) : undefined
      return [
        ...paragraph(name, 2),
        ...(below !== undefined ? [below] : paragraph(words(say('evidence.sum', tally)), 2)),
      ]
    },
  }
}

/** The column in which each label ends. */
function endsOf(labels: readonly string[], left: number): readonly number[] {
  let end = left
  return labels.map((label, i) => {
    end += label.length + (i === 0 ? 0 : ' = '.length)
    return end
  })
}

/** A row with each number ending under its label; undefined where a number is too long for that. */
function aligned(name: string, tally: Tally, ends: readonly number[]): string | undefined {
  const { results, findings, merged, suppressed, unreadable } = tally
  let line = `  ${name}`
  let used = columnsOf(line)
  for (const [i, n] of [results, findings, merged, suppressed, unreadable].entries()) {
    const number = grouped(n)
    const gap = (ends[i] ?? 0) - used - number.length
    if (gap < 1) return undefined
    line += ' '.repeat(gap) + number
    used += gap + number.length
  }
  return line
}
