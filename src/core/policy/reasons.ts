import { addDuration, days, type Instant, millisOf } from '../base/instant.ts'
import type { Finding } from '../findings/finding.ts'
import { type Said, say } from '../language/catalogue.ts'
import { clearsWhen } from './clears-when.ts'
import type { Subject } from './condition.ts'
import { deciding, evaluate, outcomeOf } from './expression.ts'
import type { Flag } from './flag.ts'
import type { Circumstances, Judged } from './judged.ts'
import type { Reason } from './judgement.ts'
import type { Missing } from './missing.ts'
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
      const speaks = (each: Judged) => outcomeOf(rule.when, { ...each, ...context }) === outcome
      const example = findings.find(speaks) ?? findings[0]
      if (example === undefined) return []
      const because = becauseOf(flag, { ...example, ...context })
      return [{ rule: rule.name, verdict, outcome, because, findings, clearsWhen: clearsWhen(example, flag) }]
    })
}

/** What settled a rule for a finding: the conditions that were met, or those that could not tell. */
export function becauseOf({ rule }: Flag, subject: Subject): readonly Said[] {
  return deciding(evaluate(rule.when, subject)).map(({ because }) => because)
}

/** A release that takes a holding finding away is worth saying, and worth its warning (DESIGN 5, rule 2). */
export function removesReason(removes: readonly Finding[]): Reason[] {
  const [worst] = removes
  if (worst === undefined) return []
  return [
    {
      rule: 'removes-holding-finding',
      verdict: 'warn',
      outcome: 'met',
      because: [say('gate.removes', { title: worst.title, total: removes.length })],
      findings: [],
      clearsWhen: say('clears.nothing-to-do'),
    },
  ]
}

/**
 * Deployed findings that their tools have not looked for again. Where one would hold now, nobody can tell whether the
 * release may go (DESIGN 5, rules 1 and 3); the others could only warn.
 */
export function unlookedReason(unlooked: Missing['unlooked']): Reason[] {
  const [worst] = unlooked
  if (worst === undefined) return []
  const holding = unlooked.find(({ holds }) => holds)
  const { finding, tools } = holding ?? worst
  const values = { tools: tools.join(', '), title: finding.title, total: unlooked.length }
  return [
    {
      rule: 'missing-detector',
      verdict: holding === undefined ? 'warn' : 'unknown',
      outcome: 'unknown',
      because: [say('gate.not-looked', values)],
      findings: [],
      clearsWhen: say('clears.scan', { name: tools.join(', ') }),
    },
  ]
}

/** Older than this, the record of what is deployed tells little: vulnerabilities have been published since. */
const staleDays = 90

/** What is deployed has to be scanned again now and then, or "existing" means nothing (DESIGN 5, rule 2). */
export function staleReason(deployedAt: Instant | undefined, now: Instant): Reason[] {
  if (deployedAt === undefined || addDuration(deployedAt, days(staleDays)) > now) return []
  const old = Math.floor((millisOf(now) - millisOf(deployedAt)) / days(1))
  return [
    {
      rule: 'deployed',
      verdict: 'warn',
      outcome: 'met',
      because: [say('gate.stale-baseline', { days: old })],
      findings: [],
      clearsWhen: say('clears.recorded-again'),
    },
  ]
}
