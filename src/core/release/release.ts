import { HoldpointError } from '../base/errors.ts'
import type { Digest } from '../base/hash.ts'
import type { Instant } from '../base/instant.ts'
import type { Exposure } from './exposure.ts'

/** What is about to ship. A verdict belongs to its digests: rebuild, and the gate runs again (DESIGN 5, rule 9). */
export interface Release {
  /** `shop` */
  readonly product: string
  /** Nobody named it, so the product is the name of a folder. */
  readonly unnamed?: true
  /** `4.2.0`; absent where nobody said. */
  readonly version?: string
  /** Where it goes: `production`. */
  readonly environment?: string
  /** Of each artifact. */
  readonly digests: readonly Digest[]
  /** When it is to ship. */
  readonly shipsAt?: Instant
  /** Its attack surface; absent where nobody said. */
  readonly exposure?: Exposure
  /** Answers to what SSVC's tables ask and nothing else tells, by the table's name of the input, each with its source. */
  readonly ssvc?: Readonly<Record<string, { readonly value: string; readonly source: string }>>
}

/** Reads `shop@4.2.0`, `@team/shop@4.2.0` or `shop`. Throws `release.malformed`. */
export function parseRelease(text: string): Pick<Release, 'product' | 'version'> {
  const at = text.lastIndexOf('@')
  // A leading `@` belongs to the name.
  const [product, version] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, undefined]
  if (product.trim() === '' || version === '' || /^@[^/]*$/.test(product))
    throw new HoldpointError('release.malformed', { text })
  return version === undefined ? { product } : { product, version }
}
