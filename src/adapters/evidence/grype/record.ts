import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest. Go writes `null` for an empty list.
const text = z.nullish(z.string())

const cvss = z.object({
  source: text,
  version: text,
  vector: text,
  metrics: z.nullish(z.object({ baseScore: z.nullish(z.number()) })),
})

/** Before version 0.9. */
const oldCvss = z.nullish(z.object({ baseScore: z.nullish(z.number()), vector: text }))

const said = {
  namespace: text,
  severity: text,
  description: text,
  cvss: z.nullish(z.array(cvss)),
  cvssV2: oldCvss,
  cvssV3: oldCvss,
  cwes: z.nullish(z.array(z.object({ cwe: text }))),
}

const vulnerability = z.object({
  id: z.string().check(z.minLength(1)),
  ...said,
  fix: z.nullish(z.object({ versions: z.nullish(z.array(z.string())), state: text })),
  fixedInVersion: text,
})
export type GrypeVulnerability = z.output<typeof vulnerability>

const related = z.object({ id: z.string(), ...said })
export type GrypeRelated = z.output<typeof related>

const artifact = z.object({
  name: z.string(),
  version: text,
  purl: text,
  // A bare path before version 0.4.
  locations: z.nullish(z.array(z.union([z.string(), z.object({ path: text })]))),
})
export type GrypeArtifact = z.output<typeof artifact>

export const match = z.object({
  vulnerability,
  relatedVulnerabilities: z.nullish(z.array(related)),
  artifact,
})
export type GrypeMatch = z.output<typeof match>

const ignoreRule = z.object({
  vulnerability: text,
  reason: text,
  namespace: text,
  'fix-state': text,
  'match-type': text,
  'vex-status': text,
  'vex-justification': text,
})
export type GrypeIgnoreRule = z.output<typeof ignoreRule>

export const ignoredMatch = z.extend(match, { appliedIgnoreRules: z.nullish(z.array(ignoreRule)) })

/** An image is an object, with the name that was asked for; a folder or file is a bare path. */
export const source = z.object({ target: z.nullish(z.union([z.string(), z.object({ userInput: text })])) })
export type GrypeSource = z.output<typeof source>
