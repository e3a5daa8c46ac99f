import type { Severity } from '../../../core/cvss/severity.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { ratedBy } from '../words/rated.ts'
import type { TfsecResult } from './record.ts'

/** As `StringToSeverity` of aquasecurity/defsec reads them. */
const oldWords: ReadonlyMap<string, Severity> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
  ['info', 'low'],
])

/** Numbers are those of `Status` in aquasecurity/defsec: 0 failed, 1 passed, 2 ignored. */
const passed: ReadonlySet<unknown> = new Set(['passed', 1])
const ignored: ReadonlySet<unknown> = new Set(['ignored', 2])

/** Rules that find what is itself a secret, written into the code. */
const secretRules = /^(?:general-secrets-|GEN00\d$)/

/** No result where the check passed: the record itself says that there is nothing. */
export function resultOf(record: TfsecResult): readonly UnplacedResult[] {
  if (record.passed === true || passed.has(record.status)) return []
  const { rule_id: rule, rule_description, description, location } = record
  const isSecret = secretRules.test(rule)
  // A description of the place may repeat what was found there.
  const title = titleOf(rule_description, isSecret ? undefined : description) ?? rule
  const locations = placeIn({
    path: location?.filename,
    line: location?.start_line,
    logical: record.resource || resourceIn(description ?? ''),
  })
  const result: UnplacedResult = {
    kind: isSecret ? 'secret' : 'misconfiguration',
    title,
    rule,
    ...ratedBy('tfsec', record.severity, oldWords),
    ...(locations !== undefined && { locations }),
    ...(ignored.has(record.status) && { suppression: { by: 'tfsec', reason: 'ignored' } }),
  }
  return [result]
}

/** `Resource 'aws_s3_bucket.logs' does not ...`: two modules may share the line, and are two flaws. */
function resourceIn(description: string): string | undefined {
  return /^(?:Resource|Block|Data|Module|Variable|Local|Provider|Output) '([^']{1,300})' /i.exec(
    description,
  )?.[1]
}
