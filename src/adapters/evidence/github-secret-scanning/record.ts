import * as z from 'zod/mini'

// Just the members that are read, and never the secret; the reader skips the rest.
const text = z.nullish(z.string())

export const alert = z.object({
  state: text,
  html_url: text,
  resolution: text,
  resolution_comment: text,
  secret_type: z.string().check(z.minLength(1)),
  secret_type_display_name: text,
  validity: text,
  first_location_detected: z.nullish(z.object({ path: text, start_line: z.nullish(z.number()) })),
})
export type SecretAlert = z.output<typeof alert>
