import { inert } from '../ci-commands.ts'
import type { DocumentOptions, Style } from '../document.ts'
import { columnsOf, cutMiddle } from './columns.ts'

const fewest = 40
const usual = 80
const labelColumns = 11

/** How lines are set: each function gives whole lines without their ends, none past the last column. */
export interface Layout {
  readonly columns: number
  readonly style: (style: Style, text: string) => string
  /** Text broken at spaces, `indent` columns from the edge. */
  readonly paragraph: (text: string, indent?: number) => readonly string[]
  /** The same behind a text that stands only before the first line, dressed if need be. */
  readonly led: (lead: string, text: string, indent?: number, dress?: Dress) => readonly string[]
  /** A label, and its text beside it; none where there is no text. */
  readonly labelled: (label: string, text: string, indent?: number, style?: Style) => readonly string[]
  readonly heading: (text: string) => readonly string[]
}

type Dress = (text: string) => string

export function layoutFor({ columns: wanted = usual, style = plain }: DocumentOptions): Layout {
  const columns = Math.max(fewest, wanted)
  const led: Layout['led'] = (lead, text, indent = 0, dress = same) => {
    const margin = ' '.repeat(indent)
    const hang = margin + ' '.repeat(lead.length)
    return broken(inert(text), columns - hang.length).map((line, i) =>
      i === 0 ? `${margin}${dress(lead)}${line}` : `${hang}${line}`,
    )
  }
  return {
    columns,
    style,
    led,
    paragraph: (text, indent) => led('', text, indent),
    labelled: (label, text, indent = 3, dress = 'dim') =>
      text === '' ? [] : led(label.padEnd(labelColumns), text, indent, (lead) => style(dress, lead)),
    heading: (text) => ['', style('bold', text.toUpperCase())],
  }
}

const plain: Layout['style'] = (_, text) => text
const same: Dress = (text) => text

/** Lines of words, as many to a line as fit; a word too long for a line is cut in its middle. */
function broken(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const shown = cutMiddle(word, columns)
    const wide = columnsOf(shown)
    if (line !== '' && used + 1 + wide > columns) {
      lines.push(line)
      line = ''
    }
    used = line === '' ? wide : used + 1 + wide
    line = line === '' ? shown : `${line} ${shown}`
  }
  return [...lines, line]
}
