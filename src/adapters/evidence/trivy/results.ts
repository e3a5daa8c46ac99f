import type { Draft } from '../../../core/base/draft.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { severityOfWord } from '../../../core/findings/severity-word.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import type { Parts } from './parts.ts'
import type { TrivyLicense, TrivyMisconfiguration, TrivySecret, TrivyVulnerability } from './record.ts'
import type { Target } from './target.ts'

export function vulnerabilityResult(
  record: TrivyVulnerability,
  target: Target,
  parts: Parts,
): UnplacedResult {
  const { PkgName, InstalledVersion, PkgIdentifier } = record
  const result: Draft<UnplacedResult> = {
    ...parts.flaw(record.VulnerabilityID, record),
    component: parts.component(target, PkgName, InstalledVersion ?? '', PkgIdentifier?.PURL),
  }
  const locations = parts.location(target, { path: record.PkgPath })
  if (locations !== undefined) result.locations = locations
  const fix = parts.fix(record)
  if (fix !== undefined) result.fix = fix
  return result
}

/** No result where the check passed: the record itself says that there is nothing. */
export function misconfigurationResult(
  record: TrivyMisconfiguration,
  target: Target,
  parts: Parts,
): readonly UnplacedResult[] {
  if (record.Status === 'PASS') return []
  const { Resource: logical, StartLine: line } = record.CauseMetadata ?? {}
  const locations = parts.location(target, { line, logical })
  const result: UnplacedResult = {
    kind: 'misconfiguration',
    title: titleOf(record.Title, record.Message) ?? record.ID,
    rule: record.ID,
    ...rated(record.Severity),
    ...(locations !== undefined && { locations }),
    ...(record.Status === 'EXCEPTION' && { suppression: { by: 'trivy', reason: 'exception' } }),
  }
  return [result]
}

export function secretResult(record: TrivySecret, target: Target, parts: Parts): UnplacedResult {
  const locations = parts.location(target, { line: record.StartLine })
  return {
    kind: 'secret',
    title: titleOf(record.Title, record.Category) ?? record.RuleID,
    rule: record.RuleID,
    ...rated(record.Severity),
    ...(locations !== undefined && { locations }),
  }
}

export function licenseResult(record: TrivyLicense, target: Target, parts: Parts): UnplacedResult {
  const locations = parts.location(target, { path: record.FilePath })
  const category = titleOf(record.Category)
  return {
    kind: 'license',
    title: category === undefined ? record.Name : `${record.Name} (${category})`,
    rule: record.Name,
    ...rated(record.Severity),
    ...(record.PkgName && { component: parts.component(target, record.PkgName, '') }),
    ...(locations !== undefined && { locations }),
  }
}

function rated(word: string | null | undefined): Pick<UnplacedResult, 'severity' | 'ratings'> {
  const { severity } = severityOfWord(word ?? '')
  return word ? { severity, ratings: [ratingOf({ source: 'trivy', word })] } : { severity }
}
