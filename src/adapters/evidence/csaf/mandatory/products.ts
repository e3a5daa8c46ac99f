import { quoted } from '../../../../core/base/text.ts'
import { definedProducts } from '../products.ts'
import type { Csaf, CsafReference, CsafVulnerability } from '../record.ts'
import { productStatuses } from '../record.ts'
import { type Fault, firstRepeated, type MandatoryTest } from './mandatory-test.ts'

/** An id that is used, and where. */
type Used = readonly [id: string, pointer: string]

function* usedIn(ids: readonly string[] | undefined, pointer: string): Generator<Used> {
  for (const [index, id] of (ids ?? []).entries()) yield [id, `${pointer}/${index}`]
}

function* usedBy(
  entries: readonly CsafReference[] | undefined,
  name: string,
  member: 'product_ids' | 'group_ids',
): Generator<Used> {
  for (const [index, entry] of (entries ?? []).entries())
    yield* usedIn(entry[member], `/${name}/${index}/${member}`)
}

function* productsUsed(csaf: Csaf): Generator<Used> {
  for (const [index, { product_ids: ids }] of (csaf.product_tree?.product_groups ?? []).entries())
    yield* usedIn(ids, `/product_tree/product_groups/${index}/product_ids`)
  for (const [index, relation] of (csaf.product_tree?.relationships ?? []).entries()) {
    const here = `/product_tree/relationships/${index}`
    yield [relation.product_reference, `${here}/product_reference`]
    yield [relation.relates_to_product_reference, `${here}/relates_to_product_reference`]
  }
  yield* inVulnerabilities(csaf, productsUsedIn)
}

function* productsUsedIn(vulnerability: CsafVulnerability): Generator<Used> {
  for (const status of productStatuses)
    yield* usedIn(vulnerability.product_status?.[status], `/product_status/${status}`)
  yield* usedBy(vulnerability.flags, 'flags', 'product_ids')
  yield* usedBy(vulnerability.remediations, 'remediations', 'product_ids')
  yield* usedBy(vulnerability.threats, 'threats', 'product_ids')
  for (const [index, { products }] of (vulnerability.scores ?? []).entries())
    yield* usedIn(products, `/scores/${index}/products`)
}

function* groupsUsedIn({ flags, remediations, threats }: CsafVulnerability): Generator<Used> {
  yield* usedBy(flags, 'flags', 'group_ids')
  yield* usedBy(remediations, 'remediations', 'group_ids')
  yield* usedBy(threats, 'threats', 'group_ids')
}

function* inVulnerabilities(
  csaf: Csaf,
  used: (vulnerability: CsafVulnerability) => Iterable<Used>,
): Generator<Used> {
  for (const [index, vulnerability] of (csaf.vulnerabilities ?? []).entries())
    for (const [id, pointer] of used(vulnerability)) yield [id, `/vulnerabilities/${index}${pointer}`]
}

function undefinedAmong(used: Iterable<Used>, defined: ReadonlySet<string>, problem: (id: string) => string) {
  for (const [id, pointer] of used) if (!defined.has(id)) return { pointer, problem: problem(id) }
  return undefined
}

/** Relationships that define a product by itself, however far around. */
function circular({ product_tree: tree }: Csaf): Fault | undefined {
  const relations = tree?.relationships ?? []
  const made = new Map(relations.map((one, index) => [one.full_product_name.product_id, { one, index }]))
  const settled = new Set<string>()
  for (const start of made.keys()) {
    // No recursion, as relationships can go on for as long as a document can.
    const path = [start]
    const open = new Set<string>()
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      const relation = made.get(id)
      if (relation === undefined || settled.has(id) || open.has(id)) {
        settled.add(id)
        open.delete(id)
        path.pop()
        continue
      }
      open.add(id)
      for (const next of [relation.one.product_reference, relation.one.relates_to_product_reference]) {
        if (open.has(next))
          return {
            pointer: `/product_tree/relationships/${relation.index}`,
            problem: `the product ${quoted(next)} is defined by itself`,
          }
        if (!settled.has(next)) path.push(next)
      }
    }
  }
  return undefined
}

export const productTests: readonly MandatoryTest[] = [
  {
    test: '6.1.1',
    fault: (csaf) => {
      const defined = new Set(Array.from(definedProducts(csaf), ({ product }) => product.product_id))
      return undefinedAmong(productsUsed(csaf), defined, (id) => `no product ${quoted(id)} is defined`)
    },
  },
  {
    test: '6.1.2',
    fault: (csaf) => {
      const defined = [...definedProducts(csaf)]
      const twice = firstRepeated(defined.map(({ product }) => product.product_id))
      const pointer = `${defined[twice?.at ?? 0]?.pointer ?? ''}/product_id`
      return twice && { pointer, problem: `the product ${quoted(twice.text)} is defined twice` }
    },
  },
  { test: '6.1.3', fault: circular },
  {
    test: '6.1.4',
    fault: (csaf) => {
      const groups = new Set((csaf.product_tree?.product_groups ?? []).map((group) => group.group_id))
      const used = inVulnerabilities(csaf, groupsUsedIn)
      return undefinedAmong(used, groups, (id) => `no group ${quoted(id)} is defined`)
    },
  },
  {
    test: '6.1.5',
    fault: ({ product_tree: tree }) => {
      const twice = firstRepeated((tree?.product_groups ?? []).map((group) => group.group_id))
      const pointer = `/product_tree/product_groups/${twice?.at ?? 0}/group_id`
      return twice && { pointer, problem: `the group ${quoted(twice.text)} is defined twice` }
    },
  },
  {
    test: '6.1.25',
    fault: (csaf) => {
      for (const { product, pointer } of definedProducts(csaf))
        for (const [index, { file_hashes: hashes }] of (
          product.product_identification_helper?.hashes ?? []
        ).entries()) {
          const twice = firstRepeated(hashes.map(({ algorithm }) => algorithm))
          if (twice !== undefined)
            return {
              pointer: `${pointer}/product_identification_helper/hashes/${index}/file_hashes/${twice.at}`,
              problem: `one file has two hashes by ${quoted(twice.text)}`,
            }
        }
      return undefined
    },
  },
]
