import * as z from 'zod/mini'

// Just the members that are read or tested, of CSAF 2.0; the reader skips the rest.
const text = z.optional(z.string())
const ids = z.optional(z.array(z.string()))
const list = <S extends z.ZodMiniType>(schema: S) => z.optional(z.array(schema))

const fileHash = z.object({ algorithm: z.string(), value: z.string() })
const fullProductName = z.object({
  name: z.string(),
  product_id: z.string(),
  product_identification_helper: z.optional(
    z.object({ purl: text, cpe: text, hashes: list(z.object({ file_hashes: z.array(fileHash) })) }),
  ),
})
export type CsafProduct = z.output<typeof fullProductName>

const branch = z.object({
  product: z.optional(fullProductName),
  get branches(): z.ZodMiniOptional<z.ZodMiniArray<typeof branch>> {
    return z.optional(z.array(branch))
  },
})
export type CsafBranch = z.output<typeof branch>

const relationship = z.object({
  full_product_name: fullProductName,
  product_reference: z.string(),
  relates_to_product_reference: z.string(),
})
export type CsafRelationship = z.output<typeof relationship>

const productTree = z.object({
  branches: list(branch),
  full_product_names: list(fullProductName),
  product_groups: list(z.object({ group_id: z.string(), product_ids: z.array(z.string()) })),
  relationships: list(relationship),
})

/** What a flag, a threat or a remediation is about. */
const about = { product_ids: ids, group_ids: ids }
export interface CsafReference {
  readonly product_ids?: readonly string[] | undefined
  readonly group_ids?: readonly string[] | undefined
}

const number = z.optional(z.number())
/** What is required of it is asked by the mandatory tests, which can say so. */
const cvss = z.object({
  version: text,
  vectorString: text,
  baseScore: number,
  baseSeverity: text,
  temporalScore: number,
  temporalSeverity: text,
  environmentalScore: number,
  environmentalSeverity: text,
})
export type CsafCvss = z.output<typeof cvss>

export const productStatuses = [
  'first_affected',
  'known_affected',
  'last_affected',
  'known_not_affected',
  'first_fixed',
  'fixed',
  'under_investigation',
  'recommended',
] as const
export type CsafProductStatus = (typeof productStatuses)[number]

const vulnerability = z.object({
  cve: text,
  cwe: z.optional(z.object({ id: z.string() })),
  ids: list(z.object({ text: z.string() })),
  /** That there are any is asked for. */
  notes: list(z.object({})),
  flags: list(z.object({ label: z.string(), ...about })),
  product_status: z.optional(z.partialRecord(z.enum(productStatuses), z.array(z.string()))),
  remediations: list(z.object({ details: z.string(), ...about })),
  scores: list(
    z.object({ products: z.array(z.string()), cvss_v2: z.optional(cvss), cvss_v3: z.optional(cvss) }),
  ),
  threats: list(z.object({ category: z.string(), details: z.string(), ...about })),
})
export type CsafVulnerability = z.output<typeof vulnerability>

const tracking = z.object({
  current_release_date: z.string(),
  status: z.enum(['draft', 'interim', 'final']),
  version: z.string(),
  revision_history: z.array(z.object({ date: z.string(), number: z.string() })),
  generator: z.optional(z.object({ engine: z.optional(z.object({ name: z.string(), version: text })) })),
})
export type CsafTracking = z.output<typeof tracking>

export const csafDocument = z.object({
  document: z.object({
    category: z.string(),
    lang: text,
    source_lang: text,
    publisher: z.object({ name: z.string(), category: text }),
    tracking,
  }),
  product_tree: z.optional(productTree),
  vulnerabilities: list(vulnerability),
})
export type Csaf = z.output<typeof csafDocument>
