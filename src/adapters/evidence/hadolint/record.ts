import * as z from 'zod/mini'

export const rule = z.object({
  code: z.string().check(z.minLength(1)),
  level: z.nullish(z.string()),
  message: z.nullish(z.string()),
  file: z.string().check(z.minLength(1)),
  line: z.nullish(z.number()),
})
export type HadolintRule = z.output<typeof rule>
