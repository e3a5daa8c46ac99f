import type { Finding } from '../findings/finding.ts'
import { byWorstRating, type Rating, ratedSeverity, winningRating } from '../findings/rating.ts'
import type { Affected } from './affected-by.ts'

/** What a published advisory says of a finding. */
export interface Advised {
  readonly id: string
  /** Other names of the flaw; absent in results of before they were kept. */
  readonly aliases?: readonly string[]
  /** Whether it is about this component in this version. */
  readonly affected: Affected['kind']
  readonly ratings: readonly Rating[]
  /** Versions that repair it, lowest first. */
  readonly fixes: readonly string[]
}

/** A finding with what advisories add where every tool is silent: how severe it is, and what repairs it. */
export function completed(finding: Finding, advised: (finding: Finding) => readonly Advised[]): Finding {
  const isUnrated = finding.severity === 'unknown'
  const hasNoFix = finding.fix.state === 'unknown'
  if (finding.vulnerability === undefined || !(isUnrated || hasNoFix)) return finding
  const said = advised(finding)
  const rated = isUnrated ? ratedBy(finding, said) : finding
  const [first, ...others] = hasNoFix ? [...new Set(said.flatMap(({ fixes }) => fixes))] : []
  if (first === undefined) return rated
  return { ...rated, fix: { state: 'available', versions: [first, ...others] } }
}

function ratedBy(finding: Finding, said: readonly Advised[]): Finding {
  const ratings = [...finding.ratings, ...said.flatMap((each) => each.ratings)].sort(byWorstRating)
  const rating = winningRating(ratings, [])
  const severity = ratedSeverity(rating)
  return severity === 'unknown' ? finding : { ...finding, ratings, rating, severity }
}
