import * as z from 'zod/mini'
import { npmAdvisory, npmCounts } from '../words/npm/record.ts'

const anything = z.optional(z.unknown())
const text = z.nullish(z.string())

/** A line, whatever it says: what else belongs in it depends on its type. */
export const anyLine = z.object({ type: text, data: anything, value: anything, children: anything })
export type AnyLine = z.output<typeof anyLine>

/** Yarn 1: one way in which the project depends on a vulnerable package. */
export const advisoryLine = z.object({
  data: z.object({ resolution: z.nullish(z.object({ path: text })), advisory: npmAdvisory }),
})
export type AdvisoryLine = z.output<typeof advisoryLine>

/** Yarn 1: the last line. */
export const summaryLine = z.object({
  data: z.object({ vulnerabilities: npmCounts }),
})

/** Yarn 4, and some 3: one vulnerable or deprecated package. */
export const packageLine = z.object({
  value: z.string().check(z.minLength(1)),
  children: z.object({
    ID: z.union([z.number(), z.string().check(z.minLength(1))]),
    Issue: text,
    URL: text,
    Severity: text,
    'Vulnerable Versions': text,
    'Tree Versions': z.nullish(z.array(z.string())),
    Dependents: z.nullish(z.array(z.string())),
  }),
})
export type PackageLine = z.output<typeof packageLine>
