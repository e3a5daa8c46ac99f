import { isWhiteSpace } from './bytes.ts'

/** A text without the white space at its ends; only what XML calls so, because a no-break space is meant. */
export function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from++
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--
  return text.slice(from, to)
}
