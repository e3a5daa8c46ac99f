import type { Account } from '../../../core/findings/account.ts'
import { speak } from '../../../core/language/catalogue.ts'
import { findingId, writtenFinding } from '../../../core/policy/finding-record.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { RequestOutcome } from '../../../core/policy/requests-on.ts'
import type { Document, DocumentOptions } from '../document.ts'
import { list, member } from '../json-text.ts'
import { saidInProductionOf } from '../production.ts'
import { writtenReason } from './reason.ts'

/** The contract `holdpoint/gate/1` (`gate-document.ts`): everything that the gate found out, for programs and later runs. */
export const json: Document = {
  name: 'json',
  extension: 'json',
  says: 'The whole result, holdpoint/gate/1: for programs, for the record, and for the next release to be compared with.',
  wide: false,
  *render(judgement, options) {
    const { findings, components } = judgement
    yield '{\n'
    for (const [name, value] of Object.entries(headOf(judgement, options))) yield* member(name, value)
    yield* list(
      'findings',
      findings.values().map((each) => writtenFinding(each, judgement.intel)),
    )
    yield* member('removes', judgement.removes.map(findingId))
    yield* unlookedOf(judgement)
    yield* member('components', components)
    yield* member('intelAsOf', judgement.intel.feeds, '')
    yield '}\n'
  },
}

function* unlookedOf({ unlooked }: Judgement) {
  if (unlooked.length === 0) return
  yield* member(
    'unlooked',
    unlooked.map(({ finding, holds }) => ({ finding: findingId(finding), holds })),
  )
}

/** What stands before the findings. */
function headOf(judgement: Judgement, options: DocumentOptions) {
  const { observe, saidInProduction = [] } = options
  const { verdict, at, release, policy, accounts, counts, reasons, refusals, requests } = judgement
  return {
    schema: 'holdpoint/gate/1',
    verdict,
    ...(observe !== undefined && { observe: { until: observe.until, would: verdict } }),
    at,
    release,
    policy,
    ...(judgement.comparedWith !== undefined && { comparedWith: judgement.comparedWith }),
    ...(judgement.releasedBefore !== undefined && { releasedBefore: judgement.releasedBefore }),
    inProduction: judgement.inProduction.map(({ finding }) => findingId(finding)),
    saidInProduction,
    saidInProductionFindings: saidInProductionOf(judgement, options).map(({ said, findings }) => ({
      said,
      findings: findings.map(findingId),
    })),
    evidence: accounts.map(evidenceOf),
    refusals,
    counts,
    reasons: reasons.map(writtenReason),
    acceptanceRequests: requests.map(requestOf),
    ...(judgement.upcoming !== undefined && {
      upcoming: judgement.upcoming.map(({ judged, on }) => ({ finding: findingId(judged.finding), on })),
    }),
  }
}

function evidenceOf(account: Account) {
  const { file, format, sha256, bytes, tools, records, results } = account
  const { inventoryOnly, statements, statementsOnly, nothingScanned, tests, failed } = account
  const { findings, merged, suppressed, unreadable, firstUnreadable, notes } = account
  return {
    file,
    format,
    sha256,
    bytes,
    tools,
    records,
    results,
    findings,
    merged,
    suppressed,
    unreadable,
    firstUnreadable: firstUnreadable.map(({ place, why }) => ({ place, why: speak(why) })),
    notes: notes.map((note) => speak(note)),
    inventoryOnly,
    ...(statements !== undefined && { statements }),
    ...(statementsOnly && { statementsOnly }),
    ...(nothingScanned && { nothingScanned }),
    ...(tests !== undefined && { tests }),
    ...(failed !== undefined && { failed: speak(failed) }),
  }
}

function requestOf({ request: { reason, owner, approver, expires }, state, covered }: RequestOutcome) {
  return { reason, owner, approver, expires, authority: 'unverified', state, covered }
}
