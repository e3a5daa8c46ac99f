import { type Instant, parseInstant } from '../../../core/base/instant.ts'

/** Go writes this where it knows no date. */
const goZero = '0001-01-01T00:00:00Z'

/** When something was published, as a report says it; undefined where that is not a date. A bad date spoils no record. */
export function publishedAt(text: string | null | undefined): Instant | undefined {
  if (typeof text !== 'string' || text === '' || text === goZero) return undefined
  try {
    return parseInstant(text.trim())
  } catch {
    return undefined
  }
}
