import * as z from 'zod/mini'

const text = z.nullish(z.string())

/** What was scanned: a lock file, an SBOM, an image, a folder. */
export const scannedSource = z.object({ path: text })

/** What an analysis of the code found out about each vulnerability of a group. */
const analysis = z.nullish(
  z.record(z.string(), z.object({ called: z.nullish(z.boolean()), unimportant: z.nullish(z.boolean()) })),
)

/** Vulnerabilities that are one and the same under several ids. */
const group = z.object({
  ids: z.nullish(z.array(z.string())),
  experimental_analysis: analysis,
  // Version 1.
  experimentalAnalysis: analysis,
})
export type OsvGroup = z.output<typeof group>

/** A package of a source; its vulnerabilities are read one by one. */
export const scannedPackage = z.object({
  // A commit names a package that is in no registry.
  package: z.object({ name: text, version: text, ecosystem: text, commit: text }),
  groups: z.nullish(z.array(group)),
})
export type ScannedPackage = z.output<typeof scannedPackage>
