import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { webPlace } from '../words/web-place.ts'
import type { NiktoItem } from './record.ts'

/** One result for each published vulnerability that a test names, or one without. Nikto rates nothing. */
export function resultsOf({ id, url, msg, references }: NiktoItem, host: string): readonly UnplacedResult[] {
  const message = withoutSecrets(msg)
  const result: Draft<UnplacedResult> = {
    kind: 'misconfiguration',
    title: titleOf(message) ?? String(id),
    rule: String(id),
    severity: 'unknown',
    // One test says several things of one address, which only the words tell apart.
    snippet: message.slice(0, longestSnippet),
  }
  const path = `${host}${webPlace(url ?? '')}`
  if (path !== '') result.locations = [{ path }]
  return eachVulnerability(result, idsIn(`${references ?? ''} ${msg}`))
}

const longestSnippet = 500

/** Passwords that Nikto guessed, and what it quotes of headers that it does not know. */
function withoutSecrets(message: string): string {
  return message.replace(/(\bPW ')(?:[^']|'(?!\)))*(?=')/g, '$1***').replace(/(\bcontents: ).*$/s, '$1***')
}
