import * as z from 'zod/mini'
import { assessmentDocument } from '../../src/adapters/documents/assessment/json/assessment-document.ts'

/** `docs/reference/schemas/assessment.schema.json`: what `holdpoint assess FILE --json` writes. */
export function assessmentSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(assessmentDocument, { io: 'input' })
  return `${JSON.stringify({ $schema, title: 'holdpoint/assessment/1', description, ...schema }, null, 2)}\n`
}

const description =
  'What a hold comes to, way forward by way forward, in money. Members may be added to this version; none changes its meaning or goes away.'
