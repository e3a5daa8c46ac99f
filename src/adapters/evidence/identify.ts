import { HoldpointError } from '../../core/base/errors.ts'
import type { Format } from './format.ts'
import { formats } from './formats.ts'
import { Cursor } from './json/cursor.ts'
import type { JsonHead } from './json/document.ts'
import { jsonDocument } from './json/json-document.ts'
import { readHead } from './json/json-head.ts'
import { type ByteSource, bufferSource, peek } from './json/source.ts'
import { start } from './json/start.ts'
import { firstSign, lookOf } from './look-of.ts'
import { nearestFormat, recognize } from './recognize.ts'
import { yamlHead } from './yaml-head.ts'

/** A source whose format is known; it still gives everything from its start. */
export interface Identified {
  readonly format: Format
  readonly head: JsonHead
  readonly source: ByteSource
}

/** Bytes after which nearly every document has shown what it is; the few others have a large part in front of that. */
const firstLook = 64 * 1024
const longLook = 16 * 1024 * 1024

/**
 * Finds the format of a source by its content, or takes the one that was asked for. Throws `evidence.unknown-format`
 * and, because it looks first, `evidence.empty`, `.binary`, `.encoding`, or what is wrong with a broken document.
 */
export function identify(source: ByteSource, asked: Format | undefined): Identified {
  const peeked = peek(source, firstLook)
  start(new Cursor(bufferSource(source.name, peeked.first)))
  const beginning = new TextDecoder().decode(peeked.first)
  if ('{['.includes(firstSign(beginning))) return identifyJson(peeked, asked)
  const head = yamlHead(beginning)
  const format = asked ?? recognize(handwritten, head)
  if (format !== undefined) return { format, head, source: peeked.source }
  throw unknown(source.name, lookOf(beginning), handwritten, head)
}

const handwritten = formats.filter(({ kind }) => kind === 'handwritten')

function identifyJson(
  { first, source }: { first: Uint8Array; source: ByteSource },
  asked: Format | undefined,
): Identified {
  const head = readHead(first)
  const format = asked ?? recognize(formats, head)
  if (format !== undefined) return { format, head, source }
  if (first.length === firstLook) return identifyJson(peek(source, longLook), asked)
  // A broken document is told that it is broken, and where, not that it is unknown.
  jsonDocument(source).read([])
  throw unknown(source.name, 'JSON', formats, head)
}

function unknown(file: string, looksLike: string, among: readonly Format[], head: JsonHead): HoldpointError {
  const nearest = nearestFormat(among, head)
  return new HoldpointError(
    'evidence.unknown-format',
    { looksLike, ...(nearest !== undefined && { nearest }) },
    { file },
  )
}
