import type { Draft } from '../../../core/base/draft.ts'
import type { Confidence, Location } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { webPlace } from '../words/web-place.ts'
import { withoutSecret } from '../words/without-secret.ts'
import type { TrufflehogLine, TrufflehogSource } from './record.ts'

/** Undefined where a line names neither a detector nor a reason: nobody could tell what it is. */
export function resultOf(line: TrufflehogLine): UnplacedResult | undefined {
  const rule = line.DetectorName || line.reason
  if (!rule) return undefined
  const result: Draft<UnplacedResult> = {
    kind: 'secret',
    title: titleOf(line.DetectorName ? `${rule} credential` : rule) ?? rule,
    rule,
    severity: 'unknown',
  }
  const locations = locationsOf(line)
  if (locations !== undefined) result.locations = locations
  const confidence = confidenceOf(line)
  if (confidence !== undefined) result.confidence = confidence
  return withoutSecret(result, [line.Raw, line.RawV2, ...(line.stringsFound ?? [])])
}

/** Verified is what TruffleHog logged in with. Where it could not try, nothing is known. */
function confidenceOf({ Verified, VerificationError }: TrufflehogLine): Confidence | undefined {
  if (Verified === true) return 'confirmed'
  return Verified === false && !VerificationError ? 'low' : undefined
}

function locationsOf({ path, SourceMetadata }: TrufflehogLine): readonly [Location] | undefined {
  const [source] = Object.values(SourceMetadata?.Data ?? {})
  return placeIn({ path: path || (source && placeOf(source)), line: path ? undefined : source?.line })
}

/** A file, in its bucket or image where it is in one; else the page, or the repository. */
function placeOf({ file, bucket, image, link, repository }: TrufflehogSource): string | undefined {
  const path = file?.replaceAll('\\', '/')
  const container = bucket || image
  if (path) return container ? `${container}/${path.replace(/^\/+/, '')}` : path
  const page = link || repository || image || bucket
  return page ? webPlace(page) : undefined
}
