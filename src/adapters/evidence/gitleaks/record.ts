import * as z from 'zod/mini'

// Just the members that are read. `Match`, `Secret`, `Message`, `line` and `offender` hold the secret or may: they are
// never built.
const text = z.nullish(z.string())
const number = z.nullish(z.number())

export const leak = z.object({
  RuleID: text,
  Description: text,
  File: text,
  StartLine: number,
  Fingerprint: text,
  // Before version 8.
  rule: text,
  file: text,
  lineNumber: number,
})
export type Leak = z.output<typeof leak>
