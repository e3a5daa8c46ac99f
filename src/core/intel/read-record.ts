import type * as z from 'zod/mini'
import { HoldpointError } from '../base/errors.ts'
import { type Instant, parseInstant } from '../base/instant.ts'
import { pathWords, problemOf } from '../base/issue-words.ts'
import { readAs } from '../base/read-as.ts'

/** How a publisher writes its records. */
export interface RecordFormat<S extends z.ZodMiniType> {
  /** As people call it: `OSV`. */
  readonly name: string
  readonly schema: S
  /** The member that has the id of a record, to say which one is wrong. */
  readonly id: string
}

/** A published record as its schema reads it. Throws `advisory.invalid` with its id and the first thing wrong in it. */
export function readRecord<S extends z.ZodMiniType>(
  value: unknown,
  { name, schema, id }: RecordFormat<S>,
): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new HoldpointError('advisory.invalid', {
    format: name,
    id: idIn(value, id),
    path: pathWords(first?.path ?? []),
    problem: first === undefined ? 'is not valid' : problemOf(first),
    others: Math.max(0, parsed.error.issues.length - 1),
  })
}

function idIn(value: unknown, member: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const found: unknown = Object.entries(value).find(([name]) => name === member)?.[1]
  return typeof found === 'string' ? found : ''
}

/** A time of a record. One that cannot be read is refused: a record that was withdrawn must not pass for one that was not. */
export const recordTime = readAs('a time such as 2026-11-24T12:40:00Z', (text): Instant => parseInstant(text))

/** The NVD writes its times without a zone, in UTC ("Vulnerability APIs", the schema of its responses). */
export const zonelessTime = readAs(
  'a time such as 2026-11-24T12:40:00.000',
  (text): Instant => parseInstant(/T[\d:.]+$/.test(text) ? `${text}Z` : text),
)
