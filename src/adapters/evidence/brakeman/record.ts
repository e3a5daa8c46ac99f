import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())

export const warning = z.object({
  warning_type: z.string().check(z.minLength(1)),
  warning_code: z.nullish(z.number()),
  check_name: text,
  fingerprint: text,
  message: text,
  file: text,
  line: z.nullish(z.number()),
  code: text,
  location: z.nullish(z.object({ class: text, method: text, template: text, controller: text })),
  confidence: text,
  // Since version 5.4.
  cwe_id: z.nullish(z.array(z.union([z.number(), z.string()]))),
  note: text,
})
export type BrakemanWarning = z.output<typeof warning>

export const unread = z.object({ error: text, location: text })
