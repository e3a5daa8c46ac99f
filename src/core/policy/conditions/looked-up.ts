import type { FeedName } from '../../intel/feed.ts'
import type { Feeds, Lookup } from '../../intel/intel.ts'
import { say } from '../../language/catalogue.ts'
import { type Outcome, unknown, unmet } from '../outcome.ts'

/** What a condition says where a lookup found nothing, or could not be made. `absent` is its own answer. */
export function withoutValue(
  lookup: Exclude<Lookup<unknown>, { readonly kind: 'known' }>,
  feed: FeedName,
  feeds: Feeds,
  absent: Outcome,
): Outcome {
  if (lookup.kind === 'absent') return absent
  if (lookup.kind === 'not-applicable') return unmet(say('intel.not-applicable', { feed }))
  const { confirmed } = feeds[feed] ?? {}
  switch (lookup.why) {
    case 'no-cve':
      return unknown(say('intel.no-cve', { feed }))
    case 'too-old':
      return unknown(say('intel.too-old', { feed, confirmed: confirmed ?? '' }))
    case 'no-feed':
      return unknown(say('intel.no-feed', { feed }))
  }
}
