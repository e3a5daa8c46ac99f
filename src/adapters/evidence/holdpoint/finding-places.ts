import { isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { DocumentPlace } from '../document/document.ts'

/** Where each entry of `findings` begins, in a text that is known to be a finding file. */
export function findingPlaces(text: string): readonly DocumentPlace[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const findings: unknown = document.get('findings', true)
  let offset = 0
  let byte = 0
  return (isSeq(findings) ? findings.items : []).map((item, index) => {
    const start = isNode(item) ? (item.range?.[0] ?? offset) : offset
    byte += new TextEncoder().encode(text.slice(offset, start)).length
    offset = start
    const { line, col } = lines.linePos(start)
    return { line, column: col, byte, indexes: [index] }
  })
}
