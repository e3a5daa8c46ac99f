import { weights3 } from './weights.ts'

/** How impact is computed where the scope changes; where it does not, all agree. */
export interface ImpactRule {
  /** What the impact is multiplied by before 0.02 is subtracted, in ten-thousandths; and the power then. */
  readonly factor: bigint
  readonly power: bigint
  /** Which way the trillionths are cut: the way that leaves the version's rounding right. */
  readonly cut: 'down' | 'up'
}

/** What one of C, I, A can weigh with its requirement, in hundredths: 0.56 x 1.5 = 0.84 and so on. */
export const impactLevels = [84, 56, 33, 28, 22, 11, 0] as const

/** By value times 4 plus requirement: which of the levels. */
export const levelOf: Uint8Array = Uint8Array.from(
  weights3.impact.flatMap((w) =>
    weights3.requirement.map((r) => impactLevels.findIndex((level) => level * 100 === w * r)),
  ),
)

/**
 * Impact in trillionths, 0 where not positive; where the scope changes times 1.08, which the score multiplies into the
 * sum. `left` is (1 - C)(1 - I)(1 - A) in millionths.
 * Source: FIRST, CVSS v3.1 Specification Document, sections 7.1 and 7.3; v3.0, sections 8.1 and 8.3.
 */
export function impactOf(left: number, changed: boolean, rule: ImpactRule): number {
  const millionths = Math.min(1_000_000 - left, 915_000)
  return changed ? changedImpact(BigInt(millionths), rule) : millionths * 6_420_000
}

/** 1.08 x (7.52 x (impact - 0.029) - 3.25 x (impact x factor - 0.02) ^ power) */
function changedImpact(millionths: bigint, { factor, power, cut }: ImpactRule): number {
  const one = 10n ** (10n * power)
  const linear = (752n * (millionths - 29_000n) * one) / 10n ** 6n
  const impact = 108n * (linear - 325n * (millionths * factor - 200_000_000n) ** power)
  if (impact <= 0n) return 0
  const trillionth = one / 10n ** 8n
  return Number((impact + (cut === 'up' ? trillionth - 1n : 0n)) / trillionth)
}
