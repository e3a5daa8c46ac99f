import type { VexProduct } from '../../../core/intel/vex-statement.ts'
import { digestName } from '../words/digest-name.ts'
import type { OpenVexProduct, OpenVexStatement, OpenVexSubcomponent } from './record.ts'

/** What a statement is about, by every name that it gives to a product: any of them identifies it. */
export function productsOf({ products, subcomponents }: OpenVexStatement): readonly VexProduct[] {
  const shared = (subcomponents ?? []).flatMap(namesOf)
  return (products ?? []).flatMap((product) => {
    const own = typeof product === 'string' ? [] : (product.subcomponents ?? [])
    const inside = [...shared, ...own.flatMap(namesOf)]
    // What was narrowed to parts that have no name must not become the whole product.
    const isNarrowed = own.length > 0 || (subcomponents ?? []).length > 0
    if (isNarrowed && inside.length === 0) return []
    return namesOf(product).map((id) => ({ id, subcomponents: inside }))
  })
}

function namesOf(component: OpenVexProduct | OpenVexSubcomponent): readonly string[] {
  if (typeof component === 'string') return component === '' ? [] : [component]
  const { '@id': id, identifiers, hashes } = component
  const { purl, cpe22, cpe23 } = identifiers ?? {}
  const digests = Object.entries(hashes ?? {}).map(([algorithm, value]) => digestName(algorithm, value))
  const names = [id, purl, cpe23, cpe22, ...digests].filter((name) => typeof name === 'string' && name !== '')
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}
