import { isCleared } from '../intel/vex/vex-standing.ts'
import type { Subject } from './condition.ts'
import { outcomeOf } from './expression.ts'
import type { OutcomeKind } from './outcome.ts'
import type { Rule } from './policy-document.ts'
import { strongest, type Verdict } from './verdict.ts'

/** A rule that speaks about a finding: it is met, or it cannot tell. */
export interface Flag {
  readonly rule: Rule
  readonly outcome: Exclude<OutcomeKind, 'unmet'>
  readonly verdict: Verdict
}

/** What every rule says of a subject, in the policy's order, whatever a rule's count asks. */
export function flagsOf(rules: readonly Rule[], subject: Subject): readonly Flag[] {
  let list = listsOf(rules)
  for (const rule of rules) {
    const outcome = outcomeOf(rule.when, subject)
    if (outcome === 'unmet') continue
    const verdict = verdictOf(rule, outcome)
    if (verdict !== 'pass') list = longer(list, rule, outcome, verdict)
  }
  return list.flags
}

/** A list of flags, and the lists that are it with one more: findings by the thousand share each. */
interface FlagList {
  readonly flags: readonly Flag[]
  readonly longer: FlagList[]
}

const known = new WeakMap<readonly Rule[], FlagList>()

function listsOf(rules: readonly Rule[]): FlagList {
  const root = known.get(rules) ?? { flags: [], longer: [] }
  known.set(rules, root)
  return root
}

function longer(list: FlagList, rule: Rule, outcome: Flag['outcome'], verdict: Verdict): FlagList {
  for (const each of list.longer) {
    const last = each.flags[list.flags.length]
    if (last?.rule === rule && last.outcome === outcome) return each
  }
  const made = { flags: [...list.flags, { rule, outcome, verdict }], longer: [] }
  list.longer.push(made)
  return made
}

/** The verdict on one finding alone, VEX included, about which a rule that asks for several has nothing to say. */
export function verdictOn(rules: readonly Rule[], subject: Subject): Verdict {
  if (isCleared(subject.vex)) return 'pass'
  const flags = flagsOf(rules, subject).filter(({ rule }) => rule.atLeast === 1)
  return strongest(flags.map(({ verdict }) => verdict))
}

/** A rule that could only warn cannot make a verdict unknown: its worst is a warning, so it warns (DESIGN 5, rule 1). */
function verdictOf(rule: Rule, outcome: Flag['outcome']): Verdict {
  if (outcome === 'met') return rule.verdict
  return rule.onUnknown ?? (rule.verdict === 'hold' ? 'unknown' : rule.verdict)
}
