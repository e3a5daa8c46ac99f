import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest. Go writes `null` for an empty list.
const text = z.nullish(z.string())

export const issue = z.object({
  rule_id: z.string().check(z.minLength(1)),
  details: text,
  severity: text,
  confidence: text,
  cwe: z.nullish(z.object({ id: z.nullish(z.union([z.string(), z.number()])) })),
  file: z.string().check(z.minLength(1)),
  /** `12`, or `12-14` for what runs over several. */
  line: z.nullish(z.union([z.string(), z.number()])),
  code: text,
  nosec: z.nullish(z.boolean()),
  suppressions: z.nullish(z.array(z.object({ kind: text, justification: text }))),
})
export type GosecIssue = z.output<typeof issue>

/** By file or package, what kept gosec from looking at it. */
export const golangErrors = z.nullish(z.record(z.string(), z.unknown()))

const count = z.nullish(z.number())
export const stats = z.object({ files: count, nosec: count, found: count })
