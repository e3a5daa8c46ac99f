import * as z from 'zod/mini'

// Go writes `null` for an empty list.
const text = z.nullish(z.string())
const number = z.nullish(z.number())
const name = z.string().check(z.minLength(1))

export const violation = z.object({
  rule_name: text,
  rule_id: name,
  description: text,
  severity: text,
  resource_name: text,
  resource_type: text,
  file: text,
  line: number,
  skip_comment: text,
})
export type TerrascanViolation = z.output<typeof violation>

/** Of a container image, with `--find-vuln`. */
export const vulnerability = z.object({
  vulnerability_id: name,
  image: text,
  package: text,
  installed_version: text,
  severity: text,
  description: text,
  cvss_score: z.nullish(z.object({ v2_vector: text, v3_vector: text, v2_score: number, v3_score: number })),
})
export type TerrascanVulnerability = z.output<typeof vulnerability>

export const scanError = z.object({ errMsg: text })

export const summary = z.object({
  policies_validated: number,
  violated_policies: number,
  vulnerabilities: number,
})

/** Of old versions. */
export const count = z.object({ total: number })
