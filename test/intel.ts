import { type Instant, parseInstant } from '../src/core/base/instant.ts'
import type { Advisory } from '../src/core/intel/advisory.ts'
import type { EpssScore } from '../src/core/intel/epss-score.ts'
import type { ExploitFact } from '../src/core/intel/exploit-fact.ts'
import type { Feed, FeedName } from '../src/core/intel/feed.ts'
import { type IntelSource, intelSource } from '../src/core/intel/intel-source.ts'
import type { KevEntry } from '../src/core/intel/kev-entry.ts'
import type { Knowledge } from '../src/core/intel/knowledge.ts'

/** The time of the tests: the shop ships in six hours. */
export const now = parseInstant('2026-11-24T12:48:00Z')

interface Known {
  readonly kev?: readonly KevEntry[]
  readonly epss?: Readonly<Record<string, EpssScore>>
  readonly advisories?: readonly Advisory[]
  /** Of every feed. */
  readonly confirmed?: Instant
  /** Of every feed, where that is another date. */
  readonly dated?: Instant
  readonly without?: readonly FeedName[]
}

function feed(name: FeedName, confirmed: Instant = now, dated = confirmed): Feed {
  return { name, dated, confirmed, entries: 1, sha256: '0'.repeat(64), from: `${name}.json` }
}

/** Feeds that were fetched just now, and list nothing but this. */
export function knowledge({
  kev = [],
  epss = {},
  advisories,
  confirmed,
  dated,
  without = [],
}: Known): Knowledge {
  const isThere = (name: FeedName) =>
    !without.includes(name) && (name === 'kev' || name === 'epss' || (name === 'advisories' && advisories))
  return {
    damaged: new Set(),
    feed: (name) => (isThere(name) ? feed(name, confirmed, dated) : undefined),
    kev: (cve) => kev.find((entry) => entry.cve === cve),
    epss: (cve) => epss[cve],
    advisories: (id) => (advisories ?? []).filter((each) => [each.id, ...each.aliases].includes(id)),
  }
}

export function known(about: Known, exploits: readonly ExploitFact[] = []): IntelSource {
  return intelSource(knowledge(about), now, { exploits, vex: undefined })
}

/** Everything was looked up, and nothing was found. */
export const looked = known({})

/** CISA's catalogue: Log4Shell was listed on 2021-12-10, due two weeks later, and known to be used by ransomware. */
export const log4shell: KevEntry = {
  cve: 'CVE-2021-44228',
  name: 'Apache Log4j2 Remote Code Execution Vulnerability',
  added: parseInstant('2021-12-10'),
  due: parseInstant('2021-12-24'),
  ransomware: true,
  requiredAction: 'Update.',
  weaknesses: ['CWE-20', 'CWE-400', 'CWE-502'],
}
