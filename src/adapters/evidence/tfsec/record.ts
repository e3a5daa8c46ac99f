import * as z from 'zod/mini'

const text = z.nullish(z.string())

export const tfsecResult = z.object({
  rule_id: z.string().check(z.minLength(1)),
  rule_description: text,
  description: text,
  severity: text,
  /** Words since version 0.50, numbers since 1.0. */
  status: z.nullish(z.union([z.string(), z.number()])),
  /** Before version 0.50. */
  passed: z.nullish(z.boolean()),
  /** Since version 1.0; before, the description names it. */
  resource: text,
  location: z.nullish(z.object({ filename: text, start_line: z.nullish(z.number()) })),
})
export type TfsecResult = z.output<typeof tfsecResult>
