import type { FindingKind } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import type { PurlOf } from '../words/purl.ts'
import { ratedBy } from '../words/rated.ts'
import { packageResult } from './package-result.ts'
import type { CheckovCheck } from './record.ts'

/**
 * @param type what was checked, as the report says: `terraform`, `secrets`, `sca_package`
 */
export function checkResult(record: CheckovCheck, type: string, purlOf: PurlOf): UnplacedResult {
  const details = record.vulnerability_details
  const kind = kindOf(record.check_id, type)
  const locations = placeIn({
    path: relative(record.repo_file_path || record.file_path || ''),
    line: record.file_line_range?.[0],
    // The resource of a secret is its unsalted hash: short ones can be found from it. That of a package names its file.
    logical: kind === 'secret' || details ? undefined : record.resource,
  })
  const place = { ...(locations !== undefined && { locations }) }
  if (details) return { ...packageResult(record, details, purlOf), ...place }
  return {
    kind,
    title: titleOf(record.check_name) ?? record.check_id,
    rule: record.check_id,
    ...ratedBy('checkov', record.severity),
    ...place,
  }
}

/** Somebody set the check aside, by a comment in the code or an option of the scan. */
export function skippedResult(record: CheckovCheck, type: string, purlOf: PurlOf): UnplacedResult {
  const reason = titleOf(record.check_result?.suppress_comment)
  return {
    ...checkResult(record, type, purlOf),
    suppression: { by: 'checkov', ...(reason !== undefined && { reason }) },
  }
}

function kindOf(id: string, type: string): FindingKind {
  if (type === 'secrets' || /^(?:CKV_SECRET_|BC_GIT_)/.test(id)) return 'secret'
  if (type.startsWith('sast') || id.startsWith('CKV3_SAST_')) return 'code'
  return 'misconfiguration'
}

/** Checkov writes a slash in front of what is relative to the folder it ran in. */
const relative = (path: string) => path.replace(/^\/+/, '')
