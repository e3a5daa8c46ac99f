import { weights2 } from './weights.ts'

/** What one of C, I, A can weigh with its requirement, in 100,000ths: 0.660 x 1.51 = 0.99660 and so on. */
const levels = [...new Set(weights2.impact.flatMap((w) => weights2.requirement.map((r) => w * r)))]

const one = 10n ** 15n
const ten = 1000n * one

/** By value and requirement: which of the levels. */
export const impactLevels: Uint8Array = Uint8Array.from(
  weights2.impact.flatMap((w) => weights2.requirement.map((r) => levels.indexOf(w * r))),
)

/**
 * What impact adds to the score, in trillionths cut downwards (rounding halves up is right all the same): 0.6 x 1.176
 * times 10.41 x (1 - (1 - C)(1 - I)(1 - A)). By the levels of C, I and A. Three complete impacts make 10.0008.
 */
export const impacts: Float64Array = impactTable((impact) => impact)

/** The same for the environmental score, whose equation has "at most 10", as the base score's has not. */
export const adjustedImpacts: Float64Array = impactTable((impact) => (impact < ten ? impact : ten))

/** What exploitability adds to the score, in trillionths, exact: 0.4 x 1.176 times 20 x AV x AC x Au. */
export const exploitabilities: Float64Array = Float64Array.from(
  weights2.AV.flatMap((av) => weights2.AC.flatMap((ac) => weights2.Au.map((au) => 94_080 * av * ac * au))),
)

function impactTable(limited: (impact: bigint) => bigint): Float64Array {
  const left = (level: number) => BigInt(100_000 - level)
  const weighted = (impact: bigint) => Number((limited(impact) * 6n * 1176n) / 10n ** 9n)
  return Float64Array.from(
    levels.flatMap((c) =>
      levels.flatMap((i) => levels.map((a) => weighted(1041n * (one - left(c) * left(i) * left(a))))),
    ),
  )
}
