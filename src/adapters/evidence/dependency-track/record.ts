import * as z from 'zod/mini'

// Just the members that are read of the finding packaging format; the reader skips the rest.
const text = z.nullish(z.string())
const number = z.nullish(z.number())

/** One set of ids of the same flaw, by the database that gave each. */
const aliases = z.object({
  cveId: text,
  ghsaId: text,
  sonatypeId: text,
  osvId: text,
  snykId: text,
  gsdId: text,
})

const vulnerability = z.object({
  source: text,
  vulnId: z.string().check(z.minLength(1)),
  title: text,
  description: text,
  severity: text,
  cvssV2BaseScore: number,
  cvssV2Vector: text,
  cvssV3BaseScore: number,
  cvssV3Vector: text,
  cvssV4Score: number,
  cvssV4BaseScore: number,
  cvssV4Vector: text,
  cweId: number,
  cwes: z.nullish(z.array(z.object({ cweId: number }))),
  aliases: z.nullish(z.array(aliases)),
  published: text,
})
export type DependencyTrackVulnerability = z.output<typeof vulnerability>

const component = z.object({ group: text, name: z.string().check(z.minLength(1)), version: text, purl: text })
export type DependencyTrackComponent = z.output<typeof component>

const analysis = z.object({
  state: text,
  isSuppressed: z.nullish(z.boolean()),
  justification: text,
  detail: text,
})
export type DependencyTrackAnalysis = z.output<typeof analysis>

export const finding = z.object({ component, vulnerability, analysis: z.nullish(analysis) })
export type DependencyTrackFinding = z.output<typeof finding>
