import type { Instant } from '../base/instant.ts'
import { covers, isExpired, isTooLong, isTooWide, type RequestState } from './acceptance-request.ts'
import { type Circumstances, type Judged, subjectOf } from './judged.ts'
import type { Policy } from './policy.ts'
import type { AcceptanceRequest } from './policy-document.ts'

/** What became of a request: how many findings it covers, and whether it did anything. */
export interface RequestOutcome {
  readonly request: AcceptanceRequest
  readonly state: RequestState
  readonly covered: number
}

/** Puts the policy's acceptance requests beside the findings they cover, and says what became of each. */
export function requestsOn(
  { acceptances, acceptanceRequests }: Policy,
  judged: readonly Judged[],
  circumstances: Circumstances,
): { readonly judged: readonly Judged[]; readonly requests: readonly RequestOutcome[] } {
  if (acceptances.length === 0) return { judged, requests: [] }
  const { now } = circumstances
  const refused = acceptanceRequests === 'refuse'
  const counts = new Map(acceptances.map((request) => [request, 0]))
  // Of the findings those that no request covers are by far the most, and to look at one again is dear.
  const fitting = judged.map((each) => {
    const subject = subjectOf(each, circumstances)
    const own = acceptances.filter((request) => covers(request, subject))
    for (const request of own) counts.set(request, (counts.get(request) ?? 0) + 1)
    return own.length === 0 ? none : own.filter((request) => !isTooLong(request, subject))
  })
  const inForce = new Set(
    acceptances.filter(
      (request) => !isExpired(request, now) && !isTooWide(request, counts.get(request) ?? 0) && !refused,
    ),
  )
  const after = judged.map((each, i) => {
    const requests = (fitting[i] ?? none).filter((request) => inForce.has(request))
    return requests.length === 0 ? each : each.with({ requests })
  })
  return {
    judged: after,
    requests: acceptances.map((request) => {
      const covered = counts.get(request) ?? 0
      const own = after.filter(({ requests }) => requests.includes(request))
      return { request, covered, state: stateOf(request, covered, own, refused, now) }
    }),
  }
}

const none: readonly AcceptanceRequest[] = []

function stateOf(
  request: AcceptanceRequest,
  covered: number,
  own: readonly Judged[],
  refused: boolean,
  now: Instant,
): RequestState {
  if (isExpired(request, now)) return 'expired'
  if (covered === 0) return 'unused'
  if (isTooWide(request, covered)) return 'too-wide'
  if (refused) return 'refused'
  if (own.length === 0) return 'too-long'
  if (own.some(({ setAside }) => setAside === 'acceptance')) return 'counted'
  return own.some(({ verdict }) => verdict !== 'pass') ? 'listed' : 'not-needed'
}
