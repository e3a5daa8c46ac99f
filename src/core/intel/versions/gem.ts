import { byCodePoint } from '../../base/text.ts'
import { compareDigits, comparePadded, orderOf, type VersionOrder } from './version-order.ts'

/** Of `Gem::Version`. */
const written = /^\d+(?:\.[\da-z]+)*(?:-[\da-z-]+(?:\.[\da-z-]+)*)?$/i
/** A platform behind the version, as lock files write it: to RubyGems it would be a pre-release, and it is none. */
const platform = /-(?:java|jruby|ruby|x86|x64|arm|aarch64|universal|mingw|mswin|darwin|linux)/i

const isNumber = (segment: string) => /^\d/.test(segment)

/** Without the zeros that end its numbers, and those that end its words: `1.0.b.0` is `1.b`. */
function read(text: string): readonly string[] | undefined {
  const version = text.trim()
  if (!written.test(version) || platform.test(version)) return undefined
  const segments = version.replaceAll('-', '.pre.').match(/\d+|[a-z]+/gi) ?? []
  const firstWord = segments.findIndex((segment) => !isNumber(segment))
  const words = firstWord < 0 ? segments.length : firstWord
  return [...withoutLastZeros(segments.slice(0, words)), ...withoutLastZeros(segments.slice(words))]
}

function withoutLastZeros(segments: readonly string[]): readonly string[] {
  const last = segments.findLastIndex((segment) => !/^0+$/.test(segment))
  return segments.slice(0, last + 1)
}

/** A word comes before every number, so that a version with one is a pre-release. */
function compareSegments(a: string, b: string): number {
  const [number, other] = [isNumber(a), isNumber(b)]
  if (number !== other) return number ? 1 : -1
  return number ? compareDigits(a, b) : byCodePoint(a, b)
}

/** RubyGems' versions, as `Gem::Version#<=>` orders them. */
export const gemOrder: VersionOrder = orderOf(read, (a, b) => comparePadded(a, b, '0', compareSegments))
