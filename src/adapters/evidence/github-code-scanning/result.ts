import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { dismissalOf, isGone } from '../words/github-alert.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import { ratedBy } from '../words/rated.ts'
import type { CodeScanningAlert } from './record.ts'

/** No result where GitHub says that what it found is gone. */
export function resultsOf(alert: CodeScanningAlert, tool: string): readonly UnplacedResult[] {
  const state = {
    state: alert.state,
    reason: alert.dismissed_reason,
    comment: alert.dismissed_comment,
  }
  if (isGone(state)) return []
  const { rule, most_recent_instance: instance, html_url: url } = alert
  const weaknesses = weaknessesOf((rule.tags ?? []).filter((tag) => /\bcwe\b/i.test(tag)))
  const result: Draft<UnplacedResult> = {
    ...flawOf(rule.id),
    title: titleIn(alert, weaknesses ?? []),
    rule: rule.id,
    ...ratingIn(alert, tool),
  }
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const { path, start_line: line } = instance?.location ?? {}
  const locations = placeIn({ path, line })
  if (locations !== undefined) result.locations = locations
  // GitHub follows an alert when the code moves.
  if (url) result.fingerprints = { alert: url }
  const suppression = dismissalOf(state)
  if (suppression !== undefined) result.suppression = suppression
  return [result]
}

/** Scanners of dependencies that upload their results make a rule of each published flaw. */
function flawOf(rule: string): Pick<UnplacedResult, 'kind' | 'vulnerability'> {
  const [vulnerability, another] = idsIn(rule)
  return vulnerability !== undefined && another === undefined
    ? { kind: 'vulnerability', vulnerability }
    : { kind: 'code' }
}

function titleIn({ rule, most_recent_instance: instance }: CodeScanningAlert, weaknesses: readonly string[]) {
  const isTelling = mayTellSecret([rule.id, rule.name ?? ''], weaknesses)
  const message = isTelling ? undefined : instance?.message?.text
  return titleOf(message, rule.description, rule.full_description, rule.name) ?? rule.id
}

/** A level (error, warning, note) is no severity: it stays a word, and the severity is not known. */
function ratingIn({ rule }: CodeScanningAlert, tool: string) {
  if (rule.security_severity_level) return ratedBy(tool, rule.security_severity_level)
  const { severity: word } = rule
  return {
    severity: 'unknown' as const,
    ...(word && { ratings: [{ source: tool, severity: 'unknown' as const, word }] }),
  }
}
