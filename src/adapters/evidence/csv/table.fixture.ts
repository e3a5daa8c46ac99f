import * as z from 'zod/mini'
import type { DocumentPlace } from '../document/document.ts'
import { atOnce } from '../json/reading.fixture.ts'
import type { ByteSource } from '../source/source.ts'
import { csvDocument } from './csv-document.ts'

/** What is received of a table at a path. */
export function receivedOf(
  source: ByteSource,
  path: readonly string[] = ['*'],
  schema: z.ZodMiniType = z.record(z.string(), z.string()),
): { readonly value: unknown; readonly at: DocumentPlace }[] {
  const all: { value: unknown; at: DocumentPlace }[] = []
  csvDocument(source).read([{ path, schema, receive: (value, at) => all.push({ value, at }) }])
  return all
}

export const rowsOf = (content: string | Uint8Array): unknown[] =>
  receivedOf(atOnce(content)).map(({ value }) => value)
