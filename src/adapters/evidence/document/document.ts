import type * as z from 'zod/mini'
import { acceptorOf } from './acceptor.ts'
import { Malformed } from './malformed.ts'

/** Where a value starts in its document. Lines and columns count from 1, bytes from 0. */
export interface DocumentPlace {
  readonly line: number
  readonly column: number
  readonly byte: number
  /** The position behind each `*` of the path, outermost first: an array's index or an object's member number. */
  readonly indexes: readonly number[]
}

/** A part of a document that somebody wants, built as far as its schema asks and no further. */
export interface Selection {
  readonly path: readonly string[]
  readonly schema: z.ZodMiniType
  /** Gets the value as built, not yet checked against the schema. */
  readonly receive: (value: unknown, at: DocumentPlace) => void
}

/** A JSON document that is read once, from its start to its end. */
export interface ReportDocument {
  /**
   * Reads the whole document: what a selection names is built and handed over in document order, everything else
   * is validated and skipped. Throws `HoldpointError` (`evidence.*`) with file, line, column and byte on bad input.
   */
  readonly read: (selections: readonly Selection[]) => void
}

/** What the beginning of a document shows: its members to a small depth, of each array the first element only. */
export interface Head {
  /** `has('matches', '0', 'vulnerability')` */
  readonly has: (...path: readonly string[]) => boolean
  /** A string, number or boolean as text, where it stands there. */
  readonly text: (...path: readonly string[]) => string | undefined
  /** JSON only: what stands in a member that is the whole document, where that is nothing. */
  readonly lone?: (name: string) => 'null' | 'empty list' | undefined
}

/** Ties a schema to a consumer that gets just what the schema yields. `*` in a path is any element or member. */
export function select<S extends z.ZodMiniType>(
  path: readonly string[],
  schema: S,
  take: (value: z.output<S>, at: DocumentPlace) => void,
  refuse: (issues: readonly z.core.$ZodIssue[], at: DocumentPlace) => void,
): Selection {
  const accepts = acceptorOf(schema)
  const isGood = (value: unknown): value is z.output<S> => accepts(value)
  return {
    path,
    schema,
    receive: (value, at) => {
      if (value instanceof Malformed) return refuse(value.issues(), at)
      if (isGood(value)) return take(value, at)
      const parsed = schema.safeParse(value)
      if (parsed.success) take(parsed.data, at)
      else refuse(parsed.error.issues, at)
    },
  }
}
