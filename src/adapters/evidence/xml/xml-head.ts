import { HoldpointError } from '../../../core/base/errors.ts'
import type { Head } from '../document/document.ts'
import { bufferSource } from '../source/source.ts'
import { type HeadNode, HeadReader } from './head-reader.ts'
import { XmlCursor } from './xml-cursor.ts'

/** The head of a document of which only these first bytes are there. Never throws: it shows what comes before a mistake. */
export function readHead(bytes: Uint8Array): Head {
  const reader = new HeadReader(new XmlCursor(bufferSource('', bytes)))
  try {
    reader.read()
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
  }
  return headOf(reader.root)
}

function headOf(root: HeadNode): Head {
  const find = (path: readonly string[]) =>
    path.reduce<HeadNode | undefined>((node, name) => node?.members.get(name), root)
  return { has: (...path) => find(path) !== undefined, text: (...path) => find(path)?.text }
}
