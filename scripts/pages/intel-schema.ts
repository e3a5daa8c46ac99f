import * as z from 'zod/mini'
import { intelFile, intelFileSchema } from '../../src/adapters/evidence/intel/intel-file.ts'

/** `docs/reference/schemas/intel.schema.json`: the file of exploit facts, for editors that complete and check it. */
export function intelSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(intelFile(), { io: 'input' })
  return `${JSON.stringify({ $schema, title: intelFileSchema, description, ...schema }, null, 2)}\n`
}

const description =
  'What is known of vulnerabilities being exploited. Holdpoint checks some more: that a date is one.'
