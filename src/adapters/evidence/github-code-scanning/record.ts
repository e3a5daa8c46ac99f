import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())

export const alert = z.object({
  state: text,
  html_url: text,
  dismissed_reason: text,
  dismissed_comment: text,
  rule: z.object({
    id: z.string().check(z.minLength(1)),
    severity: text,
    security_severity_level: text,
    description: text,
    full_description: text,
    name: text,
    tags: z.nullish(z.array(z.string())),
  }),
  tool: z.nullish(z.object({ name: text, version: text })),
  most_recent_instance: z.nullish(
    z.object({
      message: z.nullish(z.object({ text })),
      location: z.nullish(z.object({ path: text, start_line: z.nullish(z.number()) })),
    }),
  ),
})
export type CodeScanningAlert = z.output<typeof alert>
