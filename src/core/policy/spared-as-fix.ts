import type { Judged } from './judged.ts'

/**
 * DESIGN 5, rule 2: overdue findings hold features, never fixes. Where the release removes a holding finding and
 * brings none, what would hold only because it was there before warns instead.
 */
export function sparedAsFix(judged: readonly Judged[], removesHolding: boolean): readonly Judged[] {
  const isOld = ({ since, worsened }: Judged) => since !== 'introduced' && !worsened
  const bringsNone = judged.every(
    (each) => isOld(each) || each.setAside === 'vex' || each.flags.every(({ verdict }) => verdict === 'warn'),
  )
  if (!removesHolding || !bringsNone) return judged
  return judged.map((each) => {
    // An unknown one could only hold for being there before, so it warns too (rule 1).
    const flags = each.flags.map((flag) => ({ ...flag, verdict: 'warn' as const }))
    return each.with({ flags })
  })
}
