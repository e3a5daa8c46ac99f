import { HoldpointError } from '../../../core/base/errors.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { Advisory, AffectedPackage } from '../../../core/intel/advisory.ts'
import { readRecord } from '../../../core/intel/read-record.ts'
import { readEach, recordsIn } from '../../../core/intel/records-in.ts'
import { type GhsaVulnerability, graphqlAdvisory, type RestAdvisory, restAdvisory } from './record.ts'
import { versionsIn } from './version-range.ts'

const name = 'GitHub'
const source = 'ghsa'

/** GitHub's names of ecosystems, in lower case, as OSV names them. */
const ecosystems: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm'],
  ['pip', 'PyPI'],
  ['maven', 'Maven'],
  ['composer', 'Packagist'],
  ['nuget', 'NuGet'],
  ['rubygems', 'RubyGems'],
  ['go', 'Go'],
  ['rust', 'crates.io'],
  ['erlang', 'Hex'],
  ['actions', 'GitHub Actions'],
  ['pub', 'Pub'],
  ['swift', 'SwiftURL'],
])

/**
 * An advisory of GitHub, as its REST or its GraphQL API answers. Packages of an ecosystem that OSV does not have keep
 * GitHub's name of it. Throws `advisory.invalid`, also for a range of versions that is not written as GitHub writes them.
 */
export function ghsaAdvisory(value: unknown): Advisory {
  const record = recordOf(value)
  const { ghsa_id: id, published_at, updated_at, withdrawn_at } = record
  const named = (record.identifiers ?? []).map((one) => one.value)
  const aliases = [record.cve_id, ...named].flatMap((alias) => alias || [])
  const vulnerabilities = record.vulnerabilities ?? []
  const affected = vulnerabilities.flatMap((one, index) => packageOf(one, { id, index }))
  const unnamed = vulnerabilities.length - affected.length
  return {
    id,
    aliases: equivalentsAmong(id, aliases) ?? [],
    title: titleOf(record.summary, record.description) ?? id,
    weaknesses: weaknessesOf((record.cwes ?? []).flatMap(({ cwe_id, cweId }) => cwe_id ?? cweId ?? [])) ?? [],
    ratings: ratingsOf(record),
    ...(published_at && { published: published_at }),
    ...(updated_at && { modified: updated_at }),
    ...(withdrawn_at && { withdrawn: withdrawn_at }),
    affected: merged(affected),
    ...(unnamed > 0 && { unnamed }),
  }
}

/** Every advisory of a document: a list of them, one alone, or what GraphQL answers (`data.securityAdvisories`). */
export function ghsaAdvisories(document: unknown): readonly Advisory[] {
  const members = ['data.securityAdvisories', 'data.securityAdvisory', 'securityAdvisories']
  return readEach(recordsIn(document, name, members), ghsaAdvisory)
}

function recordOf(value: unknown): RestAdvisory {
  const isGraphql = typeof value === 'object' && value !== null && 'ghsaId' in value
  if (!isGraphql) return readRecord(value, { name, schema: restAdvisory, id: 'ghsa_id' })
  const record = readRecord(value, { name, schema: graphqlAdvisory, id: 'ghsaId' })
  return {
    ...record,
    ghsa_id: record.ghsaId,
    cvss_severities: record.cvssSeverities,
    published_at: record.publishedAt,
    updated_at: record.updatedAt,
    withdrawn_at: record.withdrawnAt,
  }
}

/** By each vector; by GitHub's word where there is none. Beside no vector a score of 0 says nothing. */
function ratingsOf({ cvss, cvss_severities: all, severity }: RestAdvisory): readonly Rating[] {
  const scores = [cvss, all?.cvss_v4 ?? all?.cvssV4, all?.cvss_v3 ?? all?.cvssV3]
  const vectors = scores.flatMap((one) => {
    const vector = one?.vector_string ?? one?.vectorString
    return vector ? [ratingOf({ source, vector, score: one?.score || undefined })] : []
  })
  const distinct = [...new Map(vectors.map((rating) => [rating.vector, rating])).values()]
  return distinct.length > 0 || !severity ? distinct : [ratingOf({ source, word: severity })]
}

function packageOf(
  one: GhsaVulnerability,
  { id, index }: { id: string; index: number },
): readonly AffectedPackage[] {
  const named = one.package
  if (!named?.name) return []
  const ecosystem = ecosystems.get(named.ecosystem.toLowerCase()) ?? named.ecosystem
  const range = one.vulnerable_version_range ?? one.vulnerableVersionRange
  const patched = one.first_patched_version ?? one.firstPatchedVersion ?? undefined
  const fix = typeof patched === 'object' ? patched.identifier : patched
  const shared = { ecosystem, name: named.name }
  if (!range?.trim()) return [{ ...shared, versions: [], ranges: [] }]
  const versions = versionsIn(range, fix || undefined, ecosystem)
  if (versions !== undefined) return [{ ...shared, ...versions }]
  const path = `vulnerabilities[${index}]`
  const problem = 'must have a range of versions such as ">= 1.0, < 2.0"'
  throw new HoldpointError('advisory.invalid', { format: name, id, path, problem, others: 0 })
}

/** GitHub has an entry for each range; a package with several is one. */
function merged(affected: readonly AffectedPackage[]): readonly AffectedPackage[] {
  const packages = new Map<string, AffectedPackage>()
  for (const one of affected) {
    const key = JSON.stringify([one.ecosystem, one.name])
    const { versions = [], ranges = [] } = packages.get(key) ?? {}
    packages.set(key, {
      ...one,
      versions: [...versions, ...one.versions],
      ranges: [...ranges, ...one.ranges],
    })
  }
  return [...packages.values()]
}
