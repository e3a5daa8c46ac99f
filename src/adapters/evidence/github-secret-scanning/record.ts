import * as z from 'zod/mini'

// Just the members that are read; the secret only to be looked for in the others.
const text = z.nullish(z.string())

export const alert = z.object({
  state: text,
  html_url: text,
  resolution: text,
  resolution_comment: text,
  secret_type: z.string().check(z.minLength(1)),
  secret_type_display_name: text,
  validity: text,
  secret: text,
  first_location_detected: z.nullish(z.object({ path: text, start_line: z.nullish(z.number()) })),
})
export type SecretAlert = z.output<typeof alert>
