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

function firstLine(text: string): string {
  const start = text.search(/\S/)
  if (start < 0) return ''
  // A description may run over pages; a title needs only its beginning.
  const beginning = text.slice(start, start + 2 * longest)
  const end = beginning.search(/[\r\n]/)
  const line = (end < 0 ? beginning : beginning.slice(0, end)).replace(/\s+/g, ' ').trimEnd()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
