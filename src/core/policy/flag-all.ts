import type { Subject } from './condition.ts'
import { type Flag, flagsOf } from './flag.ts'
import type { Rule } from './policy-document.ts'
import type { Verdict } from './verdict.ts'

export interface Flagged extends Subject {
  readonly flags: readonly Flag[]
}

/** Every rule on every subject; a rule with a count speaks only when enough findings meet it. */
export function flagAll(rules: readonly Rule[], subjects: readonly Subject[]): Flagged[] {
  const flagged = subjects.map((subject) => ({ ...subject, flags: flagsOf(rules, subject) }))
  const counting = rules.filter(({ atLeast }) => atLeast > 1)
  if (counting.length === 0) return flagged
  const counts = new Map(counting.map((rule) => [rule, countOf(rule, flagged)]))
  return flagged.map((each) => ({
    ...each,
    flags: each.flags.flatMap((flag) => counted(flag, counts.get(flag.rule))),
  }))
}

interface Count {
  readonly met: number
  readonly possible: number
}

function countOf(rule: Rule, flagged: readonly Flagged[]): Count {
  const outcomes = flagged
    .flatMap(({ flags }) => flags.filter((flag) => flag.rule === rule))
    .map(({ outcome }) => outcome)
  return { met: outcomes.filter((outcome) => outcome === 'met').length, possible: outcomes.length }
}

/** Enough are met: it speaks. Enough only if the unknown ones were met too: it cannot tell. Else: silent. */
function counted(flag: Flag, count: Count | undefined): readonly Flag[] {
  if (count === undefined || count.met >= flag.rule.atLeast) return [flag]
  if (count.possible < flag.rule.atLeast) return []
  return [{ ...flag, outcome: 'unknown', verdict: flag.rule.onUnknown ?? 'unknown' }]
}

/**
 * DESIGN 5, rule 2: overdue findings hold features, never fixes. Where the release removes a holding finding and
 * brings none, what would hold only because it was there before warns instead.
 */
export function sparedAsFix(flagged: readonly Flagged[], removesHolding: boolean): readonly Flagged[] {
  const isOld = ({ since, worsened }: Flagged) => since !== 'introduced' && !worsened
  const bringsNone = flagged.every(
    (each) => isOld(each) || each.flags.every(({ verdict }) => verdict === 'warn'),
  )
  if (!removesHolding || !bringsNone) return flagged
  const spared = (verdict: Verdict): Verdict => (verdict === 'hold' ? 'warn' : verdict)
  return flagged.map((each) => ({
    ...each,
    flags: each.flags.map((flag) => ({ ...flag, verdict: spared(flag.verdict) })),
  }))
}
