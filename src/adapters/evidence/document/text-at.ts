import * as z from 'zod/mini'
import type { DocumentPlace, Selection } from './document.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** Hands over a text or number of a document as text. What else may stand there says nothing, and is left out. */
export function textAt(path: readonly string[], take: (text: string, at: DocumentPlace) => void): Selection {
  return {
    path,
    schema: scalar,
    receive: (value, at) => {
      if (typeof value === 'string' || typeof value === 'number') take(String(value), at)
    },
  }
}
