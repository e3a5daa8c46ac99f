import { compare } from '@renovatebot/pep440/lib/operator.js'
import { valid } from '@renovatebot/pep440/lib/version.js'
import { hasLongNumber, orderOf, type VersionOrder } from './version-order.ts'

/** Local parts that are words to Python and numbers to JavaScript: `0x1f`, `1e5`. */
const seemingNumber = /\+(?:.*[._-])?(?:0[xbo][\da-f]+|\d+e\d+)(?![\da-z])/i

function read(text: string): string | undefined {
  const version = text.trim()
  if (hasLongNumber(version) || seemingNumber.test(version)) return undefined
  return valid(version) ?? undefined
}

/** Python's versions, PEP 440. */
export const pep440Order: VersionOrder = orderOf(read, compare)
