import type { Instant } from '../base/instant.ts'
import { canonicalId } from '../findings/aliases.ts'
import type { VulnerabilityId } from '../findings/result.ts'
import { isCve } from '../findings/vulnerability-id.ts'
import type { Advisory } from './advisory.ts'
import type { FeedName } from './feed.ts'
import type { Feeds, Intel } from './intel.ts'
import { intelSource } from './intel-source.ts'
import type { Knowledge } from './knowledge.ts'
import { compositeProbability, type DatedScore, lev } from './lev.ts'
import { type Decision, decide } from './ssvc/decide.ts'
import { factsFrom } from './ssvc/facts-from.ts'
import { ssvcInputs } from './ssvc/inputs.ts'
import { bod2604, cisaCoordinator, deployer } from './ssvc/tables.ts'

/** Everything that the feeds say of one vulnerability, whatever release has it. */
export interface Known {
  readonly id: VulnerabilityId
  readonly at: Instant
  readonly feeds: Feeds
  readonly damaged: ReadonlySet<FeedName>
  readonly intel: Intel
  readonly advisories: readonly Advisory[]
  /** What SSVC's tables say, as far as feeds can answer them. */
  readonly decisions: readonly Decision[]
  /** NIST's look back, where a history of EPSS was given that has it. */
  readonly lookBack?: LookBack
}

export interface LookBack {
  /** How likely it is, at least, that it has been exploited by now (`lev`). */
  readonly lev: number
  readonly composite: number
  readonly scores: readonly DatedScore[]
}

/** @param historyOf the scores that EPSS gave a CVE, each of a day. */
export function knownOf(
  given: VulnerabilityId,
  knowledge: Knowledge,
  now: Instant,
  historyOf: (cve: string) => readonly DatedScore[],
): Known {
  const id = canonicalId(given)
  const { feeds, damaged, of } = intelSource(knowledge, now)
  const intel = of({ vulnerability: id, aliases: [] })
  const advisories = knowledge.advisories(id)
  const ratings = advisories.flatMap((advisory) => advisory.ratings)
  const facts = factsFrom(intel, feeds, { ratings, exposure: undefined, stated: {} })
  const cve = [id, ...advisories.flatMap(({ aliases }) => aliases)].find(isCve)
  const past = cve === undefined ? undefined : lookBack(intel, historyOf(cve), now)
  return {
    id,
    at: now,
    feeds,
    damaged,
    intel,
    advisories,
    decisions: [bod2604, cisaCoordinator, deployer].map((table) => decide(table, ssvcInputs(table, facts))),
    ...(past !== undefined && { lookBack: past }),
  }
}

function lookBack({ kev, epss }: Intel, scores: readonly DatedScore[], now: Instant): LookBack | undefined {
  const probability = lev(scores, now)
  if (probability === undefined) return undefined
  const today = epss.kind === 'known' ? epss.value.score : undefined
  const composite = compositeProbability({ listed: kev.kind === 'known', epss: today, lev: probability })
  return { lev: probability, composite: composite ?? probability, scores }
}
