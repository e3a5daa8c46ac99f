import * as z from 'zod/mini'

// Just the members that are read; the reader skips the rest.
const text = z.nullish(z.string())

/** A package of SPDX 2. */
export const spdxPackage = z.object({
  externalRefs: z.nullish(z.array(z.object({ referenceType: text, referenceLocator: text }))),
})
export type SpdxPackage = z.output<typeof spdxPackage>

/** Anything in the graph of SPDX 3. */
export const spdxElement = z.object({
  type: text,
  '@type': text,
  name: text,
  specVersion: text,
  software_packageUrl: text,
  externalIdentifier: z.nullish(z.array(z.object({ externalIdentifierType: text, identifier: text }))),
})
export type SpdxElement = z.output<typeof spdxElement>
