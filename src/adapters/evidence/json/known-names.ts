/** Longer names rarely come again: looking for them would cost more than making them. */
const longest = 32

/** The names met last. Objects of a report mostly have the same ones: each is made into a string once. */
export class KnownNames {
  /** By a hash of the bytes; a newer name takes an older one's slot. */
  readonly #names: string[] = Array.from({ length: 1024 }, () => '')

  /** The name that stands in these bytes, which are plain ASCII. */
  name(bytes: Buffer, from: number, to: number): string {
    if (to - from > longest) return bytes.toString('latin1', from, to)
    const slot = hash(bytes, from, to) % this.#names.length
    const known = this.#names[slot] ?? ''
    if (isAt(known, bytes, from, to)) return known
    const made = bytes.toString('latin1', from, to)
    this.#names[slot] = made
    return made
  }
}

function hash(bytes: Buffer, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum = (sum * 31 + (bytes[at] ?? 0)) | 0
  return sum >>> 0
}

function isAt(name: string, bytes: Buffer, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let index = 0; index < name.length; index++)
    if (name.charCodeAt(index) !== bytes[from + index]) return false
  return true
}
