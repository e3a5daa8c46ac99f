import { type Instant, parseInstant } from '../base/instant.ts'

/** Go writes this where it knows no date. */
const goZero = '0001-01-01T00:00:00Z'

/** `2025-07-11 03:16:03.563`, as databases write a moment; without a zone it is taken for UTC. */
const spaced = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/

/** When something was published, as a report says it; undefined where that is not a date. A bad date spoils no record. */
export function publishedAt(text: string | null | undefined): Instant | undefined {
  if (typeof text !== 'string' || text === '' || text === goZero) return undefined
  try {
    return parseInstant(text.trim().replace(spaced, '$1T$2Z'))
  } catch {
    return undefined
  }
}
