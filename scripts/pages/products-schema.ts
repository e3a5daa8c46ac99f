import * as z from 'zod/mini'
import { productsDocument } from '../../src/adapters/documents/products/products-document.ts'

/** `docs/reference/schemas/gate-products.schema.json`: what `holdpoint gate --products FOLDER --json` writes. */
export function productsSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(productsDocument, { io: 'input' })
  return `${JSON.stringify({ $schema, title: 'holdpoint/gate-products/1', description, ...schema }, null, 2)}\n`
}

const description =
  'What the gate found out about many releases in one run. Members may be added to this version; none changes its meaning or goes away.'
