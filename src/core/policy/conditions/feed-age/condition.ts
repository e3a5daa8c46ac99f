import * as z from 'zod/mini'
import { hours, millisOf } from '../../../base/instant.ts'
import { limits } from '../../../base/limits.ts'
import { currentUntil, feedNames } from '../../../intel/feed.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const feedAge = defineCondition({
  name: 'feedAge',
  meta: {
    asks: 'How old is a feed of threat intelligence?',
    why: 'The gate itself warns after 72 hours and trusts no feed after 7 days; a team may be stricter.',
    example: 'feedAge: { feed: kev, atLeastHours: 24 }',
    met: 'it was last known to be current that many hours ago or more',
    unmet: 'it is younger',
    unknown: 'it was never loaded',
    remediation: 'Load the feeds: holdpoint feeds update.',
  },
  parameters: () =>
    z.strictObject({
      feed: z.enum(feedNames),
      atLeastHours: z.int().check(z.gte(0), z.lte(24 * limits.policyDays)),
    }),
  asksOfFlawAlone: true,
  asksTheDate: true,
  evaluate({ feed, atLeastHours }, { feeds, now }) {
    const loaded = feeds[feed]
    if (loaded === undefined) return unknown(say('intel.no-feed', { feed }))
    const because = say('feedage.is', { feed, dated: loaded.dated })
    return millisOf(now) - millisOf(currentUntil(loaded)) >= hours(atLeastHours)
      ? met(because)
      : unmet(because)
  },
})
