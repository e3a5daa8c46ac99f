import type { VexProduct } from '../../../core/intel/vex-statement.ts'
import { digestName } from '../words/digest-name.ts'
import { definedProducts } from './products.ts'
import type { Csaf, CsafProduct, CsafRelationship } from './record.ts'

/** What a product's id stands for: each name that identifies it, and for a relationship the part that it is about. */
export function productNames(csaf: Csaf): (id: string) => readonly VexProduct[] {
  const defined = new Map<string, CsafProduct>()
  for (const { product } of definedProducts(csaf)) defined.set(product.product_id, product)
  const relations = new Map(
    (csaf.product_tree?.relationships ?? []).map((one) => [one.full_product_name.product_id, one]),
  )
  const simple = (id: string) => (relations.has(id) ? undefined : defined.get(id))
  const known = new Map<string, readonly VexProduct[]>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const relation = relations.get(id)
    const product = defined.get(id)
    const own = product === undefined ? [] : namesOf(product).map((name) => ({ id: name, subcomponents: [] }))
    const products = relation === undefined ? own : relatedProducts(relation, simple)
    known.set(id, products)
    return products
  }
}

/** `default_component_of` and its like: the first is the part, the second the product in or beside which it is meant. */
function relatedProducts(
  relation: CsafRelationship,
  simple: (id: string) => CsafProduct | undefined,
): readonly VexProduct[] {
  const { full_product_name: whole, product_reference: inner, relates_to_product_reference: outer } = relation
  const [part, product] = [simple(inner), simple(outer)]
  // A part of a part in a product says less than "in the product", so that it goes by its full name alone.
  if (part === undefined || product === undefined) return [{ id: whole.name, subcomponents: [] }]
  const subcomponents = [...new Set([...namesOf(part), ...namesOf(whole)])]
  return namesOf(product).map((id) => ({ id, subcomponents }))
}

function namesOf({ name, product_identification_helper: helper }: CsafProduct): readonly string[] {
  const digests = (helper?.hashes ?? []).flatMap(({ file_hashes: hashes }) =>
    hashes.map(({ algorithm, value }) => digestName(algorithm, value)),
  )
  const names = [helper?.purl, helper?.cpe, ...digests, name].filter((text) => text !== undefined)
  return [...new Set(names.filter((text) => text !== ''))]
}
