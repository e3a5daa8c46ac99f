import type { Instant } from '../../../core/base/instant.ts'
import { byCodePoint } from '../../../core/base/text.ts'
import { strongest, type Verdict, verdicts } from '../../../core/policy/verdict.ts'
import type { Product } from './product.ts'

/** Many releases that were judged in one run. */
export interface Products {
  /** The folder whose folders they are. */
  readonly folder: string
  readonly at: Instant
  /** By which those were judged that have none of their own. */
  readonly policy: { readonly name: string; readonly sha256: string }
  /** Of all of them: the strongest. */
  readonly verdict: Verdict
  /** How many of each verdict. */
  readonly counts: Readonly<Record<Verdict, number>>
  /** Strongest verdict first, then by name. */
  readonly products: readonly Product[]
  /** Names of files beside the folders, which belong to no release and were not read. */
  readonly strays: readonly string[]
}

export function productsOf(
  judged: readonly Product[],
  run: Pick<Products, 'folder' | 'at' | 'policy' | 'strays'>,
): Products {
  const products = judged.toSorted(
    (a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || byCodePoint(a.name, b.name),
  )
  const counts = { hold: 0, unknown: 0, warn: 0, pass: 0 }
  for (const { verdict } of products) counts[verdict]++
  return { ...run, verdict: strongest(products.map(({ verdict }) => verdict)), counts, products }
}
