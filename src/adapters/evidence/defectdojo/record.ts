import * as z from 'zod/mini'

// Just the members that are read, of a finding as teams write it for the generic import.
const text = z.nullish(z.string())
const flag = z.nullish(z.boolean())
const number = z.nullish(z.number())

const endpoint = z.object({
  protocol: text,
  host: text,
  port: z.nullish(z.union([z.number(), z.string()])),
  path: text,
  query: text,
})
export type DojoEndpoint = string | z.output<typeof endpoint>

export const dojoFinding = z.object({
  title: z.string().check(z.minLength(1)),
  severity: z.string().check(z.minLength(1)),
  cve: text,
  vulnerability_ids: z.nullish(z.array(z.string())),
  vuln_id_from_tool: text,
  unique_id_from_tool: text,
  cwe: z.nullish(z.union([z.number(), z.string()])),
  cvssv3: text,
  cvssv3_score: number,
  cvssv4: text,
  cvssv4_score: number,
  file_path: text,
  line: number,
  endpoints: z.nullish(z.array(z.union([z.string(), endpoint]))),
  component_name: text,
  component_version: text,
  fix_available: flag,
  fix_version: text,
  publish_date: text,
  verified: flag,
  active: flag,
  false_p: flag,
  duplicate: flag,
  out_of_scope: flag,
  risk_accepted: flag,
  is_mitigated: flag,
  mitigated: text,
})
export type DojoFinding = z.output<typeof dojoFinding>

const cell = z.optional(z.string())

/** The same as a row of a table. */
export const dojoRow = z.object({
  Title: z.string().check(z.minLength(1)),
  Severity: z.string().check(z.minLength(1)),
  CVE: cell,
  'Vulnerability Id': cell,
  CweId: cell,
  CVSSV3: cell,
  CVSSV3_score: cell,
  CVSSV4: cell,
  CVSSV4_score: cell,
  Url: cell,
  fix_available: cell,
  fix_version: cell,
  Active: cell,
  Verified: cell,
  FalsePositive: cell,
  Duplicate: cell,
  IsMitigated: cell,
  MitigatedDate: cell,
})
export type DojoRow = z.output<typeof dojoRow>
