import * as z from 'zod/mini'

const text = z.nullish(z.string())
const number = z.nullish(z.union([z.number(), z.string()]))
const list = <S extends z.ZodMiniType>(schema: S) => z.nullish(z.array(schema))

const vulnerablePackage = z.object({
  Name: text,
  Version: text,
  Epoch: text,
  Release: text,
  PackageManager: text,
  FilePath: text,
  FixedInVersion: text,
})
export type AsffPackage = z.output<typeof vulnerablePackage>

const codeVulnerability = z.object({
  Cwes: list(z.string()),
  FilePath: z.nullish(z.object({ FileName: text, FilePath: text, StartLine: z.nullish(z.number()) })),
})
export type AsffCode = z.output<typeof codeVulnerability>

const vulnerability = z.object({
  Id: text,
  VulnerablePackages: list(vulnerablePackage),
  Cvss: list(z.object({ Version: text, BaseScore: number, BaseVector: text, Source: text })),
  Vendor: z.nullish(z.object({ Name: text, VendorSeverity: text, VendorCreatedAt: text })),
  CodeVulnerabilities: list(codeVulnerability),
  FixAvailable: text,
})
export type AsffVulnerability = z.output<typeof vulnerability>

const severity = z.nullish(z.object({ Label: text, Normalized: number, Original: text }))

export const finding = z.object({
  SchemaVersion: text,
  ProductArn: z.string().check(z.minLength(1)),
  ProductName: text,
  GeneratorId: text,
  Types: list(z.string()),
  Title: text,
  Description: text,
  Severity: severity,
  FindingProviderFields: z.nullish(z.object({ Severity: severity })),
  ProductFields: z.nullish(z.record(z.string(), z.unknown())),
  Resources: list(z.object({ Id: text })),
  Compliance: z.nullish(z.object({ Status: text, SecurityControlId: text })),
  Workflow: z.nullish(z.object({ Status: text })),
  WorkflowState: text,
  RecordState: text,
  Note: z.nullish(z.object({ Text: text })),
  Vulnerabilities: list(vulnerability),
})
export type AsffFinding = z.output<typeof finding>
