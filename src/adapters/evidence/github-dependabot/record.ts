import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())
const number = z.nullish(z.number())
const filled = z.string().check(z.minLength(1))
const identifiers = z.nullish(z.array(z.object({ type: text, value: text })))

const score = z.nullish(z.object({ vector_string: text, score: number }))

/** As the REST interface gives it. */
export const alert = z.object({
  state: text,
  dependency: z.nullish(z.object({ manifest_path: text })),
  security_advisory: z.object({
    ghsa_id: text,
    cve_id: text,
    summary: text,
    description: text,
    severity: text,
    cvss: score,
    cvss_severities: z.nullish(z.object({ cvss_v3: score, cvss_v4: score })),
    cwes: z.nullish(z.array(z.object({ cwe_id: text }))),
    identifiers,
    published_at: text,
  }),
  security_vulnerability: z.object({
    package: z.object({ ecosystem: text, name: filled }),
    severity: text,
    first_patched_version: z.nullish(z.object({ identifier: text })),
  }),
  dismissed_reason: text,
  dismissed_comment: text,
})
export type RestAlert = z.output<typeof alert>

const queriedScore = z.nullish(z.object({ vectorString: text, score: number }))

/** As a query (GraphQL) may ask for it. */
export const queriedAlert = z.object({
  state: text,
  vulnerableManifestPath: text,
  vulnerableManifestFilename: text,
  vulnerableRequirements: text,
  dismissReason: text,
  dismissComment: text,
  securityAdvisory: z.nullish(z.object({ publishedAt: text, ghsaId: text })),
  securityVulnerability: z.object({
    severity: text,
    package: z.object({ ecosystem: text, name: filled }),
    firstPatchedVersion: z.nullish(z.object({ identifier: text })),
    advisory: z.object({
      ghsaId: text,
      summary: text,
      description: text,
      severity: text,
      publishedAt: text,
      identifiers,
      cvss: queriedScore,
      cvssSeverities: z.nullish(z.object({ cvssV3: queriedScore, cvssV4: queriedScore })),
      cwes: z.nullish(z.object({ nodes: z.nullish(z.array(z.object({ cweId: text }))) })),
    }),
  }),
})
export type QueriedAlert = z.output<typeof queriedAlert>

export const queryError = z.object({ message: text })
