import { HoldpointError, type Place } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import type { Unit } from '../release/estimate.ts'
import type { HoldFile } from './hold-file.ts'
import { knownQuantities } from './known-quantities.ts'

/** The numbers that an option may name, and what each counts. */
export interface Units {
  /**
   * Throws `options.unknown-quantity` where there is no such number, and `hold.wrong-unit` where it counts something
   * else. `option` is who names it.
   */
  readonly check: (option: string, name: string, wanted: Unit, place: Place) => void
}

/** Those of a hold file: what Holdpoint knows, and what the team has added. */
export function unitsIn({ estimates }: Pick<HoldFile, 'estimates'>): Units {
  const unitOf = (name: string) => knownQuantities.get(name)?.unit ?? estimates.get(name)?.unit
  return {
    check: (option, name, wanted, place) => {
      const unit = unitOf(name)
      if (unit === undefined) {
        const meant = nearest(name, [...knownQuantities.keys(), ...estimates.keys()]) ?? ''
        throw new HoldpointError('options.unknown-quantity', { option, name, nearest: meant }, place)
      }
      if (!isAlike(unit, wanted)) throw new HoldpointError('hold.wrong-unit', { name, unit, wanted }, place)
    },
  }
}

/** Both go from 0 to 1. */
function isAlike(unit: Unit, wanted: Unit): boolean {
  const shares: readonly Unit[] = ['share', 'chance']
  return unit === wanted || (shares.includes(unit) && shares.includes(wanted))
}
