import { holdsToken, withoutTokens } from '../../core/findings/masked.ts'
import type { UnplacedResult } from './format.ts'
import { withTexts } from './words/with-texts.ts'

/**
 * Takes what looks like a token out of every free text of results, whatever their tool quotes. Large reports are of
 * published flaws: of those only what their tool found in the release is looked at, not the advisory's title; and what
 * was looked at last is not looked at again. A package URL says nothing that its name and version do not.
 */
export function tokenGuard(): (result: UnplacedResult) => UnplacedResult {
  const [title, rule, path, logical, name] = [clean(), clean(), clean(), clean(), clean()]
  const [version, reason] = [clean(), clean()]
  const isClean = (result: UnplacedResult): boolean =>
    (result.kind === 'vulnerability' || (title(result.title) && rule(result.rule))) &&
    name(result.component?.name) &&
    version(result.component?.version) &&
    (result.locations === undefined ||
      result.locations.every((place) => path(place.path) && logical(place.logical))) &&
    reason(result.suppression?.reason) &&
    (result.snippet === undefined || !holdsToken(result.snippet)) &&
    (result.fingerprints === undefined || !Object.values(result.fingerprints).some(holdsToken))
  return (result) => (isClean(result) ? result : withTexts(result, withoutTokens))
}

/** Whether a text is clean, remembering the last that was. */
function clean(): (text: string | undefined) => boolean {
  let last: string | undefined
  return (text) => {
    if (text === last || text === undefined) return true
    if (holdsToken(text)) return false
    last = text
    return true
  }
}
