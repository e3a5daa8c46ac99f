import { HoldpointError } from '../../../core/base/errors.ts'
import type { Cursor } from '../source/cursor.ts'
import { findSignature } from '../source/signature.ts'
import { refuse } from './refuse.ts'

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** To the first byte of the value, over a byte order mark. Refuses what its first bytes show not to be UTF-8 text. */
export function start(cursor: Cursor): void {
  startText(cursor)
  if (cursor.next() === -1) refuseEmpty(cursor)
}

/** The same of a text in which white space says something. */
export function startText(cursor: Cursor): void {
  while (cursor.end < 8 && cursor.more());
  const first = cursor.bytes.subarray(0, cursor.end)
  refuseBinary(cursor, first)
  if (byteOrderMark.every((byte, index) => first[index] === byte)) cursor.startAt(byteOrderMark.length)
}

export function refuseEmpty(cursor: Cursor): never {
  throw new HoldpointError('evidence.empty', {}, { file: cursor.name })
}

function refuseBinary(cursor: Cursor, first: Uint8Array): void {
  const signature = findSignature(first)
  if (signature?.code === 'evidence.binary')
    throw new HoldpointError('evidence.binary', { kind: signature.of }, { file: cursor.name })
  if (signature?.code === 'evidence.encoding')
    throw new HoldpointError('evidence.encoding', { encoding: signature.of }, { file: cursor.name })
}

/** To the end: only white space may follow the value. */
export function finish(cursor: Cursor): void {
  if (cursor.next() !== -1) refuse(cursor, 'the end of the document')
}
