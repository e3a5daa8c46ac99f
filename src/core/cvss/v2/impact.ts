import { weights2 } from './weights.ts'

/** What one of C, I, A can weigh with its requirement, in 100,000ths: 0.660 x 1.51 = 0.99660 and so on. */
const impactLevels = [99_660, 66_000, 41_525, 33_000, 27_500, 13_750, 0] as const

/** By value times 4 plus requirement: which of the levels. */
export const levelOf: Uint8Array = Uint8Array.from(
  weights2.impact.flatMap((w) =>
    weights2.requirement.map((r) => impactLevels.findIndex((level) => level === w * r)),
  ),
)

const one = 10n ** 15n
const ten = 1000n * one

/**
 * What impact adds to the score, in trillionths, cut downwards (halves are rounded up right all the same): 0.6 x 1.176
 * times 10.41 x (1 - (1 - C)(1 - I)(1 - A)). In the environmental score's equation the impact is at most 10; in that of
 * the base score it is not, so three complete impacts make 10.0008.
 * Source: FIRST, A Complete Guide to CVSS 2.0, sections 3.2.1 and 3.2.3.
 */
export function impactShare(c: number, i: number, a: number, environmental: boolean): number {
  const left = (level: number) => BigInt(100_000 - (impactLevels[level] ?? 0))
  const impact = 1041n * (one - left(c) * left(i) * left(a))
  const limited = environmental && impact > ten ? ten : impact
  return Number((limited * 6n * 1176n) / 10n ** 9n)
}
