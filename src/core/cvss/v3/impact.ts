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
const levels = [...new Set(weights3.impact.flatMap((w) => weights3.requirement.map((r) => (w * r) / 100)))]

/** By value and requirement: which of the levels. */
export const impactLevels: Uint8Array = Uint8Array.from(
  weights3.impact.flatMap((w) => weights3.requirement.map((r) => levels.indexOf((w * r) / 100))),
)

/**
 * Impact in trillionths, by the levels of C, I and A, then S; 0 where it is not positive. Times 1.08 if the scope
 * changes, which the score multiplies into the sum.
 * Source: FIRST, CVSS v3.1 Specification Document, sections 7.1 and 7.3; v3.0, sections 8.1 and 8.3.
 */
export function impactTable(rule: ImpactRule): Float64Array {
  const cell = (weighted: bigint, up: bigint) => Number((weighted + (rule.cut === 'up' ? up - 1n : 0n)) / up)
  return Float64Array.from(
    levels.flatMap((c) =>
      levels.flatMap((i) =>
        levels.flatMap((a) => {
          const sum = 1_000_000 - (100 - c) * (100 - i) * (100 - a)
          const millionths = BigInt(Math.min(sum, 915_000))
          const [changed, scale] = changedImpact(millionths, rule)
          return [changed > 0n ? cell(changed, scale / 10n ** 12n) : 0, Number(millionths * 642n * 10_000n)]
        }),
      ),
    ),
  )
}

/** 1.08 x (7.52 x (impact - 0.029) - 3.25 x (impact x factor - 0.02) ^ power), and in what fraction of one. */
function changedImpact(millionths: bigint, { factor, power }: ImpactRule): [bigint, bigint] {
  const base = millionths * factor - 200_000_000n
  const scale = 10n ** (10n * power)
  const linear = 752n * (millionths - 29_000n) * (scale / 10n ** 6n)
  return [108n * (linear - 325n * base ** power), 10_000n * scale]
}
