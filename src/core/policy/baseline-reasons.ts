import { addDuration, days, type Instant, millisOf } from '../base/instant.ts'
import { byCodePoint } from '../base/text.ts'
import type { Finding } from '../findings/finding.ts'
import { say } from '../language/catalogue.ts'
import type { Gone, Look } from '../language/messages/gate.ts'
import type { Reason } from './judgement.ts'
import type { Missing } from './missing.ts'
import type { Verdict } from './verdict.ts'

/** A release that takes a holding finding away is worth saying, and worth its warning (DESIGN 5, rule 2). */
export function removesReason(removes: readonly Finding[]): Reason[] {
  const [worst] = removes
  if (worst === undefined) return []
  const targetsKnown = removes.every(({ results }) => results.every(({ tool }) => tool.target !== undefined))
  return [
    {
      rule: 'removes-holding-finding',
      verdict: 'warn',
      outcome: 'met',
      because: [say('gate.removes', { worst: goneOf(worst), total: removes.length, targetsKnown })],
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
  const { finding } = holding ?? worst
  const tools = looksOf(unlooked)
  const values = { tools, worst: goneOf(finding), total: unlooked.length }
  return [
    {
      rule: 'missing-detector',
      verdict: unlookedVerdict(unlooked),
      outcome: 'unknown',
      because: [say('gate.not-looked', values)],
      findings: [],
      clearsWhen: say('clears.look-again', { tools }),
    },
  ]
}

/** `pass` where nothing was left out. */
export function unlookedVerdict(unlooked: readonly { readonly holds: boolean }[]): Verdict {
  if (unlooked.length === 0) return 'pass'
  return unlooked.some(({ holds }) => holds) ? 'unknown' : 'warn'
}

function goneOf({ title, vulnerability: id = '', locations }: Finding): Gone {
  return { title, id, locations }
}

/** Each tool with its target once, sorted. */
function looksOf(unlooked: Missing['unlooked']): readonly Look[] {
  const looks = unlooked.flatMap(({ tools }) => tools.map(({ name, target = '' }) => ({ name, target })))
  const distinct = new Map(looks.map((look) => [`${look.name}\n${look.target}`, look]))
  return [...distinct].sort(([a], [b]) => byCodePoint(a, b)).map(([, look]) => look)
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
