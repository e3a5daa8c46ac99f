import { millisOf, spanInWords } from '../../core/base/instant.ts'
import { currentUntil, freshnessOf } from '../../core/intel/feed.ts'
import { say } from '../../core/language/catalogue.ts'
import type { Judgement } from '../../core/policy/judgement.ts'
import { words } from './line.ts'

/** The feeds whose age every reader is told. */
const shown = ['kev', 'epss'] as const

/** What the gate was judged by, how old it was, and what was missing: a sentence for each feed. */
export function feedsWords({
  at,
  intel,
}: Pick<Judgement, 'at'> & {
  readonly intel: Pick<Judgement['intel'], 'feeds' | 'damaged'>
}): readonly string[] {
  return shown.map((name) => {
    const feed = intel.feeds[name]
    if (feed === undefined)
      return words(say(intel.damaged.has(name) ? 'feeds.damaged' : 'feeds.missing', { feed: name }))
    const { dated } = feed
    const age = spanInWords(millisOf(at) - millisOf(currentUntil(feed)))
    return words(say('feeds.used', { feed: name, dated, age, freshness: freshnessOf(feed, at) }))
  })
}
