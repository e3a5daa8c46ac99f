import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { ratedBy } from '../words/rated.ts'
import type { ProjectFacts } from './project-facts.ts'
import type { SnykIacIssue } from './record.ts'

/** What Snyk's rules for infrastructure say of a file, with the path of the setting in there. */
export function iacResults(issue: SnykIacIssue, { file }: ProjectFacts): readonly UnplacedResult[] {
  const result: Draft<UnplacedResult> = {
    kind: 'misconfiguration',
    title: titleOf(issue.title) ?? issue.id,
    rule: issue.id,
    ...ratedBy('snyk', issue.severity),
  }
  const locations = placeIn({ path: file, line: issue.lineNumber, logical: issue.path?.join('.') })
  if (locations !== undefined) result.locations = locations
  if (issue.isIgnored) result.suppression = { by: 'Snyk' }
  return [result]
}
