import type { Feeds, Intel } from '../intel.ts'
import type { KevStanding, SsvcFacts } from './facts.ts'

const standings = {
  known: 'listed',
  absent: 'unlisted',
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
} as const satisfies Readonly<Record<Intel['kev']['kind'], KevStanding>>

/** What SSVC asks of the world's knowledge, with what is known of the flaw and of the release beside it. */
export function factsFrom(
  { kev, exploits }: Intel,
  feeds: Feeds,
  about: Pick<SsvcFacts, 'ratings' | 'exposure' | 'stated'>,
): SsvcFacts {
  return {
    ...about,
    kev: standings[kev.kind],
    ...(feeds.kev !== undefined && { kevDated: feeds.kev.dated }),
    exploitation: exploits,
  }
}
