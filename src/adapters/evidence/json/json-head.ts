import { HoldpointError } from '../../../core/base/errors.ts'
import type { Head } from '../document/document.ts'
import { Cursor } from '../source/cursor.ts'
import { bufferSource } from '../source/source.ts'
import { type HeadNode, HeadReader } from './head-reader.ts'

/** The head of a document of which only these first bytes are there. Never throws: it shows what comes before a mistake. */
export function readHead(bytes: Uint8Array): Head {
  const reader = new HeadReader(new Cursor(bufferSource('', bytes)))
  try {
    reader.read()
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
  }
  return headOf(reader)
}

function headOf({ root, whole }: HeadReader): Head {
  const find = (path: readonly string[]) =>
    path.reduce<HeadNode | undefined>((node, name) => node?.members.get(name), root)
  return {
    has: (...path) => find(path) !== undefined,
    text: (...path) => find(path)?.text,
    lone: (name) => (whole && root.members.size === 1 ? nothingIn(root.members.get(name)) : undefined),
  }
}

function nothingIn(node: HeadNode | undefined): 'null' | 'empty list' | undefined {
  if (node?.kind !== 'list') return node?.kind
  return node.members.size === 0 ? 'empty list' : undefined
}
