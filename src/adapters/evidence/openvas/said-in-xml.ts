import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import { numberIn } from '../words/number-in.ts'
import type { OpenvasNvt, OpenvasResult } from './record.ts'
import { type OpenvasSaid, source } from './results.ts'

export function saidInXml({ name, host, port, nvt, threat, severity, qod }: OpenvasResult): OpenvasSaid {
  // `443/tcp`, `general/tcp`, and before `https (443/tcp)`.
  const [, number, protocol] = /(\d+)\/(\w+)/.exec(port ?? '') ?? []
  const ids = (nvt.refs?.ref ?? []).flatMap((ref) =>
    ref['@type']?.toLowerCase() === 'cve' ? ref['@id'] : [],
  )
  return {
    oid: nvt['@oid'],
    name: nvt.name || name,
    host: typeof host === 'string' ? host : host?.['#text'],
    port: number,
    protocol,
    threat,
    score: severity,
    ratings: ratingsOf(nvt),
    quality: typeof qod === 'string' ? qod : qod?.value,
    solution: nvt.solution?.['@type'] ?? tagged(nvt, 'solution_type'),
    vulnerabilities: [...ids, nvt.cve, nvt['@oid']].join(' '),
  }
}

function ratingsOf(nvt: OpenvasNvt): readonly Rating[] {
  const rated = (nvt.severities?.severity ?? []).map(({ origin, score, value }) =>
    ratingOf({ source: sourceNamed(origin) ?? source, vector: value, score: numberIn(score) }),
  )
  const score = numberIn(nvt.cvss_base)
  const vector = tagged(nvt, 'cvss_base_vector')
  if (rated.length > 0 || vector === undefined) return rated
  return [ratingOf({ source, vector, score })]
}

const tagged = ({ tags }: OpenvasNvt, name: string): string | undefined =>
  tags
    ?.split('|')
    .find((tag) => tag.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .trim() || undefined
