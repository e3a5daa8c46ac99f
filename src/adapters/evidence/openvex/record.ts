import * as z from 'zod/mini'

// Just the members that are read, of OpenVEX 0.0.1 to 0.2.0; the reader skips the rest.
const text = z.nullish(z.string())

const named = {
  '@id': text,
  identifiers: z.nullish(z.object({ purl: text, cpe22: text, cpe23: text })),
  hashes: z.nullish(z.record(z.string(), z.string())),
}
/** A text until 0.0.2, an object since 0.2.0. */
const subcomponent = z.union([z.string(), z.object(named)])
const product = z.union([z.string(), z.object({ ...named, subcomponents: z.nullish(z.array(subcomponent)) })])
export type OpenVexProduct = z.output<typeof product>
export type OpenVexSubcomponent = z.output<typeof subcomponent>

export const statement = z.object({
  vulnerability: z.union([
    z.string(),
    z.object({ name: z.string(), aliases: z.nullish(z.array(z.string())) }),
  ]),
  timestamp: text,
  last_updated: text,
  products: z.nullish(z.array(product)),
  /** Beside the products until 0.0.2. */
  subcomponents: z.nullish(z.array(subcomponent)),
  status: z.string(),
  status_notes: text,
  justification: text,
  impact_statement: text,
  action_statement: text,
})
export type OpenVexStatement = z.output<typeof statement>
