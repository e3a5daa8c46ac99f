import { findVector } from '../../cvss/parse.ts'
import { summarize } from '../../cvss/summarize.ts'
import { intelFrom } from '../../intel/recorded-intel.ts'
import { exploitSaid } from '../../intel/said.ts'
import { type Said, say } from '../../language/catalogue.ts'
import type { CvssSummary } from '../../language/messages/cvss.ts'
import type { FindingRecord } from '../../policy/recorded-finding.ts'
import type { Audience, Reach } from '../../release/exposure.ts'
import type { Circumstances } from '../known-quantity.ts'
import { reachedIn } from './default-rates.ts'
import {
  factorsByAudience,
  hardFactor,
  narrower,
  publicExploitFactor,
  type RateRange,
  type Reached,
  ratesByReach,
  timesRate,
} from './exposure-rates.ts'

/** What our table asks of a flaw. */
export interface RateFacts {
  readonly reached: Reached
  readonly isPublic: boolean
  readonly isHard: boolean
  /** How it can be reached, and whether somebody said so. */
  readonly reachedSaid: readonly Said[]
  /** What makes its rate another than that. */
  readonly because: readonly Said[]
}

/** How a flaw can be reached by its release's exposure and by its CVSS vector, whichever lets in fewer, and what is public. */
export function factsOf(finding: FindingRecord, circumstances: Circumstances): RateFacts {
  const needs = needsOf(finding)
  const stated = reachedIn(circumstances)
  const reached = needs === undefined ? stated : narrower(stated, needs)
  const known = intelFrom(finding.intel).exploits.find(({ exploitation }) => exploitation === 'public-poc')
  const isHard = needs?.isHard ?? false
  return {
    reached,
    isPublic: known !== undefined,
    isHard,
    reachedSaid: [
      say('likelihood.reached', reached),
      ...(circumstances.exposure === undefined ? [say('exposure.not-said')] : []),
    ],
    because: [
      ...(known === undefined ? [] : [exploitSaid(known)]),
      ...(isHard ? [say('likelihood.hard')] : []),
      say('likelihood.judged'),
    ],
  }
}

/** By our table. */
export function judgedRate({ reached, isPublic, isHard }: RateFacts): RateRange {
  const factor =
    factorsByAudience[reached.by] * (isPublic ? publicExploitFactor : 1) * (isHard ? hardFactor : 1)
  return timesRate(ratesByReach[reached.from], factor)
}

const froms: Readonly<Record<CvssSummary['who'], Reach>> = {
  internet: 'internet',
  network: 'internal',
  machine: 'local',
  device: 'local',
}
const bys: Readonly<Record<CvssSummary['login'], Audience>> = {
  none: 'anyone',
  user: 'signed-in',
  several: 'staff',
  administrator: 'administrators',
}

/** What the vector says that an attacker must have; undefined where there is none to be read. */
function needsOf({ rating }: FindingRecord): (Reached & { readonly isHard: boolean }) | undefined {
  const vector = rating.vector === undefined ? undefined : findVector(rating.vector)
  if (vector === undefined) return undefined
  const { who, login, obstacles } = summarize(vector).values
  return { from: froms[who], by: bys[login], isHard: obstacles.includes('conditions') }
}
