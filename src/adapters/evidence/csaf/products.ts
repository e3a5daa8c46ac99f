import type { Csaf, CsafBranch, CsafProduct } from './record.ts'

/** A product where it is defined, as a JSON pointer. */
export interface DefinedProduct {
  readonly product: CsafProduct
  readonly pointer: string
}

/** Every product that a document defines: in its branches, by its full name, or by a relationship. */
export function* definedProducts({ product_tree: tree }: Csaf): Generator<DefinedProduct> {
  yield* inBranches(tree?.branches, '/product_tree/branches')
  for (const [index, product] of (tree?.full_product_names ?? []).entries())
    yield { product, pointer: `/product_tree/full_product_names/${index}` }
  for (const [index, { full_product_name: product }] of (tree?.relationships ?? []).entries())
    yield { product, pointer: `/product_tree/relationships/${index}/full_product_name` }
}

function* inBranches(
  branches: readonly CsafBranch[] | undefined,
  pointer: string,
): Generator<DefinedProduct> {
  for (const [index, branch] of (branches ?? []).entries()) {
    const here = `${pointer}/${index}`
    if (branch.product !== undefined) yield { product: branch.product, pointer: `${here}/product` }
    yield* inBranches(branch.branches, `${here}/branches`)
  }
}
