import type { Draft } from '../../../core/base/draft.ts'
import type { UnplacedResult } from '../format.ts'
import type { GrypeArtifact } from './record.ts'

/** What a match says of the package that it is about, and of where that was found. */
export type ArtifactParts = Pick<UnplacedResult, 'component' | 'locations'>

export function artifactPartsOf({ name, version, purl, locations }: GrypeArtifact): ArtifactParts {
  const parts: Draft<ArtifactParts> = {
    component: { name, ...(version && { version }), ...(purl && { purl }) },
  }
  const paths = (locations ?? []).flatMap((place) => (typeof place === 'string' ? place : place.path) || [])
  if (paths.length > 0)
    parts.locations = [...new Set(paths)].map((path) => ({ path: path.replaceAll('\\', '/') }))
  return parts
}
