/** What a terminal or a build server could obey, were JSON printed there: `JSON.stringify` leaves these as they are. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##(?=(?:vso|teamcity)?\[)/giu

// Nearly every text is ASCII without any of it; knowing that is faster than looking for each.
const plain = /^(?:[ -"$-~]|#(?!#))*$/

/**
 * JSON on one line, harmless wherever it is printed: what hides, moves the cursor or commands a build server (see
 * `ci-commands.ts`) is escaped, so that a reader of the JSON gets every text as it was.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value)
  return plain.test(json) ? json : json.replace(obeyed, escapes)
}

function escapes(text: string): string {
  return Array.from(
    { length: text.length },
    (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')
}

/** A member of the outermost object, a list with a line for each entry. */
export function* member(name: string, value: unknown, end = ','): Iterable<string> {
  if (!Array.isArray(value) || value.length === 0) yield `  ${jsonText(name)}: ${jsonText(value)}${end}\n`
  else yield* list(name, value, end)
}

/** The same for entries that are made as they are written. */
export function* list(name: string, entries: Iterable<unknown>, end = ','): Iterable<string> {
  yield `  ${jsonText(name)}: [`
  let separator = '\n'
  for (const entry of entries) {
    yield `${separator}    ${jsonText(entry)}`
    separator = ',\n'
  }
  yield `${separator === '\n' ? '' : '\n  '}]${end}\n`
}
