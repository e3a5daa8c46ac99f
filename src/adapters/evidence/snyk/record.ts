import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())
const texts = z.nullish(z.array(z.string()))
const number = z.nullish(z.number())
const filled = z.string().check(z.minLength(1))

/** What others say, beside Snyk itself. */
const cvssDetail = z.object({
  assigner: text,
  severity: text,
  cvssV3Vector: text,
  cvssV3BaseScore: number,
})
const cvssSource = z.object({ assigner: text, severity: text, vector: text, baseScore: number })

/** Why an issue was set aside: by a line in the `.snyk` file or on the web, or because a patch was applied. */
const aside = z.nullish(
  z.object({
    ignored: z.nullish(z.array(z.object({ reason: text }))),
    patches: z.nullish(z.array(z.unknown())),
  }),
)

export const issue = z.object({
  id: filled,
  title: text,
  type: text,
  /** Where issues are grouped: of every package in which the same one stands. */
  name: z.nullish(z.union([z.string(), z.array(z.string())])),
  packageName: text,
  packageManager: text,
  version: text,
  severity: text,
  severityWithCritical: text,
  nvdSeverity: text,
  CVSSv3: text,
  cvssScore: number,
  cvssDetails: z.nullish(z.array(cvssDetail)),
  cvssSources: z.nullish(z.array(cvssSource)),
  identifiers: z.nullish(z.object({ CVE: texts, CWE: texts, GHSA: texts, ALTERNATIVE: texts })),
  alternativeIds: texts,
  fixedIn: texts,
  nearestFixedInVersion: text,
  publicationTime: text,
  filtered: aside,
})
export type SnykIssue = z.output<typeof issue>

export const iacIssue = z.object({
  id: filled,
  title: text,
  severity: text,
  isIgnored: z.nullish(z.boolean()),
  lineNumber: number,
  path: z.nullish(z.array(z.union([z.string(), z.number()]))),
})
export type SnykIacIssue = z.output<typeof iacIssue>
