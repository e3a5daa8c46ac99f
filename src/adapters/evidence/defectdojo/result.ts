import type { Draft } from '../../../core/base/draft.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Fix, Location } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong, idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { webPlace } from '../words/web-place.ts'
import type { DojoEndpoint, DojoFinding } from './record.ts'
import { setAside } from './set-aside.ts'

export function resultOf(finding: DojoFinding): UnplacedResult {
  const ratings = ratingsOf(finding)
  const result: Draft<UnplacedResult> = {
    kind: 'code',
    title: titleOf(finding.title) ?? finding.title,
    severity: ratings[0].severity,
    ratings,
  }
  addIds(result, finding)
  const locations = locationsOf(finding)
  if (locations.length > 0) result.locations = locations
  if (finding.component_name) {
    const version = finding.component_version
    result.component = { name: finding.component_name, ...(version && { version }) }
  }
  const fix = fixOf(finding)
  if (fix !== undefined) result.fix = fix
  const published = publishedAt(finding.publish_date)
  if (published !== undefined) result.published = published
  if (finding.verified === true) result.confidence = 'confirmed'
  const suppression = setAside(finding)
  if (suppression !== undefined) result.suppression = suppression
  return result
}

function addIds(result: Draft<UnplacedResult>, finding: DojoFinding): void {
  const { cve, vulnerability_ids: listed, vuln_id_from_tool: rule, unique_id_from_tool: unique } = finding
  const stated = [cve, ...(listed ?? [])].filter((id) => typeof id === 'string').filter((id) => id !== '')
  const [id, ...others] = stated.length > 0 ? stated : idsIn(rule ?? '')
  if (id !== undefined) {
    result.kind = 'vulnerability'
    result.vulnerability = id
    const aliases = equivalentsAmong(id, others)
    if (aliases !== undefined) result.aliases = aliases
  }
  if (rule) result.rule = rule
  if (unique) result.fingerprints = { unique_id_from_tool: unique }
  const weaknesses = weaknessesOf(finding.cwe ? [finding.cwe] : [])
  if (weaknesses !== undefined) result.weaknesses = weaknesses
}

/** The team's own word first; a vector or score beside it is what that team took over from somebody. */
function ratingsOf(finding: DojoFinding): readonly [Rating, ...Rating[]] {
  const source = 'defectdojo'
  const scored = [
    { version: '4.0', vector: finding.cvssv4, score: finding.cvssv4_score },
    { version: '3.1', vector: finding.cvssv3, score: finding.cvssv3_score },
  ] as const
  const stated = scored.filter(({ vector, score }) => vector || typeof score === 'number')
  return [ratingOf({ source, word: finding.severity }), ...stated.map((one) => ratingOf({ source, ...one }))]
}

function locationsOf({ file_path: file, line, endpoints }: DojoFinding): readonly Location[] {
  const inFile = placeIn({ path: file, line }) ?? []
  const paths = (endpoints ?? []).map(addressOf).filter((path) => path !== '')
  return [...inFile, ...[...new Set(paths)].map((path) => ({ path }))]
}

function addressOf(endpoint: DojoEndpoint): string {
  if (typeof endpoint === 'string') return webPlace(endpoint)
  const { protocol, host, port, path, query } = endpoint
  const origin = `${protocol ? `${protocol}://` : ''}${host ?? ''}${port ? `:${port}` : ''}`
  return webPlace(`${origin}${path ? `/${path.replace(/^\/+/, '')}` : ''}${query ? `?${query}` : ''}`)
}

function fixOf({ fix_available: isAvailable, fix_version: version }: DojoFinding): Fix | undefined {
  return fixedIn(version ? [version] : []) ?? (isAvailable === false ? { state: 'none' } : undefined)
}
