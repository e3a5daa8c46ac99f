import * as z from 'zod/mini'

const text = z.nullish(z.string())
const texts = z.nullish(z.array(z.string()))

/** What a database adds of its own may be anything; only what has the usual shape is taken. */
const own = <S extends z.ZodMiniType>(schema: S) => z.catch(z.nullish(schema), undefined)

const cwes = own(z.array(z.object({ cweId: own(z.string()) })))
const databaseSpecific = own(
  z.object({
    severity: own(z.string()),
    cwe_ids: own(z.array(z.string())),
    cwes,
    informational: own(z.string()),
  }),
)

const severity = z.object({ type: text, score: text })

/** A package that has the flaw. */
export const osvAffected = z.object({
  package: z.nullish(z.object({ name: text, ecosystem: text })),
  severity: z.nullish(z.array(severity)),
  ranges: z.nullish(z.array(z.object({ type: text, events: z.nullish(z.array(z.object({ fixed: text }))) }))),
  database_specific: databaseSpecific,
})

/** An entry of a database in the Open Source Vulnerability format, version 1: just the members that are read. */
export const osvEntry = z.object({
  id: z.string().check(z.minLength(1)),
  aliases: texts,
  summary: text,
  details: text,
  published: text,
  // A list by the schema; a word where somebody added one by hand.
  severity: z.nullish(z.union([z.string(), z.array(severity)])),
  affected: z.nullish(z.array(osvAffected)),
  database_specific: databaseSpecific,
})
export type OsvEntry = z.output<typeof osvEntry>
