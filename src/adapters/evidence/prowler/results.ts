import type { Draft } from '../../../core/base/draft.ts'
import type { Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { ratedBy } from '../words/rated.ts'
import type { ProwlerCheck, ProwlerResource } from './check.ts'

/** What a check says of each resource: nothing where it passed, only informs, or must be made by hand. */
export function resultsOf(check: ProwlerCheck): readonly UnplacedResult[] {
  if (saysNothing.has(statusOf(check))) return []
  const { resources } = check
  return (resources.length > 0 ? resources : [undefined]).map((resource) => resultFor(check, resource))
}

/** Whether somebody has to look: Prowler cannot, and says so. */
export function mustBeMadeByHand(check: ProwlerCheck): boolean {
  return statusOf(check) === 'MANUAL'
}

const saysNothing: ReadonlySet<string> = new Set(['PASS', 'INFO', 'MANUAL'])
/** What a check that failed becomes by an allowlist (version 2: `WARNING`) or a mute list. */
const mutedStatuses: ReadonlySet<string> = new Set(['MUTED', 'WARNING'])

const statusOf = ({ status }: ProwlerCheck) => status?.trim().toUpperCase() ?? ''

/** Checks that find secrets written where they do not belong; others are about how secrets are kept. */
const secretChecks =
  /_no_secrets(?:_in_\w+)?$|_no_environment_secrets$|_find_secrets(?:_\w+)?$|_document_secrets$|_secrets_user_data$/

function resultFor(check: ProwlerCheck, resource: ProwlerResource | undefined): UnplacedResult {
  const { rule, uid } = check
  const isSecret = secretChecks.test(rule)
  const result: Draft<UnplacedResult> = {
    kind: isSecret ? 'secret' : 'misconfiguration',
    title: titleOf(check.title, isSecret ? undefined : check.message) ?? rule,
    rule,
    ...ratedBy('prowler', check.severity),
  }
  const [id] = idsIn(rule)
  // Images and code are checked by Trivy underneath, and its ids are then the names of checks.
  if (id === rule) Object.assign(result, { kind: 'vulnerability', vulnerability: id })
  const locations = placeIn({ path: resource?.id, logical: resource?.name })
  if (locations !== undefined) result.locations = locations
  if (uid !== undefined) result.fingerprints = { 'prowler/finding': uid }
  const suppression = suppressionOf(check)
  if (suppression !== undefined) result.suppression = suppression
  return result
}

function suppressionOf(check: ProwlerCheck): Suppression | undefined {
  if (check.isMuted) return { by: 'prowler', reason: 'muted' }
  const status = statusOf(check)
  return mutedStatuses.has(status) ? { by: 'prowler', reason: status.toLowerCase() } : undefined
}
