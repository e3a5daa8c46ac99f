import { addDuration, days, type Instant } from '../base/instant.ts'
import type { Severity } from '../cvss/severity.ts'
import { isExploited } from '../intel/is-exploited.ts'
import type { Subject } from './condition.ts'
import { outcomeOf } from './expression.ts'
import type { AcceptanceRequest } from './policy-document.ts'

/** How long a risk may be accepted, by severity, in days (DESIGN 5, shipped defaults). What nobody rated counts as critical. */
const capDays: Readonly<Record<Severity, number>> = {
  critical: 14,
  high: 30,
  medium: 60,
  low: 60,
  none: 60,
  unknown: 14,
}

/** How long that of what is exploited, or may be, can last, whatever its severity. */
const exploitedDays = 3

/** A request is wide when it covers more than this many findings: it was written about a flaw, not about a heap. */
const wideFrom = 20

/** What became of an acceptance request in this run. */
export const requestStates = [
  'counted',
  'listed',
  'unused',
  'not-needed',
  'expired',
  'too-long',
  'too-wide',
  'refused',
] as const
export type RequestState = (typeof requestStates)[number]

/** Whether a request speaks about a finding. One that cannot tell does not. */
export function covers(request: AcceptanceRequest, subject: Subject): boolean {
  return outcomeOf(request.scope.covers, subject) === 'met'
}

export function isExpired(request: AcceptanceRequest, now: Instant): boolean {
  return request.expires <= now
}

/** It asks for longer than such a finding may be accepted at all (DESIGN 5, rule 6). */
export function isTooLong(request: AcceptanceRequest, { finding, intel, now }: Subject): boolean {
  const most = isExploited(intel) === 'no' ? capDays[finding.severity] : exploitedDays
  return request.expires > addDuration(now, days(most))
}

export function isTooWide(request: AcceptanceRequest, covered: number): boolean {
  return !request.scope.names || covered > wideFrom
}
