import { withoutTokens } from './masked.ts'

const longest = 160

/** The first text that says something, on one line, cut where it runs on. Undefined where none does. */
export function titleOf(...candidates: readonly (string | null | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue
    const line = firstLine(candidate)
    if (line !== '') return line
  }
  return undefined
}

/** GitHub's advisories begin with a heading in Markdown, `### Summary`, that says nothing of the flaw. */
const emptyHeading =
  /^#{1,6}[ \t]*(?:summary|description|overview|impact|details?|introduction)[ \t:]*\r?\n\s*(?=\S)/i

const withoutHeading = (text: string) => text.replace(emptyHeading, '').replace(/^#{1,6}[ \t]+(?=\S)/, '')

function firstLine(text: string): string {
  const start = text.search(/\S/)
  if (start < 0) return ''
  // A description may run over pages; a title needs only its beginning.
  const beginning = withoutHeading(text.slice(start, start + 2 * longest))
  const end = beginning.search(/[\r\n]/)
  const line = (end < 0 ? beginning : beginning.slice(0, end)).replace(/\s+/g, ' ').trimEnd()
  return line.length <= longest ? line : cut(line)
}

/** With one mark of that, where the tool has cut it already. Part of a token would no longer be known as one. */
function cut(line: string): string {
  const whole = withoutTokens(line)
  if (whole.length <= longest) return whole
  const beginning = whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${beginning.replace(/(?:\.{2,}|…|\s)+$/, '')}…`
}
