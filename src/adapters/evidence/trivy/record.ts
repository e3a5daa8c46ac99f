import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest. Go writes `null` for an empty list.
const text = z.nullish(z.string())
const texts = z.nullish(z.array(z.string()))

const cvss = z.object({
  V2Vector: text,
  V3Vector: text,
  V40Vector: text,
  V2Score: z.nullish(z.number()),
  V3Score: z.nullish(z.number()),
  V40Score: z.nullish(z.number()),
})
export type TrivyCvss = z.output<typeof cvss>

export const vulnerability = z.object({
  VulnerabilityID: z.string().check(z.minLength(1)),
  VendorIDs: texts,
  PkgName: z.string(),
  PkgPath: text,
  PkgIdentifier: z.nullish(z.object({ PURL: text })),
  InstalledVersion: text,
  FixedVersion: text,
  Status: text,
  SeveritySource: text,
  Title: text,
  Severity: text,
  CweIDs: texts,
  // Trivy's own numbers, 0 unknown to 4 critical.
  VendorSeverity: z.nullish(z.record(z.string(), z.union([z.number(), z.string()]))),
  CVSS: z.nullish(z.record(z.string(), cvss)),
  PublishedDate: text,
})
export type TrivyVulnerability = z.output<typeof vulnerability>

export const misconfiguration = z.object({
  ID: z.string().check(z.minLength(1)),
  Title: text,
  Message: text,
  Severity: text,
  Status: text,
  CauseMetadata: z.nullish(z.object({ Resource: text, StartLine: z.nullish(z.number()) })),
})
export type TrivyMisconfiguration = z.output<typeof misconfiguration>

/** Without `Match` and `Code`, which hold the secret itself where Trivy did not mask all of it. */
export const secret = z.object({
  RuleID: z.string().check(z.minLength(1)),
  Category: text,
  Severity: text,
  Title: text,
  StartLine: z.nullish(z.number()),
})
export type TrivySecret = z.output<typeof secret>

export const license = z.object({
  Name: z.string().check(z.minLength(1)),
  Category: text,
  Severity: text,
  PkgName: text,
  FilePath: text,
})
export type TrivyLicense = z.output<typeof license>

/** A finding that an ignore file, a policy or a VEX document set aside. */
export const modified = z.object({
  Type: z.string(),
  Status: text,
  Statement: text,
  Source: text,
  Finding: z.unknown(),
})
export type TrivyModified = z.output<typeof modified>

export const listedPackage = z.object({
  Name: text,
  Version: text,
  Release: text,
  Epoch: z.nullish(z.number()),
  Identifier: z.nullish(z.object({ PURL: text })),
})
export type TrivyPackage = z.output<typeof listedPackage>

export const operatingSystem = z.object({ Family: text, Name: text, EOSL: z.nullish(z.boolean()) })
