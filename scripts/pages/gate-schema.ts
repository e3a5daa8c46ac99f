import * as z from 'zod/mini'
import { gateDocument } from '../../src/adapters/documents/json/gate-document.ts'

/** `docs/reference/schemas/gate.schema.json`: what `holdpoint gate --json` writes, for those who read it. */
export function gateSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(gateDocument, { io: 'input' })
  return `${JSON.stringify({ $schema, title: 'holdpoint/gate/1', description, ...schema }, null, 2)}\n`
}

const description =
  'What the gate found out about one release at one time. Members may be added to this version; none changes its meaning or goes away.'
