import { hashOf, hexOf } from '../base/hash.ts'
import type { Finding } from '../findings/finding.ts'
import type { IntelSource } from '../intel/intel-source.ts'
import { recordOf } from '../intel/recorded-intel.ts'
import type { Judged } from './judged.ts'
import type { AcceptanceRequest } from './policy-document.ts'
import type { FindingRecord } from './recorded-finding.ts'

/** A finding as the gate writes it: what a later run reads back, and what only people and other tools read. */
export interface WrittenFinding extends FindingRecord {
  readonly setAside?: NonNullable<Judged['setAside']>
  readonly acceptances: readonly (Pick<AcceptanceRequest, 'reason' | 'owner' | 'approver' | 'expires'> & {
    readonly authority: 'unverified'
  })[]
}

/** Twenty hexadecimal digits of a domain-separated hash of what makes the finding this one and no other. */
export function findingId({ identity }: Pick<Finding, 'identity'>): string {
  return hexOf(hashOf('finding/1', identity.exact)).slice(0, 20)
}

export function writtenFinding(judged: Judged, known: IntelSource): WrittenFinding {
  const { finding, since, worsened, firstSeen, verdict, setAside, requests } = judged
  const {
    kind,
    vulnerability,
    aliases,
    weaknesses,
    title,
    severity,
    rating,
    ratings,
    component,
    locations,
    fix,
  } = finding
  const { confidence, reachability, published, reproduced, suppression, identity, results } = finding
  const [first, ...others] = results
  return {
    id: findingId(finding),
    kind,
    ...(vulnerability !== undefined && { vulnerability }),
    aliases: [...aliases],
    weakness: [...weaknesses],
    title,
    severity,
    verdict,
    since,
    worsened,
    firstSeen,
    rating,
    ratings: [...ratings],
    component: component ?? {},
    locations: [...locations],
    intel: recordOf(known.of(finding), {
      vex: judged.vex,
      advised: known.advised?.(finding) ?? [],
      applicable: vulnerability !== undefined,
    }),
    fix: fix.state === 'available' ? { state: fix.state, versions: [...fix.versions] } : fix,
    ...(confidence !== undefined && { confidence }),
    ...(reachability !== undefined && { reachability }),
    ...(published !== undefined && { published }),
    ...(reproduced !== undefined && { reproduced }),
    ...(suppression !== undefined && { suppression }),
    ...(setAside !== undefined && { setAside }),
    acceptances: requests.map(({ reason, owner, approver, expires }) => ({
      reason,
      owner,
      approver,
      expires,
      authority: 'unverified',
    })),
    identity,
    results: [seenBy(first), ...others.map(seenBy)],
  }
}

/** Only the place of each result: what it says stands in the evidence. */
function seenBy({
  tool,
  rule,
  severity,
  evidence,
  place,
  suppression,
}: Finding['results'][number]): FindingRecord['results'][number] {
  return {
    tool,
    ...(rule !== undefined && { rule }),
    severity,
    evidence,
    place,
    ...(suppression !== undefined && { suppression }),
  }
}
