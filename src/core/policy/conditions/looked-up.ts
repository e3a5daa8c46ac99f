import type { Lookup } from '../../intel/intel.ts'
import type { Said } from '../../language/catalogue.ts'
import { met, type Outcome, unknown, unmet } from '../outcome.ts'

/** Met where a lookup found something, unknown where it could not be made. */
export function foundBy(lookup: Lookup<unknown>, because: Said): Outcome {
  if (lookup.kind === 'known') return met(because)
  return lookup.kind === 'unknown' ? unknown(because) : unmet(because)
}
