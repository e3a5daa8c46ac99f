import { HoldpointError } from '../base/errors.ts'
import type { Recommended, RecommendedBy } from './comparison.ts'

/** What an option is recommended by. */
export interface Standing {
  readonly name: string
  /** Expected cost. */
  readonly mean: number
  /** 95th percentile of the cost. */
  readonly p95: number
  /** The chance of a loss above the tolerance, and whether it is tolerated; absent where there is no tolerance. */
  readonly tolerance?: { readonly chance: number; readonly met: boolean }
  /** It leaves open what is in production although another option closes it sooner. */
  readonly holdsFix: boolean
}

/** How exactly the difference of two expected costs is known: its standard error, by places in the list. */
export type DifferenceError = (one: number, other: number) => number

/**
 * Which option the numbers recommend. First those are set aside that hold back the fix of what is in production, then
 * those that the tolerance forbids; of the rest the one with the least expected cost, where others cost the same within a
 * standard error the one of them with the smallest 95th percentile, then the first. Where none is tolerated, the one
 * that comes nearest.
 */
export function recommend(standings: readonly Standing[], errorOf: DifferenceError): Recommended {
  const places = standings.map((_, i) => i)
  const at = (place: number): Standing => {
    const standing = standings[place]
    if (standing === undefined) throw new HoldpointError('fault.misuse', { what: 'to choose from no option' })
    return standing
  }
  // The one that closes first never holds a fix, so that some are always left.
  const fixing = places.filter((place) => !at(place).holdsFix)
  const tolerated = fixing.filter((place) => at(place).tolerance?.met !== false)
  const allowed = tolerated.length > 0 ? tolerated : fixing
  const choose = (among: readonly number[]) => chosen(among, at, errorOf, tolerated.length === 0)
  const { place, by } = choose(allowed)
  const others = places.filter((other) => other !== place)
  const rest = allowed.filter((other) => other !== place)
  const next = others.length === 0 ? undefined : choose(rest.length > 0 ? rest : others).place
  const because = (other: number) => {
    if (at(other).holdsFix) return 'holds-the-fix' as const
    return allowed.includes(other) ? undefined : ('tolerance' as const)
  }
  return {
    option: at(place).name,
    by,
    ...(next === undefined ? {} : { next: at(next).name }),
    setAside: places.flatMap((other) => {
      const why = because(other)
      return why === undefined ? [] : [{ option: at(other).name, because: why }]
    }),
  }
}

function chosen(
  among: readonly number[],
  at: (place: number) => Standing,
  errorOf: DifferenceError,
  intolerable: boolean,
): { readonly place: number; readonly by: RecommendedBy } {
  const least = (of: (one: Standing) => number, places: readonly number[]) =>
    places.reduce((best, place) => (of(at(place)) < of(at(best)) ? place : best), places[0] ?? 0)
  if (intolerable) {
    const chance = (one: Standing) => one.tolerance?.chance ?? 0
    const fewest = chance(at(least(chance, among)))
    const nearest = among.filter((place) => chance(at(place)) === fewest)
    return { place: least((one) => one.mean, nearest), by: 'nearest-to-tolerance' }
  }
  const cheapest = least((one) => one.mean, among)
  const alike = among.filter((place) => {
    const difference = at(place).mean - at(cheapest).mean
    return place === cheapest || difference <= errorOf(place, cheapest)
  })
  if (alike.length === 1) return { place: cheapest, by: 'least-expected-cost' }
  return { place: least((one) => one.p95, alike), by: 'smaller-tail' }
}
