import { plain } from '../json/bytes.ts'

/** A name, its bytes, and what is known of the member that bears it. */
export interface Member<T> {
  readonly name: string
  readonly bytes: Uint8Array
  readonly value: T
}

/** Members by name, found by the bytes of a name without making a string of them. */
export interface Members<T> {
  readonly byName: ReadonlyMap<string, Member<T>>
  /** Those whose name is plain ASCII, by its length. */
  readonly byLength: readonly (readonly Member<T>[] | undefined)[]
}

const encoder = new TextEncoder()
/** Names whose bytes are kept: the same formats come again and again. */
const mostKnown = 4096
const known = new Map<string, Uint8Array>()

function bytesOf(name: string): Uint8Array {
  const before = known.get(name)
  if (before !== undefined) return before
  const bytes = encoder.encode(name)
  if (known.size < mostKnown) known.set(name, bytes)
  return bytes
}

export function members<T>(entries: Iterable<readonly [string, T]>): Members<T> {
  const all = Array.from(entries, ([name, value]) => ({ name, value, bytes: bytesOf(name) }))
  const ascii = all.filter(({ bytes }) => bytes.every((byte) => plain[byte] === 1))
  const longest = Math.max(0, ...ascii.map(({ bytes }) => bytes.length))
  return {
    byName: new Map(all.map((member) => [member.name, member])),
    byLength: Array.from({ length: longest + 1 }, (_, length) =>
      ascii.filter(({ bytes }) => bytes.length === length),
    ),
  }
}

/** The member whose name is plain ASCII and stands in these bytes. */
export function findMember<T>(
  { byLength }: Members<T>,
  bytes: Uint8Array,
  from: number,
  to: number,
): Member<T> | undefined {
  const candidates = byLength[to - from]
  if (candidates === undefined) return undefined
  for (const candidate of candidates) if (isAt(candidate.bytes, bytes, from)) return candidate
  return undefined
}

function isAt(name: Uint8Array, bytes: Uint8Array, from: number): boolean {
  for (let index = 0; index < name.length; index++) if (name[index] !== bytes[from + index]) return false
  return true
}
