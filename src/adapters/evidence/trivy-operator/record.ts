import * as z from 'zod/mini'

// Just the members that are read. Go writes `null` for an empty list.
const text = z.nullish(z.string())
const number = z.nullish(z.number())
const name = z.string().check(z.minLength(1))

const cvss = z.object({
  V2Vector: text,
  V3Vector: text,
  V40Vector: text,
  V2Score: number,
  V3Score: number,
  V40Score: number,
})

/** Of a VulnerabilityReport: what Trivy says, by other names. */
export const vulnerability = z.object({
  vulnerabilityID: name,
  resource: z.string(),
  installedVersion: text,
  fixedVersion: text,
  severity: text,
  title: text,
  publishedDate: text,
  score: number,
  cvss: z.nullish(z.record(z.string(), cvss)),
  cvsssource: text,
  target: text,
  class: text,
  packageType: text,
  packagePath: text,
  packagePURL: text,
})
export type OperatorVulnerability = z.output<typeof vulnerability>

/** Of a ConfigAuditReport, an RbacAssessmentReport, an InfraAssessmentReport, or of a control that was looked at. */
export const check = z.object({
  checkID: text,
  title: text,
  severity: text,
  category: text,
  messages: z.nullish(z.array(z.string())),
  target: text,
  success: z.nullish(z.boolean()),
})
export type OperatorCheck = z.output<typeof check>

/** Of an ExposedSecretReport, without `match`, where the secret is not always masked. */
export const secret = z.object({
  ruleID: name,
  title: text,
  category: text,
  severity: text,
  target: text,
})
export type OperatorSecret = z.output<typeof secret>

/** A control of a ClusterComplianceReport. Its checks are read by themselves. */
export const control = z.object({ id: text, name: text, severity: text })
export type OperatorControl = z.output<typeof control>

/** The same in a summary, where only failures are counted. */
export const controlSummary = z.object({ id: name, name: text, severity: text, totalFail: number })
export type OperatorControlSummary = z.output<typeof controlSummary>

export const listedComponent = z.object({ purl: text })
