import type { Affected } from '../../../core/policy/affected-releases.ts'
import { jsonText } from '../json-text.ts'

/** Which recorded releases carry something, for a machine: `holdpoint/affected/1`. */
export function affectedJson({ named, asked: { kind }, results, releases }: Affected): string {
  const written = releases.map(({ product, version, result, at, verdict, finding, goneBy, runs }) => ({
    product,
    ...(version !== undefined && { version }),
    runs,
    as: finding === undefined ? 'component' : 'finding',
    ...(finding !== undefined && { finding }),
    verdict,
    at,
    result,
    ...(goneBy !== undefined && { goneBy }),
  }))
  return `${jsonText({ schema: 'holdpoint/affected/1', named, kind, results, releases: written })}\n`
}
