import { optionQuantities } from '../options/quantities.ts'
import type { KnownQuantity } from '../risk/known-quantity.ts'
import { lossQuantities } from '../risk/loss/quantities.ts'

/** Every number that Holdpoint knows how to ask for, by name: of losses, and of ways forward. */
export const knownQuantities: ReadonlyMap<string, KnownQuantity> = new Map(
  [...lossQuantities, ...optionQuantities].map((known) => [known.name, known]),
)
