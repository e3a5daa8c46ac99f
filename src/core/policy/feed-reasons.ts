import { type FeedName, freshnessOf } from '../intel/feed.ts'
import { say } from '../language/catalogue.ts'
import { conditionsOf } from './expression.ts'
import { type Flag, flagsOf } from './flag.ts'
import { type Circumstances, type Judged, subjectOf } from './judged.ts'
import type { Reason } from './judgement.ts'
import type { Rule } from './policy-document.ts'
import { possibleAnswers } from './possible-answers.ts'

/**
 * A feed that is three days old warns where what it may say by now gives a finding another verdict (DESIGN 5, rule 1).
 * One that is too old or missing leaves the rules that look into it unknown by themselves.
 */
export function feedReasons(
  rules: readonly Rule[],
  judged: readonly Judged[],
  circumstances: Circumstances,
): Reason[] {
  const { intel, now } = circumstances
  const asked = feedsAskedBy(rules)
  return Object.values(intel.feeds)
    .filter((feed) => asked.has(feed.name) && freshnessOf(feed, now) === 'stale')
    .filter(({ name }) => matters(name, rules, judged, circumstances))
    .map(({ name, dated }) => ({
      rule: 'feeds',
      verdict: 'warn',
      outcome: 'met',
      because: [say('intel.stale', { feed: name, dated })],
      findings: [],
      clearsWhen: say('clears.feeds'),
    }))
}

/** Each finding for itself: how many meet a rule that counts, and what is spared as a fix, stays as it is. */
function matters(
  feed: FeedName,
  rules: readonly Rule[],
  judged: readonly Judged[],
  circumstances: Circumstances,
): boolean {
  const asking = rules.filter((rule) => feedsAskedBy([rule]).has(feed))
  const others = rules.filter((rule) => !asking.includes(rule))
  const answersTo = possibleAnswers(feed, asking)
  // Most are settled without a look at them: whatever the feed says, they hold, or VEX has cleared them.
  const isSettled = ({ setAside, flags }: Judged) =>
    setAside === 'vex' || flags.some(({ verdict, rule }) => verdict === 'hold' && others.includes(rule))
  return judged.some((each) => {
    if (isSettled(each)) return false
    const subject = subjectOf(each, circumstances)
    const now = flagsOf(asking, subject)
    // The same flags are mostly the same list, and need no verdict of their own.
    const changed = answersTo(subject)
      .map((answer) => flagsOf(asking, answer))
      .filter((flags) => flags !== now)
    if (changed.length === 0) return false
    const beside = flagsOf(others, subject)
    const verdictBy = (flags: readonly Flag[]) => each.with({ flags: [...beside, ...flags] }).verdict
    return changed.some((flags) => verdictBy(flags) !== verdictBy(now))
  })
}

/** The feeds that a policy's rules look into. */
function feedsAskedBy(rules: readonly Rule[]): ReadonlySet<FeedName> {
  return new Set(rules.flatMap(({ when }) => conditionsOf(when)).flatMap(({ feeds }) => feeds))
}
