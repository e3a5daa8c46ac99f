import { type Said, say } from '../language/catalogue.ts'
import type { EpssScore } from './epss-score.ts'
import type { ExploitFact } from './exploit-fact.ts'
import type { FeedName } from './feed.ts'
import type { Feeds, Lookup } from './intel.ts'
import type { KevEntry } from './kev-entry.ts'

/** What KEV says of a flaw, or why it says nothing. */
export function kevSaid(kev: Lookup<KevEntry>, feeds: Feeds): Said {
  if (kev.kind === 'known') {
    const { added, ransomware } = kev.value
    return say('kev.listed', { added, ransomware, dated: dated('kev', feeds) })
  }
  if (kev.kind === 'absent') return say('kev.unlisted', { dated: dated('kev', feeds) })
  return notLookedUp(kev, 'kev', feeds)
}

/** What EPSS says of a flaw, or why it says nothing. */
export function epssSaid(epss: Lookup<EpssScore>, feeds: Feeds): Said {
  if (epss.kind === 'known') return say('epss.is', { ...epss.value, dated: dated('epss', feeds) })
  if (epss.kind === 'absent') return say('epss.absent', { dated: dated('epss', feeds) })
  return notLookedUp(epss, 'epss', feeds)
}

export function exploitSaid({ exploitation, zeroDay, source, at }: ExploitFact): Said {
  if (zeroDay) return say('exploited.zero-day', { source, at })
  return exploitation === 'active'
    ? say('exploited.active', { source, at })
    : say('exploited.public', { source, at })
}

function notLookedUp(
  lookup: Extract<Lookup<never>, { readonly kind: 'unknown' | 'not-applicable' }>,
  feed: FeedName,
  feeds: Feeds,
): Said {
  if (lookup.kind === 'not-applicable') return say('intel.not-applicable', { feed })
  if (lookup.why === 'too-old') return say('intel.too-old', { feed, dated: dated(feed, feeds) })
  if (lookup.why === 'damaged') return say('intel.damaged', { feed })
  return lookup.why === 'no-cve' ? say('intel.no-cve', { feed }) : say('intel.no-feed', { feed })
}

function dated(name: FeedName, feeds: Feeds): string {
  return feeds[name]?.dated ?? ''
}
