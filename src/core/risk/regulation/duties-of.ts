import { say } from '../../language/catalogue.ts'
import type { Duty } from './duty.ts'
import { type NamedRegime, regimesNamed } from './regimes.ts'

/**
 * What these regimes ask for once something happens, in their order. No clock of theirs runs because a flaw was found
 * (DESIGN 5, rule 11). Throws as `regimesNamed`.
 */
export function dutiesOf(named: readonly NamedRegime[]): readonly Duty[] {
  return regimesNamed(named).flatMap(({ regime }) =>
    regime.duties.map(({ article, asks, within, starts, source, year, checked }) => ({
      regime: regime.name,
      article,
      asks: say('duty.asks', { duty: asks }),
      within,
      starts: say('duty.starts', { clock: starts }),
      source,
      year,
      checked,
    })),
  )
}
