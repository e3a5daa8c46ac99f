import * as z from 'zod/mini'
import { npmVia } from '../words/npm/record.ts'

const text = z.nullish(z.string())

const otherPackage = z.object({ name: text, version: text })

/** A package that npm 7 and later call vulnerable: by an advisory of its own, or by a package that it depends on. */
export const vulnerablePackage = z.object({
  name: z.string().check(z.minLength(1)),
  severity: text,
  via: z.array(z.union([z.string().check(z.minLength(1)), npmVia])).check(z.minLength(1)),
  nodes: z.nullish(z.array(z.string())),
  fixAvailable: z.nullish(z.union([z.boolean(), otherPackage])),
})
export type VulnerablePackage = z.output<typeof vulnerablePackage>
