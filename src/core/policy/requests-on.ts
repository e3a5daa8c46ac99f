import type { Instant } from '../base/instant.ts'
import { covers, isExpired, isTooLong, isTooWide, type RequestState } from './acceptance-request.ts'
import type { Flagged } from './flag-all.ts'
import type { Judged, Judgement } from './judgement.ts'
import type { Policy } from './policy.ts'
import type { AcceptanceRequest } from './policy-document.ts'
import { strongest } from './verdict.ts'

/**
 * What acceptance requests and the tools' own suppressions do: they set warnings aside. What holds, or cannot be
 * told, stays as it is with the request beside it: nobody has verified who approved it (DESIGN 5, rule 4).
 */
export function requestsOn(
  { acceptances, acceptanceRequests }: Policy,
  flagged: readonly Flagged[],
  now: Instant,
): { readonly judged: readonly Judged[]; readonly requests: Judgement['requests'] } {
  const covered = acceptances.map((request) => ({
    request,
    subjects: flagged.filter((each) => covers(request, each)),
  }))
  const inForce = covered.filter(
    ({ request, subjects }) =>
      !isExpired(request, now) && !isTooWide(request, subjects.length) && acceptanceRequests === 'count',
  )
  const judged = flagged.map((each) => {
    const requests = inForce
      .filter(
        ({ request, subjects }) => subjects.includes(each) && !isTooLong(request, each.finding.severity, now),
      )
      .map(({ request }) => request)
    return withSetAside(each, requests)
  })
  const used = new Map(judged.flatMap((each) => each.requests.map((request) => [request, each] as const)))
  return {
    judged,
    requests: covered.map(({ request, subjects }) => ({
      request,
      covered: subjects.length,
      state: stateOf(request, subjects, judged, used.has(request), acceptanceRequests === 'refuse', now),
    })),
  }
}

function withSetAside(flagged: Flagged, requests: readonly AcceptanceRequest[]): Judged {
  const { finding, since, worsened, firstSeen, flags } = flagged
  const verdict = strongest(flags.map((flag) => flag.verdict))
  const by =
    finding.suppression !== undefined ? 'suppression' : requests.length > 0 ? 'acceptance' : undefined
  const cleared = verdict === 'warn' && by !== undefined
  return {
    finding,
    since,
    worsened,
    firstSeen,
    flags,
    requests,
    verdict: cleared ? 'pass' : verdict,
    ...(cleared && { setAside: by }),
  }
}

function stateOf(
  request: AcceptanceRequest,
  subjects: readonly Flagged[],
  judged: readonly Judged[],
  used: boolean,
  refused: boolean,
  now: Instant,
): RequestState {
  if (isExpired(request, now)) return 'expired'
  if (subjects.length === 0) return 'unused'
  if (isTooWide(request, subjects.length)) return 'too-wide'
  if (refused) return 'refused'
  if (!used) return 'too-long'
  const own = judged.filter((each) => each.requests.includes(request))
  if (own.some(({ setAside }) => setAside === 'acceptance')) return 'counted'
  return own.every(({ flags }) => flags.length === 0) ? 'not-needed' : 'listed'
}
