import type { Flag } from './flag.ts'
import type { Judged } from './judged.ts'
import type { Rule } from './policy-document.ts'

/** A rule with a count speaks only when enough findings meet it. */
export function counted(rules: readonly Rule[], judged: readonly Judged[]): readonly Judged[] {
  const counting = rules.filter(({ atLeast }) => atLeast > 1)
  if (counting.length === 0) return judged
  const counts = new Map(counting.map((rule) => [rule, countOf(rule, judged)]))
  return judged.map((each) =>
    each.with({ flags: each.flags.flatMap((flag) => speaking(flag, counts.get(flag.rule))) }),
  )
}

interface Count {
  readonly met: number
  readonly possible: number
}

function countOf(rule: Rule, judged: readonly Judged[]): Count {
  const outcomes = judged
    .flatMap(({ flags }) => flags.filter((flag) => flag.rule === rule))
    .map(({ outcome }) => outcome)
  return { met: outcomes.filter((outcome) => outcome === 'met').length, possible: outcomes.length }
}

/** Enough are met: it speaks. Enough only if the unknown ones were met too: it cannot tell. Else: silent. */
function speaking(flag: Flag, count: Count | undefined): readonly Flag[] {
  if (count === undefined || count.met >= flag.rule.atLeast) return [flag]
  if (count.possible < flag.rule.atLeast) return []
  const { rule } = flag
  return [
    { rule, outcome: 'unknown', verdict: rule.onUnknown ?? (rule.verdict === 'hold' ? 'unknown' : 'warn') },
  ]
}
