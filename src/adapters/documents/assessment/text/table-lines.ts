import { say } from '../../../../core/language/catalogue.ts'
import { inert } from '../../ci-commands.ts'
import { words } from '../../line.ts'
import { columnsOf, cutEnd } from '../../terminal/columns.ts'
import type { Layout } from '../../terminal/layout.ts'
import type { Row, Table } from '../content/block.ts'

const gap = '  '
/** The least that a name gets, so that a table is worth its width. */
const nameColumns = 18

/** A caption, and numbers under their words; a label and a number a line where the columns do not allow a table. */
export function tableLines(table: Table, layout: Layout): readonly string[] {
  const [nameHead, ...heads] = table.head
  const widths = heads.map((head, i) =>
    Math.max(columnsOf(head), ...table.rows.map(({ cells }) => columnsOf(cells[i] ?? ''))),
  )
  const left = layout.columns - widths.reduce((sum, width) => sum + gap.length + width, 0)
  const caption = layout.paragraph(table.caption)
  if (left < nameColumns) return [...caption, ...table.rows.flatMap((row) => rowAlone(row, heads, layout))]
  const wanted = Math.max(columnsOf(nameHead), ...table.rows.map((row) => columnsOf(nameOf(row))))
  const width = Math.min(left, wanted)
  const line = (name: string, cells: readonly string[]) =>
    [name + pad(width, name), ...cells.map((cell, i) => pad(widths[i] ?? 0, cell) + cell)].join(gap).trimEnd()
  return [
    ...caption,
    layout.style('dim', line(nameHead, heads)),
    ...table.rows.map((row) => {
      const text = line(cutEnd(inert(nameOf(row)), width), row.cells)
      return row.marked ? layout.style('bold', text) : text
    }),
  ]
}

/** `A* Full fix`: what is marked is also said in a word above. */
function nameOf({ letter, name, marked }: Row): string {
  return letter === undefined ? name : words(say('assess.lettered', { letter, name, marked }), 200)
}

const pad = (width: number, text: string) => ' '.repeat(Math.max(0, width - columnsOf(text)))

function rowAlone(row: Row, heads: readonly string[], layout: Layout): readonly string[] {
  const { name, marked, cells } = row
  const title = marked ? words(say('assess.is-recommended', { name })) : nameOf(row)
  return [
    ...layout.paragraph(title),
    ...cells.flatMap((cell, i) => layout.led(`${heads[i] ?? ''}: `, cell === '' ? '-' : cell, 2)),
  ]
}
