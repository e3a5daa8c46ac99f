import type { DocumentOptions } from '../document.ts'
import { list, member } from '../json-text.ts'
import type { Products } from './products.ts'

/** The contract `holdpoint/gate-products/1` (`products-document.ts`), in pieces. */
export function* productsJson(
  { folder, at, policy, verdict, counts, products, strays }: Products,
  { observe }: Pick<DocumentOptions, 'observe'>,
): Iterable<string> {
  const head = {
    schema: 'holdpoint/gate-products/1',
    verdict,
    ...(observe !== undefined && { observe: { until: observe.until, would: verdict } }),
    at,
    folder,
    policy,
    counts,
    strays,
  }
  yield '{\n'
  for (const [name, value] of Object.entries(head)) yield* member(name, value)
  yield* list('products', products, '')
  yield '}\n'
}
