import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const scalar = z.nullish(z.union([z.string(), z.number()]))

export const niktoItem = z.object({
  id: z.union([z.string().check(z.minLength(1)), z.number()]),
  url: z.nullish(z.string()),
  msg: z.string().check(z.minLength(1)),
  // Since version 2.5.
  references: scalar,
})
export type NiktoItem = z.output<typeof niktoItem>
