import type { VulnerabilityId } from '../findings/result.ts'
import type { Advisory } from './advisory.ts'
import type { EpssScore } from './epss-score.ts'
import type { Feed, FeedName } from './feed.ts'
import type { KevEntry } from './kev-entry.ts'

/** What the feeds say, to look vulnerabilities up in. What has no feed finds nothing: ask `feed` before `kev`. */
export interface Knowledge {
  /** Feeds that are there and cannot be read; more may turn out to be as they are looked into (`tolerating`). */
  readonly damaged: ReadonlySet<FeedName>
  /** Undefined where nobody has fetched or imported it. */
  readonly feed: (name: FeedName) => Feed | undefined
  /** By CVE. */
  readonly kev: (cve: string) => KevEntry | undefined
  /** By CVE. */
  readonly epss: (cve: string) => EpssScore | undefined
  /** Records of OSV, GitHub and the NVD that have this name, as id or as alias. */
  readonly advisories: (id: VulnerabilityId) => readonly Advisory[]
}

/** What is known where no feed was ever loaded. */
export const noKnowledge: Knowledge = {
  damaged: new Set(),
  feed: () => undefined,
  kev: () => undefined,
  epss: () => undefined,
  advisories: () => [],
}
