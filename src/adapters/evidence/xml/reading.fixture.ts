import * as z from 'zod/mini'
import type { DocumentPlace } from '../document/document.ts'
import type { ByteSource } from '../source/source.ts'
import { xmlDocument } from './xml-document.ts'

/** What is received of an XML document at a path. */
export function received(
  source: ByteSource,
  path: readonly string[],
  schema: z.ZodMiniType = z.unknown(),
): { readonly value: unknown; readonly at: DocumentPlace }[] {
  const all: { value: unknown; at: DocumentPlace }[] = []
  xmlDocument(source).read([{ path, schema, receive: (value, at) => all.push({ value, at }) }])
  return all
}

/** All of an XML document, as an object with its one element. */
export const built = (source: ByteSource, schema?: z.ZodMiniType): unknown =>
  received(source, [], schema)[0]?.value

export const skipped = (source: ByteSource): void => xmlDocument(source).read([])
