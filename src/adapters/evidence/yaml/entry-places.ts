import { isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { DocumentPlace } from '../document/document.ts'

const start: DocumentPlace = { line: 1, column: 1, byte: 0, indexes: [] }

/** Where each entry of a list begins, in a text that is known to be YAML: `findings` of a finding file. */
export function entryPlaces(text: string, list: string): (index: number) => DocumentPlace {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const entries: unknown = document.get(list, true)
  let offset = 0
  let byte = 0
  const places = (isSeq(entries) ? entries.items : []).map((item, index) => {
    const begin = isNode(item) ? (item.range?.[0] ?? offset) : offset
    byte += new TextEncoder().encode(text.slice(offset, begin)).length
    offset = begin
    const { line, col } = lines.linePos(begin)
    return { line, column: col, byte, indexes: [index] }
  })
  return (index) => places[index] ?? start
}
