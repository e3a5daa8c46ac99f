import * as z from 'zod/mini'
import {
  mappingDocument,
  mappingSchema as name,
} from '../../src/adapters/evidence/mapping/mapping-document.ts'

/** `docs/reference/schemas/mapping.schema.json`: the mapping file, for editors that complete and check it. */
export function mappingSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(mappingDocument(), { io: 'input' })
  return `${JSON.stringify({ $schema, title: name, description, ...schema }, null, 2)}\n`
}

const description =
  "How a team's own tool writes its reports. Holdpoint checks some more: that the fields say where a flaw is, and that the name is no other format's."
