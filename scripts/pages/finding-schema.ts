import * as z from 'zod/mini'
import { findingFile, findingFileSchema } from '../../src/adapters/evidence/holdpoint/finding-file.ts'

/** `docs/reference/schemas/finding.schema.json`: the finding file, for editors that complete and check it. */
export function findingSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(findingFile(), { io: 'input' })
  return `${JSON.stringify({ $schema, title: findingFileSchema, description, ...schema }, null, 2)}\n`
}

const description =
  'Findings that a person reports, such as a penetration tester. Holdpoint checks some more: that a vector, a time and a package URL are ones.'
