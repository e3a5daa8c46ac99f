import { optionQuantities } from '../options/quantities.ts'
import type { KnownQuantity } from '../risk/known-quantity.ts'
import { lossQuantities } from '../risk/loss/quantities.ts'
import { regimeQuantities } from '../risk/regulation/regime-quantities.ts'
import { regimes } from '../risk/regulation/regimes.ts'

/** Every number that Holdpoint knows how to ask for, by name: of losses, of ways forward, of every regime. */
export const knownQuantities: ReadonlyMap<string, KnownQuantity> = new Map(
  [...lossQuantities, ...optionQuantities, ...regimeQuantities(regimes)].map((known) => [known.name, known]),
)
