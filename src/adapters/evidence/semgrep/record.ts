import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())
const filled = z.string().check(z.minLength(1))

/** The metadata of a rule is what its author liked to write: what is of another kind there says nothing. */
const words = z.catch(z.nullish(z.union([z.string(), z.array(z.string())])), undefined)
const word = z.catch(text, undefined)

const found = z.nullish(
  z.object({
    package: filled,
    version: text,
    ecosystem: text,
  }),
)

export const match = z.object({
  check_id: filled,
  path: filled,
  start: z.nullish(z.object({ line: z.nullish(z.number()) })),
  extra: z.object({
    message: text,
    severity: text,
    metadata: z.nullish(
      z.object({
        cwe: words,
        confidence: word,
        technology: words,
        'sca-vuln-database-identifier': word,
        'sca-severity': word,
        'sca-fix-versions': z.catch(z.nullish(z.array(z.record(z.string(), z.string()))), undefined),
      }),
    ),
    lines: text,
    fingerprint: text,
    is_ignored: z.nullish(z.boolean()),
    validation_state: text,
    sca_info: z.nullish(
      z.object({
        reachability_rule: z.catch(z.nullish(z.boolean()), undefined),
        reachable: z.catch(z.nullish(z.boolean()), undefined),
        dependency_match: z.nullish(z.object({ found_dependency: found })),
      }),
    ),
  }),
})
export type SemgrepMatch = z.output<typeof match>

export const error = z.object({ level: text, message: text, path: text })

const dependency = z.object({ name: filled, versionSpecifier: text })

/** Of `vulns`, as the platform's API gives them. */
export const vuln = z.object({
  title: text,
  advisory: z.object({
    ruleId: filled,
    title: text,
    ecosystem: text,
    severity: text,
    announcedAt: text,
    references: z.nullish(
      z.object({ cveIds: z.nullish(z.array(z.string())), cweIds: z.nullish(z.array(z.string())) }),
    ),
  }),
  matchedDependency: dependency,
  closestSafeDependency: z.nullish(z.object({ name: text, versionSpecifier: text })),
  dependencyFileLocation: z.nullish(
    z.object({ path: text, startLine: z.nullish(z.union([z.string(), z.number()])) }),
  ),
  triage: z.nullish(z.object({ status: text, dismissReason: text })),
})
export type SemgrepVuln = z.output<typeof vuln>
