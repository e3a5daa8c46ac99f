import * as z from 'zod/mini'

// Just the elements and attributes that are read, of CycloneDX 1.0 to 1.7 and its vulnerability extension 1.0.
const text = z.optional(z.string())
const list = <S extends z.ZodMiniType>(schema: S) => z.optional(z.array(schema))
/** As in JSON: a part that only gives a name is as good as absent where it is broken. */
const loosely = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined)

/** The extension gives the name in an attribute, */
const source = z.optional(z.object({ '@name': text, name: text }))
const rating = z.object({
  source,
  /** and the score by its parts. */
  score: z.optional(z.union([z.string(), z.object({ base: text })])),
  severity: text,
  method: text,
  vector: text,
})
const version = z.object({ version: text, range: text, status: text })
const target = z.object({
  ref: z.string(),
  versions: z.optional(z.object({ version: list(version) })),
})

export const xmlVulnerability = z.object({
  /** What is affected, in the extension. */
  '@ref': text,
  id: text,
  source,
  references: z.optional(z.object({ reference: list(z.object({ id: text })) })),
  ratings: z.optional(z.object({ rating: list(rating) })),
  cwes: z.optional(z.object({ cwe: list(z.string()) })),
  description: text,
  detail: text,
  published: text,
  analysis: z.optional(
    z.object({
      state: text,
      justification: text,
      detail: text,
      responses: z.optional(z.object({ response: list(z.string()) })),
      firstIssued: text,
      lastUpdated: text,
    }),
  ),
  affects: z.optional(z.object({ target: list(target) })),
})
export type XmlVulnerability = z.output<typeof xmlVulnerability>

const occurrence = z.object({ location: text, line: text, symbol: text })
const inner: z.ZodMiniType<XmlComponent> = z.lazy(() => xmlComponent)

/** What it contains besides names may be vulnerabilities, so none of that may be broken. */
export const xmlComponent = z.object({
  '@bom-ref': loosely(z.string()),
  group: loosely(z.string()),
  name: loosely(z.string()),
  version: loosely(z.string()),
  purl: loosely(z.string()),
  evidence: loosely(z.object({ occurrences: z.optional(z.object({ occurrence: list(occurrence) })) })),
  components: z.optional(z.object({ component: list(inner) })),
  /** Of the extension. One that is broken takes its neighbours not with it. */
  vulnerabilities: z.optional(z.object({ vulnerability: list(loosely(xmlVulnerability)) })),
})
export interface XmlComponent {
  readonly '@bom-ref'?: string | undefined
  readonly group?: string | undefined
  readonly name?: string | undefined
  readonly version?: string | undefined
  readonly purl?: string | undefined
  readonly evidence?:
    | {
        readonly occurrences?: { readonly occurrence?: z.output<typeof occurrence>[] | undefined } | undefined
      }
    | undefined
  readonly components?: { readonly component?: XmlComponent[] | undefined } | undefined
  readonly vulnerabilities?:
    | { readonly vulnerability?: (XmlVulnerability | undefined)[] | undefined }
    | undefined
}

const innerService: z.ZodMiniType<XmlService> = z.lazy(() => xmlService)

export const xmlService = z.object({
  '@bom-ref': loosely(z.string()),
  group: loosely(z.string()),
  name: loosely(z.string()),
  version: loosely(z.string()),
  services: loosely(z.object({ service: list(innerService) })),
})
export interface XmlService {
  readonly '@bom-ref'?: string | undefined
  readonly group?: string | undefined
  readonly name?: string | undefined
  readonly version?: string | undefined
  readonly services?: { readonly service?: XmlService[] | undefined } | undefined
}

const tool = z.object({ name: loosely(z.string()), version: loosely(z.string()) })
const party = loosely(z.object({ name: loosely(z.string()) }))
const author = z.object({ name: loosely(z.string()), email: loosely(z.string()) })
export const xmlMetadata = z.object({
  timestamp: loosely(z.string()),
  authors: loosely(z.object({ author: list(author) })),
  supplier: party,
  manufacturer: party,
  manufacture: party,
  /** A list until 1.4; since 1.5 components and services. */
  tools: loosely(
    z.object({
      tool: list(tool),
      components: loosely(z.object({ component: list(tool) })),
      services: loosely(z.object({ service: list(tool) })),
    }),
  ),
  component: z.optional(xmlComponent),
})
export type XmlMetadata = z.output<typeof xmlMetadata>
