import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { ratedBy } from '../words/rated.ts'
import type { TerrascanViolation, TerrascanVulnerability } from './record.ts'

export function violationResult(record: TerrascanViolation): UnplacedResult {
  const { resource_type: type, resource_name: name, file: path, line } = record
  const logical = [type, name].filter((part) => part).join('.')
  const locations = placeIn({ path, line, logical })
  return {
    kind: 'misconfiguration',
    title: titleOf(record.description, record.rule_name) ?? record.rule_id,
    rule: record.rule_id,
    ...ratedBy('terrascan', record.severity),
    ...(locations !== undefined && { locations }),
  }
}

/** Somebody skipped the rule for this resource, in its code or in the configuration of the scan. */
export function skippedResult(record: TerrascanViolation): UnplacedResult {
  const reason = titleOf(record.skip_comment)
  return {
    ...violationResult(record),
    suppression: { by: 'terrascan', ...(reason !== undefined && { reason }) },
  }
}

export function vulnerabilityResult(record: TerrascanVulnerability): UnplacedResult {
  const { vulnerability_id: id, package: name, installed_version: version } = record
  const { severity, ratings = [] } = ratedBy('terrascan', record.severity)
  const locations = placeIn({ path: record.image })
  return {
    kind: 'vulnerability',
    title: titleOf(record.description) ?? id,
    vulnerability: id,
    severity,
    ratings: [...ratings, ...scoresOf(record)],
    ...(name && { component: { name, ...(version && { version }) } }),
    ...(locations !== undefined && { locations }),
  }
}

function scoresOf({ cvss_score: cvss }: TerrascanVulnerability): readonly Rating[] {
  const given = [
    { vector: cvss?.v3_vector, score: cvss?.v3_score, version: '3.1' as const },
    { vector: cvss?.v2_vector, score: cvss?.v2_score, version: '2.0' as const },
  ].filter(({ vector, score }) => vector || score)
  return given.map((one) => ratingOf({ source: 'terrascan', ...one }))
}
