import type { UnplacedResult } from '../format.ts'
import { withTexts } from './with-texts.ts'

/** A shorter text stands in many words by chance. */
const fewestSigns = 6
/** No secret has more; what a tool shows beyond is a file. */
const mostSigns = 20_000

/** A text that a tool gave as the secret, and what a tool that quotes it may make of it. */
function spellings(secret: string): readonly string[] {
  const whole = secret.slice(0, mostSigns).trim()
  return [whole, whole.replace(/\s+/g, ' '), whole.replaceAll('\\', '/'), ...whole.split(/\s*[\r\n]\s*/)]
}

/**
 * A result in none of whose texts stands what its record gives as the secret, not even the beginning of it where a
 * long text was cut.
 *
 * @param secrets of them, those with fewer than 6 signs are left alone
 */
export function withoutSecret(
  result: UnplacedResult,
  secrets: readonly (string | null | undefined)[],
): UnplacedResult {
  const given = new Set(secrets.flatMap((secret) => (secret ? spellings(secret) : [])))
  const longestFirst = [...given]
    .filter(({ length }) => length >= fewestSigns)
    .sort((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? result : withTexts(result, (text) => without(text, longestFirst))
}

const mask = '***'

function without(text: string, secrets: readonly string[]): string {
  const rest = secrets.reduce((left, secret) => left.replaceAll(secret, mask), text)
  const cut = /(?:…|\.\.\.)$/.exec(rest)
  if (cut === null) return rest
  const shown = rest.slice(0, cut.index)
  const begun = Math.max(...secrets.map((secret) => beginningAtEnd(shown, secret)))
  return begun < 4 ? rest : `${shown.slice(0, -begun)}${mask}${cut[0]}`
}

/** With how many of its first signs a secret begins at the end of a text. */
function beginningAtEnd(text: string, secret: string): number {
  for (let length = Math.min(text.length, secret.length); length > 0; length--)
    if (text.endsWith(secret.slice(0, length))) return length
  return 0
}
