import { HoldpointError } from '../../../core/base/errors.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { versions } from '../../../core/cvss/version.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { Advisory } from '../../../core/intel/advisory.ts'
import { readRecord } from '../../../core/intel/read-record.ts'
import { readEach, recordsIn } from '../../../core/intel/records-in.ts'
import { type NvdRecord, nvdRecord } from './record.ts'

const format = { name: 'the NVD', schema: nvdRecord, id: 'id' }

/**
 * A CVE of the NVD's API 2.0 as an advisory, alone or packed in `cve`. Who rates is `nvd`, or the CNA as the NVD names it.
 * The NVD names products by CPE and not by package: those are not read, and `affected` is empty. Throws `advisory.invalid`.
 */
export function nvdAdvisory(value: unknown): Advisory {
  const record = readRecord(unpacked(value), format)
  const { id, published, lastModified, descriptions, weaknesses } = record
  const described = (descriptions ?? []).filter(({ lang }) => lang === 'en' || lang?.startsWith('en-'))
  const withdrawn = withdrawnAt(record)
  return {
    id,
    aliases: [],
    title: titleOf(...described.map(({ value }) => value)) ?? id,
    weaknesses: weaknessesOf(weaknessIds(weaknesses)) ?? [],
    ratings: ratingsOf(record),
    ...(published && { published }),
    ...(lastModified && { modified: lastModified }),
    ...(withdrawn && { withdrawn }),
    affected: [],
  }
}

/** Every CVE of a document: what the API answers (`vulnerabilities`), a list, or one alone. */
export function nvdAdvisories(document: unknown): readonly Advisory[] {
  return readEach(recordsIn(document, format.name, ['vulnerabilities']), nvdAdvisory)
}

function unpacked(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'cve' in value ? value.cve : value
}

/** `NVD-CWE-noinfo` and `NVD-CWE-Other` have no number and name no weakness. */
const weaknessIds = (weaknesses: NvdRecord['weaknesses']): readonly string[] =>
  (weaknesses ?? []).flatMap(({ description }) => (description ?? []).flatMap(({ value }) => value ?? []))

function ratingsOf({ metrics }: NvdRecord): readonly Rating[] {
  if (!metrics) return []
  const { cvssMetricV40, cvssMetricV31, cvssMetricV30, cvssMetricV2 } = metrics
  return [cvssMetricV40, cvssMetricV31, cvssMetricV30, cvssMetricV2].flatMap((of) =>
    (of ?? []).map(({ source, cvssData, baseSeverity }) =>
      ratingOf({
        source: sourceNamed(source) ?? 'nvd',
        vector: cvssData.vectorString,
        score: cvssData.baseScore,
        word: cvssData.baseSeverity ?? baseSeverity,
        version: versions.find((version) => version === cvssData.version),
      }),
    ),
  )
}

/** A CVE that was rejected was so when it last changed, for all that the NVD says. */
function withdrawnAt(record: NvdRecord): Instant | undefined {
  const { id, vulnStatus, lastModified, published } = record
  if (vulnStatus?.toLowerCase() !== 'rejected') return undefined
  const at = lastModified ?? published
  if (at) return at
  const problem = 'is missing, so that nobody can tell since when it is rejected'
  throw new HoldpointError('advisory.invalid', {
    format: format.name,
    id,
    path: 'lastModified',
    problem,
    others: 0,
  })
}
