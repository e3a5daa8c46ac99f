import * as z from 'zod/mini'

const text = z.nullish(z.string())
/** npm writes a list where older registries wrote one text. */
const texts = z.nullish(z.union([z.string(), z.array(z.string())]))
const number = z.union([z.number(), z.string()])

/** CVSS, as the registry knows it since 2021: a score of 0 without a vector where nobody gave one. */
const cvss = z.nullish(z.object({ score: z.nullish(z.number()), vectorString: text }))

/** What every tool of the npm registry says of one advisory. */
const shared = { title: text, url: text, severity: text, cvss, cwe: texts }

/** An advisory as npm 6, pnpm and Yarn 1 to 3 write it: just the members that are read. */
export const npmAdvisory = z.object({
  ...shared,
  id: z.nullish(number),
  module_name: z.string().check(z.minLength(1)),
  github_advisory_id: text,
  cves: texts,
  overview: text,
  patched_versions: text,
  findings: z.nullish(z.array(z.object({ version: text, paths: z.nullish(z.array(z.string())) }))),
})
export type NpmAdvisory = z.output<typeof npmAdvisory>

/** The same where npm 7 and later say by which advisory a package is affected. */
export const npmVia = z.object({
  ...shared,
  source: z.nullish(number),
  name: text,
  range: text,
})
export type NpmVia = z.output<typeof npmVia>

/** How many flaws of each severity a report counts, in npm's words. */
const amount = z.nullish(z.number())
export const npmCounts = z.object({
  info: amount,
  low: amount,
  moderate: amount,
  high: amount,
  critical: amount,
})
export type NpmCounts = z.output<typeof npmCounts>

/**
 * How many dependencies were audited. npm 7 and later count them in an object, with the project itself among `prod` and
 * not in `total`; npm 6, pnpm and Yarn leave those of development out of `dependencies`, and not out of the total.
 */
export const npmAudited = z.object({
  dependencies: z.nullish(z.union([z.number(), z.object({ total: amount })])),
  totalDependencies: amount,
})
