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

/** The same in XML, where it has been called other things. */
export const niktoXmlItem = z.object({
  '@id': z.string().check(z.minLength(1)),
  '@references': scalar,
  references: scalar,
  uri: z.nullish(z.string()),
  description: z.string().check(z.minLength(1)),
})
export type NiktoXmlItem = z.output<typeof niktoXmlItem>
