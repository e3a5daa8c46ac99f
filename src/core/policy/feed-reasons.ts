import { type FeedName, freshnessOf } from '../intel/feed.ts'
import { say } from '../language/catalogue.ts'
import { conditionsOf } from './expression.ts'
import type { Circumstances, Judged } from './judged.ts'
import type { Reason } from './judgement.ts'
import type { Rule } from './policy-document.ts'

/**
 * A feed that is three days old may lack what would hold, so it warns, where anything it could list does not hold
 * already. One that is too old or missing leaves the rules that look into it unknown by themselves.
 */
export function feedReasons(
  rules: readonly Rule[],
  judged: readonly Judged[],
  { intel, now }: Circumstances,
): Reason[] {
  const asked = feedsAskedBy(rules)
  const stale = Object.values(intel.feeds).filter(
    (feed) => asked.has(feed.name) && freshnessOf(feed, now) === 'stale',
  )
  if (stale.length === 0) return []
  const isOpen = judged.some(
    ({ finding, verdict }) => verdict !== 'hold' && intel.of(finding).kev.kind !== 'not-applicable',
  )
  if (!isOpen) return []
  return stale.map(({ name, dated }) => ({
    rule: 'feeds',
    verdict: 'warn',
    outcome: 'met',
    because: [say('intel.stale', { feed: name, dated })],
    findings: [],
    clearsWhen: say('clears.feeds'),
  }))
}

/** The feeds that a policy's rules look into. */
function feedsAskedBy(rules: readonly Rule[]): ReadonlySet<FeedName> {
  return new Set(rules.flatMap(({ when }) => conditionsOf(when)).flatMap(({ feeds }) => feeds))
}
