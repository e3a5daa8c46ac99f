import * as z from 'zod/mini'

// Just the members that are read, of CycloneDX 1.2 to 1.7; the reader skips the rest.
const text = z.nullish(z.string())
const number = z.nullish(z.number())
const list = <S extends z.ZodMiniType>(schema: S) => z.nullish(z.array(schema))
/** A component only gives a name to what is affected: a part of it that is broken is as good as absent. */
const loosely = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined)

export const component = z.object({
  'bom-ref': loosely(z.string()),
  group: loosely(z.string()),
  name: loosely(z.string()),
  version: loosely(z.string()),
  purl: loosely(z.string()),
  evidence: loosely(
    z.object({ occurrences: loosely(z.array(z.object({ location: text, line: number, symbol: text }))) }),
  ),
  get components(): z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniArray<typeof component>>> {
    return loosely(z.array(component))
  },
})
export type CycloneDxComponent = z.output<typeof component>

export const service = z.object({
  'bom-ref': loosely(z.string()),
  group: loosely(z.string()),
  name: loosely(z.string()),
  version: loosely(z.string()),
  get services(): z.ZodMiniCatch<z.ZodMiniOptional<z.ZodMiniArray<typeof service>>> {
    return loosely(z.array(service))
  },
})
export type CycloneDxService = z.output<typeof service>

const tool = z.object({
  vendor: loosely(z.string()),
  group: loosely(z.string()),
  name: loosely(z.string()),
  version: loosely(z.string()),
})
/** A list until 1.4; since 1.5 components and services. */
const tools = z.union([
  z.array(tool),
  z.object({ components: loosely(z.array(tool)), services: loosely(z.array(tool)) }),
])
/** What the document is about. */
const subject = z.extend(component, {
  type: loosely(z.string()),
  hashes: loosely(z.array(z.object({ alg: z.string(), content: z.string() }))),
})
const party = loosely(z.object({ name: loosely(z.string()) }))
export const metadata = z.object({
  timestamp: loosely(z.string()),
  authors: loosely(z.array(z.object({ name: loosely(z.string()), email: loosely(z.string()) }))),
  supplier: party,
  manufacturer: party,
  /** What `manufacturer` was called until 1.5: of the subject, not of the document. */
  manufacture: party,
  tools: loosely(tools),
  component: loosely(subject),
})
export type CycloneDxMetadata = z.output<typeof metadata>

const source = z.nullish(z.object({ name: text }))
const rating = z.object({ source, score: number, severity: text, method: text, vector: text })
export type CycloneDxRating = z.output<typeof rating>

const affected = z.object({
  ref: z.string(),
  versions: list(z.object({ version: text, range: text, status: text })),
})
export type CycloneDxAffected = z.output<typeof affected>

export const vulnerability = z.object({
  id: text,
  source,
  references: list(z.object({ id: text })),
  ratings: list(rating),
  cwes: list(z.union([z.number(), z.string()])),
  description: text,
  detail: text,
  published: text,
  analysis: z.nullish(
    z.object({
      state: text,
      justification: text,
      detail: text,
      response: list(z.string()),
      firstIssued: text,
      lastUpdated: text,
    }),
  ),
  affects: list(affected),
})
export type CycloneDxVulnerability = z.output<typeof vulnerability>
