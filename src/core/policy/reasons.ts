import { type Said, say } from '../language/catalogue.ts'
import { clearsWhen } from './clears-when.ts'
import type { Subject } from './condition.ts'
import { deciding, evaluate, outcomeOf } from './expression.ts'
import type { Flag } from './flag.ts'
import { type Circumstances, type Judged, subjectOf } from './judged.ts'
import type { Reason } from './judgement.ts'
import type { Rule } from './policy-document.ts'

/** One reason for each rule, outcome and verdict that still counts, in the policy's order. */
export function ruleReasons(
  rules: readonly Rule[],
  judged: readonly Judged[],
  context: Circumstances,
): Reason[] {
  const groups = new Map<string, { flag: Flag; findings: Judged[] }>()
  for (const each of judged) {
    if (each.setAside !== undefined) continue
    for (const flag of each.flags) {
      // What holds anyway holds whatever another rule could not tell (DESIGN 5, rule 1).
      if (flag.outcome === 'unknown' && flag.verdict !== 'hold' && each.verdict === 'hold') continue
      const key = `${rules.indexOf(flag.rule)} ${flag.outcome} ${flag.verdict}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { flag, findings: [each] })
      else group.findings.push(each)
    }
  }
  return [...groups.values()]
    .sort((a, b) => rules.indexOf(a.flag.rule) - rules.indexOf(b.flag.rule))
    .flatMap(({ flag, findings }) => {
      const { rule, verdict, outcome } = flag
      // Where a count cannot tell, some findings meet the rule by themselves; what is open stands at the others.
      const speaks = (each: Judged) => outcomeOf(rule.when, subjectOf(each, context)) === outcome
      const example = findings.find(speaks) ?? findings[0]
      if (example === undefined) return []
      const subject = subjectOf(example, context)
      const because = becauseOf(flag, subject)
      return [
        {
          rule: rule.name,
          verdict,
          outcome,
          because,
          findings,
          clearsWhen: clearsWhen(subject, flag),
        },
      ]
    })
}

/** What settled a rule for a finding: the conditions that were met, or those that could not tell; and what it counts. */
export function becauseOf({ rule, outcome }: Flag, subject: Subject): readonly Said[] {
  const settled = deciding(evaluate(rule.when, subject)).map(({ because }) => because)
  const { atLeast } = rule
  return atLeast > 1 && outcome === 'met' ? [...settled, say('gate.count', { atLeast })] : settled
}
