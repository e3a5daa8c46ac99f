import * as z from 'zod/mini'

// Just the members that are read. `Match`, `Secret`, `line` and `offender` are only there to be looked for in the others;
// `Message` is never built.
const text = z.nullish(z.string())
const number = z.nullish(z.number())

export const leak = z.object({
  RuleID: text,
  Description: text,
  File: text,
  StartLine: number,
  Fingerprint: text,
  Match: text,
  Secret: text,
  // Before version 8.
  rule: text,
  file: text,
  lineNumber: number,
  line: text,
  offender: text,
})
export type Leak = z.output<typeof leak>
