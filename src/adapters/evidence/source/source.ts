/** Bytes by the block: a file, a buffer, a pipe that was read to the end. Synchronous, because that is fastest. */
export interface ByteSource {
  /** How people know it: a path, or `stdin`. */
  readonly name: string
  /** Bytes in all, where that is known beforehand. */
  readonly size?: number
  /** Fills `into` from its start and says how many bytes came; 0 at the end. */
  readonly read: (into: Uint8Array) => number
  /** Lets go of a source whose end was not reached. */
  readonly close?: () => void
}

/** A source over bytes that are already in memory. */
export function bufferSource(name: string, bytes: Uint8Array): ByteSource {
  let at = 0
  return {
    name,
    size: bytes.length,
    read: (into) => {
      const part = bytes.subarray(at, at + into.length)
      into.set(part)
      at += part.length
      return part.length
    },
  }
}

/** The first bytes of a source, and a source that still gives all of it. */
export interface Peeked {
  readonly first: Uint8Array
  readonly source: ByteSource
}

/** Looks at the first bytes of a source, at most `length`. */
export function peek(source: ByteSource, length = 64 * 1024): Peeked {
  const block = new Uint8Array(length)
  let filled = 0
  for (let got = -1; got !== 0 && filled < length; filled += got) got = source.read(block.subarray(filled))
  const first = block.subarray(0, filled)
  const again = bufferSource(source.name, first)
  return { first, source: { ...source, read: (into) => again.read(into) || source.read(into) } }
}
