import type { Draft } from '../../../core/base/draft.ts'
import { isSameData } from '../../../core/base/same-data.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { severityOfWord } from '../../../core/findings/severity-word.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { aliasesAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { ratingsOf } from './ratings.ts'
import type { TrivyVulnerability } from './record.ts'

/** What a record says of a vulnerability, whatever package has it. */
export type Flaw = Omit<UnplacedResult, 'component' | 'locations' | 'fix'>

export function flawOf(record: TrivyVulnerability): Flaw {
  const { VulnerabilityID: id } = record
  const flaw: Draft<Flaw> = {
    kind: 'vulnerability',
    title: titleOf(record.Title) ?? id,
    vulnerability: id,
    severity: severityOfWord(record.Severity ?? '').severity,
    ratings: ratingsOf(record),
  }
  const aliases = aliasesAmong(id, record.VendorIDs ?? [])
  if (aliases !== undefined) flaw.aliases = aliases
  const weaknesses = weaknessesOf(record.CweIDs)
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  const published = publishedAt(record.PublishedDate)
  if (published !== undefined) flaw.published = published
  if (record.Status === 'not_affected') flaw.suppression = { by: 'trivy', reason: record.Status }
  return flaw
}

/** Whether two records say the same of a vulnerability. */
export function isSameFlaw(a: TrivyVulnerability, b: TrivyVulnerability): boolean {
  return (
    a.Title === b.Title &&
    a.Severity === b.Severity &&
    a.SeveritySource === b.SeveritySource &&
    a.PublishedDate === b.PublishedDate &&
    (a.Status === 'not_affected') === (b.Status === 'not_affected') &&
    isSameData(a.VendorIDs, b.VendorIDs) &&
    isSameData(a.CweIDs, b.CweIDs) &&
    isSameData(a.VendorSeverity, b.VendorSeverity) &&
    isSameData(a.CVSS, b.CVSS)
  )
}
