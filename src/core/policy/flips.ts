import type { Said } from '../language/catalogue.ts'
import type { Subject } from './condition.ts'
import { conditionsOf, outcomeOf } from './expression.ts'
import { flagsOf, verdictOn } from './flag.ts'
import type { Rule } from './policy-document.ts'
import type { Verdict } from './verdict.ts'

/** A change of facts, as small as possible, and the verdict on the finding it would lead to. */
export interface Flip {
  readonly changes: readonly Said[]
  readonly verdict: Verdict
}

/**
 * The smallest changes of fact that flip the verdict on a finding: every single one that does; where none does, the
 * pairs that do. Facts are what the policy's conditions look at, each moved just past its threshold.
 */
export function flips(rules: readonly Rule[], subject: Subject): readonly Flip[] {
  const now = verdictOn(rules, subject)
  const single = step(rules, [{ changes: [], subject }])
  const flipped = verdictsOf(rules, single, now)
  return flipped.length > 0 ? flipped : verdictsOf(rules, pairs(rules, subject), now)
}

/**
 * To flip a verdict a pair must change what one rule says, or silence all rules that speak. Pairing everything with
 * everything else would take minutes for a policy of hundreds of rules.
 */
function pairs(rules: readonly Rule[], subject: Subject): Changed[] {
  const two = (of: readonly Rule[]) => step(of, step(of, [{ changes: [], subject }]))
  const within = rules.flatMap((rule) => {
    const before = outcomeOf(rule.when, subject)
    return two([rule]).filter((changed) => outcomeOf(rule.when, changed.subject) !== before)
  })
  return distinct([...within, ...two(flagsOf(rules, subject).map(({ rule }) => rule))])
}

interface Changed {
  readonly changes: readonly Said[]
  readonly subject: Subject
}

function step(rules: readonly Rule[], from: readonly Changed[]): Changed[] {
  const conditions = rules.flatMap(({ when }) => conditionsOf(when))
  return distinct(
    from.flatMap(({ changes, subject }) =>
      conditions.flatMap((condition) =>
        condition
          .changes(subject)
          .map((change) => ({ changes: [...changes, change.says], subject: change.subject })),
      ),
    ),
  )
}

/** Two conditions often ask for the same change, and two changes may come in either order. */
function distinct(changed: readonly Changed[]): Changed[] {
  const keyOf = ({ changes }: Changed) =>
    changes
      .map((said) => JSON.stringify(said))
      .sort()
      .join(' ')
  return [...new Map(changed.map((each) => [keyOf(each), each])).values()]
}

function verdictsOf(rules: readonly Rule[], changed: readonly Changed[], now: Verdict): Flip[] {
  return changed
    .map(({ changes, subject }) => ({ changes, verdict: verdictOn(rules, subject) }))
    .filter(({ verdict }) => verdict !== now)
}
