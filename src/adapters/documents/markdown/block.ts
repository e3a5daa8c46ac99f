import { say } from '../../../core/language/catalogue.ts'
import { words } from '../line.ts'
import { escaped } from './escape.ts'

/** A piece of the page: what opens it, rows that may be left out from the end, what closes it. */
export interface Block {
  readonly open: string
  readonly rows: readonly string[]
  readonly close: string
}

export function paragraph(markdown: string): Block {
  return { open: `${markdown}\n\n`, rows: [], close: '' }
}

/** A table; a column whose head ends with ":" is set to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): Block {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const rules = heads.map((head) => (head.endsWith(':') ? '---:' : '---'))
  const names = heads
    .map((head) => head.replace(/:$/, ''))
    .map((name) => name.slice(0, 1).toUpperCase() + name.slice(1))
  return { open: line(names) + line(rules), rows: rows.map(line), close: '\n' }
}

/** Room for the line that says what was left out. */
const reserve = 400

/**
 * The blocks in order within so many characters. What opens and closes a block comes first, as far as there is room at
 * all, so that a long table never takes the accounting behind it away; rows that do not fit are left out, and the last
 * line counts them.
 */
export function* bounded(blocks: readonly Block[], limit: number): Iterable<string> {
  let left = limit - reserve
  const kept = blocks.filter(({ open, close }) => {
    const fits = open.length + close.length <= left
    if (fits) left -= open.length + close.length
    return fits
  })
  let cut = blocks
    .filter((block) => !kept.includes(block))
    .reduce((sum, { rows }) => sum + Math.max(1, rows.length), 0)
  for (const { open, rows, close } of kept) {
    yield open
    for (const row of rows) {
      if (row.length > left) cut += 1
      else {
        left -= row.length
        yield row
      }
    }
    yield close
  }
  if (cut > 0) yield `${escaped(words(say('cut.rows', { rows: cut, limit })))}\n`
}
