import type { Severity } from '../../cvss/severity.ts'
import type { Subject } from '../condition.ts'

/** The subject as it would be if its one rating were this. */
export function ratedAs(
  subject: Subject,
  rated: { readonly severity: Severity; readonly score?: number },
): Subject {
  const rating = { source: subject.finding.rating.source, ...rated }
  return { ...subject, finding: { ...subject.finding, rating, ratings: [rating], severity: rated.severity } }
}
