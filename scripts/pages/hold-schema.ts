import * as z from 'zod/mini'
import { holdDocument } from '../../src/core/assessment/hold-document.ts'

/** `docs/reference/schemas/hold.schema.json`: `hold.yaml`, for editors that complete and check it. */
export function holdSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(holdDocument, { io: 'input' })
  return `${JSON.stringify({ $schema, title: 'holdpoint/hold/1', description, ...schema }, null, 2)}\n`
}

const description =
  'What a release is held for, what is known of it, and which ways forward there are. Holdpoint checks some more: that numbers are possible, names are of something, and a second role confirms.'
