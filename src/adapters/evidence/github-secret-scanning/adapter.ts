import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter, UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { dismissalOf, refuseUnlessAlerts } from '../words/github-alert.ts'
import { withoutSecret } from '../words/without-secret.ts'
import { alert, type SecretAlert } from './record.ts'

export const secretScanningAdapter: ReportAdapter = {
  meta: {
    tool: 'GitHub secret scanning, alerts from its REST interface',
    seen: ['read from its documentation of 2024'],
    record: 'an alert; a resolved one is suppressed, a revoked secret too',
    severity:
      'GitHub rates no severity here, so it is unknown. A secret that its issuer calls active is confirmed.',
    notRead:
      'the secret, places but the first, people. The interface gives a page at a time: save all of them. ' +
      'An empty list shows no tool, so it is read only where the format is named',
  },
  read: (document, intake) => {
    intake.tool({ name: 'GitHub secret scanning' })
    const counted = { read: 0, refused: 0 }
    document.read([
      select(
        ['*'],
        alert,
        (record, at) => {
          counted.read++
          intake.record(at, [resultOf(record)])
        },
        (issues, at) => {
          counted.refused++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
    ])
    refuseUnlessAlerts('github-secret-scanning', '"secret_type"', counted)
  },
}

function resultOf(alert: SecretAlert): UnplacedResult {
  const { secret_type: rule, html_url: url, first_location_detected: place } = alert
  const result: Draft<UnplacedResult> = {
    kind: 'secret',
    title: titleOf(alert.secret_type_display_name) ?? rule,
    rule,
    severity: 'unknown',
  }
  const locations = placeIn({ path: place?.path || url, line: place?.path ? place.start_line : undefined })
  if (locations !== undefined) result.locations = locations
  // GitHub has one alert for a secret, wherever it stands.
  if (url) result.fingerprints = { alert: url }
  if (alert.validity === 'active') result.confidence = 'confirmed'
  const { state, resolution: reason, resolution_comment: comment } = alert
  const suppression = dismissalOf({ state, reason, comment })
  if (suppression !== undefined) result.suppression = suppression
  return withoutSecret(result, [alert.secret])
}
