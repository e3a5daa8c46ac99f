import type { Instant } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day in any way that Tenable's products write it: `2013/06/25`, `Aug 18, 2004 12:00:00 MDT`, RFC 3339. */
export function dayOf(text: string | null | undefined): Instant | undefined {
  const written = text?.trim() ?? ''
  const slashed = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(written)
  if (slashed !== null) return publishedAt(slashed.slice(1).join('-'))
  const [, name = '', day = '', year = ''] = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4})\b/.exec(written) ?? []
  const month = months.indexOf(name) + 1
  return month === 0
    ? publishedAt(written)
    : publishedAt(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
