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
  const covered = acceptances.map((request) => ({
    request,
    subjects: new Set(judged.filter((each) => covers(request, subjectOf(each, circumstances)))),
  }))
  const inForce = covered.filter(
    ({ request, subjects }) => !isExpired(request, now) && !isTooWide(request, subjects.size) && !refused,
  )
  const after = judged.map((each) => {
    const own = inForce.filter(
      ({ request, subjects }) => subjects.has(each) && !isTooLong(request, subjectOf(each, circumstances)),
    )
    return own.length === 0 ? each : each.with({ requests: own.map(({ request }) => request) })
  })
  return {
    judged: after,
    requests: covered.map(({ request, subjects }) => ({
      request,
      covered: subjects.size,
      state: stateOf(
        request,
        subjects.size,
        after.filter((each) => each.requests.includes(request)),
        refused,
        now,
      ),
    })),
  }
}

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
