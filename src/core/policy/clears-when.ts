import { type Said, say } from '../language/catalogue.ts'
import type { Subject } from './condition.ts'
import { deciding, evaluate } from './expression.ts'
import type { Flag } from './flag.ts'
import type { Rule } from './policy-document.ts'

/** What would clear a flag, as something that somebody can do. */
export function clearsWhen(subject: Subject, { outcome, rule }: Flag): Said {
  const { kind, component, fix, locations, vulnerability } = subject.finding
  if (outcome === 'unknown') return say('clears.known', { remedies: remediesOf(rule, subject) })
  if (rule.atLeast > 1) return say('clears.fewer', { atLeast: rule.atLeast })
  if (kind === 'secret') return say('clears.rotated', { path: locations[0]?.path ?? '' })
  if (kind === 'license') return say('clears.licence', { component: component?.name ?? '' })
  if (vulnerability === undefined) {
    const { path = '', line } = locations[0] ?? {}
    return say('clears.repaired', { path, line: line ?? 0 })
  }
  const named = { component: component?.name ?? locations[0]?.path ?? '', version: component?.version ?? '' }
  return fix.state === 'available'
    ? say('clears.updated', { ...named, to: fix.versions.join(' or ') })
    : say('clears.no-fix', named)
}

/** What each condition that could not tell asks for. None where the rule only counts too few that it could tell of. */
function remediesOf(rule: Rule, subject: Subject): readonly string[] {
  const open = deciding(evaluate(rule.when, subject)).filter(({ outcome }) => outcome === 'unknown')
  return [...new Set(open.map(({ remediation }) => remediation))]
}
