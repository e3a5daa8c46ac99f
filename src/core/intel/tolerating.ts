import { HoldpointError } from '../base/errors.ts'
import type { FeedName } from './feed.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * The same knowledge, in which a feed that is damaged tells nothing and is named in `damaged`, instead of stopping
 * everything: what holds without it still holds.
 */
export function tolerating({ feed, kev, epss, advisories, damaged: before }: Knowledge): Knowledge {
  const damaged = new Set<FeedName>(before)
  const attempt = <T>(names: readonly FeedName[], look: () => T, otherwise: T): T => {
    try {
      return look()
    } catch (error) {
      if (!(error instanceof HoldpointError) || !error.code.startsWith('feed.')) throw error
      for (const name of names) damaged.add(name)
      return otherwise
    }
  }
  return {
    damaged,
    feed: (name) => attempt([name], () => feed(name), undefined),
    kev: (cve) => attempt(['kev'], () => kev(cve), undefined),
    epss: (cve) => attempt(['epss'], () => epss(cve), undefined),
    advisories: (id) => attempt(['advisories', 'nvd'], () => advisories(id), []),
  }
}
