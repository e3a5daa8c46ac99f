import { type Version, versions } from '../../../core/cvss/version.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../rating-of.ts'
import type { GrypeRelated, GrypeVulnerability } from './record.ts'

/** The severity word of the database a vulnerability is from, and every score that Grype gives with it. */
export function ratingsOf(said: GrypeVulnerability | GrypeRelated): readonly Rating[] {
  const database = databaseOf(said.namespace)
  const scores = (said.cvss ?? []).map(({ source, version, vector, metrics }) =>
    ratingOf({
      source: source ? scorerOf(source) : database,
      vector,
      score: metrics?.baseScore,
      version: versionNamed(version),
    }),
  )
  if (said.cvssV3) scores.push(ratingOf({ source: database, ...oldScore(said.cvssV3), version: '3.1' }))
  if (said.cvssV2) scores.push(ratingOf({ source: database, ...oldScore(said.cvssV2), version: '2.0' }))
  return said.severity ? [ratingOf({ source: database, word: said.severity }), ...scores] : scores
}

const oldScore = ({ vector, baseScore }: NonNullable<GrypeVulnerability['cvssV3']>) => ({
  vector,
  score: baseScore,
})

const versionNamed = (text: string | null | undefined): Version | undefined =>
  versions.find((version) => version === text)

/** `nvd:cpe` is the NVD, `github:language:go` GitHub's advisories, `debian:distro:debian:10` Debian. */
function databaseOf(namespace: string | null | undefined): string {
  const [first = ''] = (namespace ?? '').split(':', 1)
  return first === 'github' ? 'ghsa' : first || 'grype'
}

/** Grype names who scored by an address, as the NVD does. */
const scorers: ReadonlyMap<string, string> = new Map([
  ['nvd@nist.gov', 'nvd'],
  ['security-advisories@github.com', 'ghsa'],
  ['secalert@redhat.com', 'redhat'],
])

const scorerOf = (source: string): string => scorers.get(source) ?? source
