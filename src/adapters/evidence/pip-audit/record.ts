import * as z from 'zod/mini'

const text = z.nullish(z.string())

/** A dependency; what it is vulnerable by is read one by one. */
export const pipDependency = z.object({
  name: z.string().check(z.minLength(1)),
  version: text,
  skip_reason: text,
})
export type PipDependency = z.output<typeof pipDependency>

/** What a dependency is vulnerable by. */
export const pipVulnerability = z.object({
  id: z.string().check(z.minLength(1)),
  aliases: z.nullish(z.array(z.string())),
  fix_versions: z.nullish(z.array(z.string())),
  description: text,
})
export type PipVulnerability = z.output<typeof pipVulnerability>
