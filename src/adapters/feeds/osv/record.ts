import * as z from 'zod/mini'
import { osvAffected, osvEntry } from '../../../core/intel/osv/entry.ts'
import { recordTime } from '../../../core/intel/read-record.ts'

const text = z.nullish(z.string())

const event = z.object({ introduced: text, fixed: text, last_affected: text, limit: text })

/** Commits are not read, and what stands there does not matter. */
const commits = z.object({ type: z.literal('GIT') })
const versions = z.object({
  type: z.enum(['SEMVER', 'ECOSYSTEM']),
  events: z
    .array(event)
    .check(
      z.refine(
        (events) => events.some(({ introduced }) => introduced),
        'must say where it begins ("introduced")',
      ),
    ),
})

const affected = z.extend(osvAffected, {
  package: z.nullish(
    z.object({ ecosystem: z.string().check(z.minLength(1)), name: z.string().check(z.minLength(1)) }),
  ),
  versions: z.nullish(z.array(z.string())),
  ranges: z.nullish(z.array(z.discriminatedUnion('type', [commits, versions]))),
})

/** A record of an OSV database, schema 1.x: just the members that are read. */
export const osvRecord = z.extend(osvEntry, {
  published: z.nullish(recordTime),
  modified: z.nullish(recordTime),
  withdrawn: z.nullish(recordTime),
  affected: z.nullish(z.array(affected)),
})
export type OsvAffected = z.output<typeof affected>
