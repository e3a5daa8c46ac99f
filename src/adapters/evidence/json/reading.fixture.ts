import * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { DocumentPlace } from '../document/document.ts'
import { type ByteSource, bufferSource } from '../source/source.ts'
import { jsonDocument } from './json-document.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A source that gives so many bytes at a time, by turns. */
export function slowly(content: string | Uint8Array, sizes: readonly number[]): ByteSource {
  const source = bufferSource('report.json', typeof content === 'string' ? bytesOf(content) : content)
  let turn = 0
  return {
    ...source,
    read: (into) => source.read(into.subarray(0, sizes[turn++ % sizes.length])),
  }
}

export const atOnce = (content: string | Uint8Array): ByteSource => slowly(content, [2 ** 30])

/** What is received of a document at a path. */
export function received(
  source: ByteSource,
  path: readonly string[],
  schema: z.ZodMiniType = z.unknown(),
): { readonly value: unknown; readonly at: DocumentPlace }[] {
  const all: { value: unknown; at: DocumentPlace }[] = []
  jsonDocument(source).read([{ path, schema, receive: (value, at) => all.push({ value, at }) }])
  return all
}

export const built = (source: ByteSource, schema?: z.ZodMiniType): unknown =>
  received(source, [], schema)[0]?.value

/** The error with which an action refuses its input; undefined where it takes it. */
export function refusal(act: () => void): HoldpointError | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof HoldpointError) return error
    throw error
  }
}
