import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { withoutSecret } from '../words/without-secret.ts'
import type { Leak } from './record.ts'

/** Undefined where a record names no rule: nobody could tell what it is. */
export function resultOf(record: Leak): UnplacedResult | undefined {
  const rule = record.RuleID || record.rule
  if (!rule) return undefined
  const result: Draft<UnplacedResult> = {
    kind: 'secret',
    title: titleOf(record.Description, rule) ?? rule,
    rule,
    severity: 'unknown',
  }
  const locations = placeIn({ path: record.File || record.file, line: record.StartLine ?? record.lineNumber })
  if (locations !== undefined) result.locations = locations
  // Commit, file, rule and line: the place where the secret came in, which later commits do not move.
  if (record.Fingerprint) result.fingerprints = { gitleaks: record.Fingerprint }
  return withoutSecret(result, [record.Secret, record.Match, record.offender, record.line])
}
