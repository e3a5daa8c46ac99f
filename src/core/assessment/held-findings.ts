import type { Draft } from '../base/draft.ts'
import { limits } from '../base/limits.ts'
import type { FindingRecord } from '../policy/recorded-finding.ts'
import type { Verdict } from '../policy/verdict.ts'

/** Findings as a hold file carries them, and how many it has no room for. */
export interface HeldFindings {
  readonly findings: readonly FindingRecord[]
  readonly leftOut: number
}

/** Places, ratings and results of one finding that are carried; the rest stays in the result of the gate. */
const mostOfEach = 10

/** Which verdict on a finding makes it the reason of a hold, the strongest first. */
const reasons: readonly Verdict[] = ['hold', 'unknown', 'warn']

/**
 * The findings that the hold is about: those that hold; where none does those of which nobody can tell; else those that
 * are warned of. In their order, as many as a hold file may have, each cut to what an assessment looks at.
 */
export function heldFindings(
  all: Iterable<{ readonly verdict: Verdict; readonly record: () => FindingRecord }>,
): HeldFindings {
  const counted = [...all]
  const verdict = reasons.find((each) => counted.some((finding) => finding.verdict === each))
  const held = counted.filter((finding) => finding.verdict === verdict)
  const kept = held.slice(0, limits.heldFindings)
  return { findings: kept.map(({ record }) => shortened(record())), leftOut: held.length - kept.length }
}

function shortened(record: FindingRecord): FindingRecord {
  const { intel, ratings, locations, results } = record
  const [first, ...others] = results
  const shorter: Draft<FindingRecord> = {
    ...record,
    ratings: ratings.slice(0, mostOfEach),
    locations: locations.slice(0, mostOfEach),
    results: [first, ...others.slice(0, mostOfEach - 1)],
  }
  // VEX and advisories tell what to do, not what it costs, and may be long.
  const { vex: _, advisories: __, ...rest } = intel
  shorter.intel = rest
  return shorter
}
