import type { KnownQuantity } from '../risk/known-quantity.ts'
import { controlQuantities } from './quantities/control.ts'
import { waitingQuantities } from './quantities/waiting.ts'
import { workQuantities } from './quantities/work.ts'

/** Every number that the usual options and their comparison go by, the one that decides most often first. */
export const optionQuantities: readonly KnownQuantity[] = [
  ...waitingQuantities,
  ...workQuantities,
  ...controlQuantities,
]
