import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())

export const issue = z.object({
  test_id: z.string().check(z.minLength(1)),
  test_name: text,
  issue_text: text,
  issue_severity: text,
  issue_confidence: text,
  // Empty where a test has none; before version 1.7.3 there is none at all.
  issue_cwe: z.nullish(z.object({ id: z.nullish(z.union([z.number(), z.string()])) })),
  filename: z.string().check(z.minLength(1)),
  line_number: z.nullish(z.number()),
  line_range: z.nullish(z.array(z.number())),
  code: text,
})
export type BanditIssue = z.output<typeof issue>

export const unread = z.object({ filename: text, reason: text })

const count = z.nullish(z.number())
export const totals = z.object({
  loc: z.nullish(z.number()),
  nosec: z.nullish(z.number()),
  'SEVERITY.HIGH': count,
  'SEVERITY.MEDIUM': count,
  'SEVERITY.LOW': count,
  'SEVERITY.UNDEFINED': count,
})
export type BanditTotals = z.output<typeof totals>
