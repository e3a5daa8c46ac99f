import * as z from 'zod/mini'

const text = z.nullish(z.string())
const number = z.nullish(z.union([z.number(), z.string()]))

/** Of a package: a vulnerability has an id, a license none. */
const packageDetails = z.object({
  id: text,
  package_name: text,
  package_version: text,
  package_type: text,
  severity: text,
  cvss: number,
  vector: text,
  description: text,
  published_date: text,
  status: text,
  fix_version: text,
  lowest_fixed_version: text,
  license: text,
  policy: text,
})
export type CheckovPackageDetails = z.output<typeof packageDetails>

/** Without `code_block`: in IaC, too, passwords stand in the code. */
export const check = z.object({
  check_id: z.string().check(z.minLength(1)),
  check_name: text,
  check_result: z.nullish(z.object({ suppress_comment: text })),
  severity: text,
  resource: text,
  file_path: text,
  repo_file_path: text,
  file_line_range: z.nullish(z.array(z.nullish(z.number()))),
  vulnerability_details: z.nullish(packageDetails),
})
export type CheckovCheck = z.output<typeof check>
