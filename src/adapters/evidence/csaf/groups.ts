import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import type { Csaf, CsafReference } from './record.ts'

/** The products that a flag, a threat or a remediation is about, those of its groups too. */
export type ProductsMeant = (reference: CsafReference) => readonly string[]

/** Throws `evidence.too-many-statements` where groups name more products than one document may: they multiply. */
export function productsMeant({ product_tree: tree }: Csaf): ProductsMeant {
  const groups = new Map((tree?.product_groups ?? []).map((group) => [group.group_id, group.product_ids]))
  let room: number = limits.vexNames
  return ({ product_ids: products = [], group_ids: named = [] }) => {
    if (named.length === 0) return products
    const all = [...products]
    for (const group of named) {
      const inside = groups.get(group) ?? []
      room -= inside.length
      if (room < 0)
        throw new HoldpointError('evidence.too-many-statements', {
          what: 'products in groups that its statements name',
          limit: limits.vexNames,
        })
      for (const product of inside) all.push(product)
    }
    return all
  }
}
