import * as z from 'zod/mini'

const text = z.nullish(z.string())
const texts = z.nullish(z.array(z.string()))

const advisory = z.object({
  id: z.string().check(z.minLength(1)),
  title: text,
  description: text,
  date: text,
  aliases: texts,
  cvss: text,
  informational: text,
})
export type RustAdvisory = z.output<typeof advisory>

const rustPackage = z.object({ name: z.string().check(z.minLength(1)), version: text })

const versions = z.nullish(z.object({ patched: texts }))

/** A crate that is vulnerable. */
export const rustVulnerability = z.object({ advisory, package: rustPackage, versions })

/** A crate about which there is something else to say: `unmaintained`, `unsound`, `notice`, `yanked`. */
export const rustWarning = z.object({
  kind: text,
  // A crate that was yanked has none.
  advisory: z.nullish(advisory),
  package: rustPackage,
  versions,
})
export type RustWarning = z.output<typeof rustWarning>

/** How many crates a report calls vulnerable. */
export const rustVulnerabilities = z.object({ count: z.nullish(z.number()) })

/** What the audit was told. */
export const auditSettings = z.object({ ignore: texts, severity: text })
