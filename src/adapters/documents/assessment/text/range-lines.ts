import { say } from '../../../../core/language/catalogue.ts'
import { inert } from '../../ci-commands.ts'
import { words } from '../../line.ts'
import { columnsOf, cutEnd } from '../../terminal/columns.ts'
import type { Layout } from '../../terminal/layout.ts'
import type { RangeRow, Ranges } from '../content/block.ts'

/** Each range under its name, all of them above one axis. */
export function rangeLines(ranges: Ranges, layout: Layout): readonly string[] {
  const { columns, style } = layout
  return [
    ...layout.paragraph(ranges.caption),
    ...ranges.rows.flatMap((row) => [
      ...named(row, layout),
      row.marked ? style('bold', drawn(row, ranges.most, columns)) : drawn(row, ranges.most, columns),
    ]),
    style('dim', axis(ranges, columns)),
    ...layout.paragraph(words(say('assess.range-signs'))).map((line) => style('dim', line)),
  ]
}

function named(
  { letter, name: title, marked, text }: RangeRow,
  { columns, style }: Layout,
): readonly string[] {
  const named = marked ? words(say('assess.is-recommended', { name: title })) : title
  const shown = cutEnd(
    inert(words(say('assess.lettered', { letter, name: named, marked }))),
    columns - text.length - 2,
  )
  const line = shown + ' '.repeat(columns - columnsOf(shown) - text.length) + text
  return [marked ? style('bold', line) : line]
}

/** `  [==#====x=]`: later marks win over earlier ones where two share a column. */
function drawn({ low, middle, high, mean }: RangeRow, most: number, columns: number): string {
  const at = placeIn(most, columns)
  const cells = Array.from({ length: columns }, () => ' ')
  for (let i = at(low); i <= at(high); i += 1) cells[i] = '='
  const marks = [
    [low, '['],
    [high, ']'],
    [mean, 'x'],
    [middle, '#'],
  ] as const
  for (const [value, sign] of marks) cells[at(value)] = sign
  return cells.join('').trimEnd()
}

function axis({ ticks, most }: Ranges, columns: number): string {
  const at = placeIn(most, columns)
  let line = ''
  for (const tick of ticks) {
    const start = Math.min(at(tick.at), columns - tick.text.length - 1)
    if (start >= line.length + (line === '' ? 0 : 1)) line = `${line.padEnd(start, '.')}'${tick.text}`
  }
  return line.padEnd(columns, '.')
}

function placeIn(most: number, columns: number): (value: number) => number {
  return (value) => Math.min(columns - 1, Math.max(0, Math.round((value / most) * (columns - 1))))
}
