import type { Instant } from '../base/instant.ts'

/** What is about to ship. A verdict belongs to its digests: rebuild, and the gate runs again (DESIGN 5, rule 9). */
export interface Release {
  /** `shop` */
  readonly product: string
  /** `4.2.0`; absent where nobody said. */
  readonly version?: string
  /** Where it goes: `production`. */
  readonly environment?: string
  /** `sha256:…` of each artifact. */
  readonly digests: readonly string[]
  /** When it is to ship. */
  readonly shipsAt?: Instant
}
