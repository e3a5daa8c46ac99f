import { oneLine } from '../../core/base/text.ts'
import { type Said, speak } from '../../core/language/catalogue.ts'

/** A sentence for a document has at most this many characters; what is said longer was not written for people. */
const longest = 500

// Nearly every text is one line of ASCII already; knowing that is ten times faster than making sure.
const plain = /^[!-~]+(?: [!-~]+)*$/

/** Foreign text as one printable line, cut with "..." after `atMost` characters. */
export function lineOf(text: string, atMost = longest): string {
  if (text.length <= atMost && plain.test(text)) return text
  // A report may hold a text of megabytes; only its beginning is looked at.
  const line = oneLine(text.slice(0, 2 * atMost + 1))
  const characters = Array.from(line)
  return characters.length <= atMost ? line : `${characters.slice(0, atMost - 3).join('')}...`
}

/** What was said, as one printable line: the words are ours, the values in it may be a report's. */
export function words(said: Said, atMost = longest): string {
  return lineOf(speak(said), atMost)
}
