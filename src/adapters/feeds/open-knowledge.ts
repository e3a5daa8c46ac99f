import type { Advisory } from '../../core/intel/advisory.ts'
import { type FeedName, feedNames } from '../../core/intel/feed.ts'
import type { Knowledge } from '../../core/intel/knowledge.ts'
import { tolerating } from '../../core/intel/tolerating.ts'
import { storedAdvisories } from './advisory-store.ts'
import { feedFile } from './cache/feed-file.ts'
import { type OpenFeed, openFeed } from './cache/open-feed.ts'
import { columnsOf, findScore } from './epss/epss-columns.ts'
import { storedKev } from './kev/kev-store.ts'

/** Of what is larger a report needs little, and to bring memory into use for all of it takes longer than to judge. */
const readWhole = 1024 * 1024

/**
 * What the feeds in a folder say. Nothing is read before somebody asks for it, and then each feed stays as it was when
 * it was opened. Every question throws `feed.damaged` or `feed.unreadable` where its feed cannot be used.
 * @param most bytes of a feed that is read as a whole.
 */
export function openKnowledge(folder: string, most?: number): Knowledge {
  const opened = (name: FeedName, wholeUpTo?: number) =>
    once(() => openFeed(feedFile(folder, name), name, most ?? wholeUpTo))
  const feeds: Readonly<Record<FeedName, () => OpenFeed | undefined>> = {
    kev: opened('kev'),
    epss: opened('epss', readWhole),
    advisories: opened('advisories', readWhole),
    nvd: opened('nvd', readWhole),
  }
  const inFeed = <T>(name: FeedName, of: (feed: OpenFeed) => T) =>
    once(() => {
      const feed = feeds[name]()
      return feed && of(feed)
    })
  const kev = inFeed('kev', storedKev)
  const epss = inFeed('epss', columnsOf)
  const advisories = inFeed('advisories', storedAdvisories)
  const nvd = inFeed('nvd', storedAdvisories)
  return {
    damaged: new Set(),
    feed: (name) => feeds[name]()?.feed,
    kev: (cve) => kev()?.find(cve)[0],
    epss: (cve) => {
      const columns = epss()
      return columns && findScore(columns, cve)
    },
    advisories: (id): readonly Advisory[] => [...(advisories()?.find(id) ?? []), ...(nvd()?.find(id) ?? [])],
  }
}

/** The same as it is now, whatever takes its place; what is damaged tells nothing. */
export function holdKnowledge(folder: string): Knowledge {
  // Windows puts no file in the place of one that is open.
  const most = process.platform === 'win32' ? Number.POSITIVE_INFINITY : undefined
  const knowledge = tolerating(openKnowledge(folder, most))
  for (const name of feedNames) knowledge.feed(name)
  return knowledge
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
