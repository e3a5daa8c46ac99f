import type { UnplacedResult } from './format.ts'
import { holdsToken, withoutTokens } from './words/masked.ts'
import { withTexts } from './words/with-texts.ts'

/**
 * Takes what looks like a token out of every free text of results, whatever their tool quotes. A report says the same
 * few things over and over, so what was looked at last is not looked at again.
 */
export function tokenGuard(): (result: UnplacedResult) => UnplacedResult {
  const [title, rule, path, logical, name] = [clean(), clean(), clean(), clean(), clean()]
  const [version, purl, reason] = [clean(), clean(), clean()]
  const isClean = (result: UnplacedResult): boolean =>
    title(result.title) &&
    rule(result.rule) &&
    name(result.component?.name) &&
    version(result.component?.version) &&
    purl(result.component?.purl) &&
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
