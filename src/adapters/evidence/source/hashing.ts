import { createHash } from 'node:crypto'
import type { ByteSource } from './source.ts'

/** What has passed through a source: all of it, once its end was read. */
export interface Passed {
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

export interface HashingSource extends ByteSource {
  /** Ends the hash: call it once, after the end. */
  readonly passed: () => Passed
}

/** Hashes and counts the bytes on their way to whoever reads them, so that a file is read once. */
export function hashing(source: ByteSource): HashingSource {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    ...source,
    read: (into) => {
      const got = source.read(into)
      hash.update(into.subarray(0, got))
      bytes += got
      return got
    },
    passed: () => ({ sha256: hash.digest('hex'), bytes }),
  }
}

/** Tells how far a source was read, after each block. `total` is undefined where the size is not known beforehand. */
export function watching(
  source: ByteSource,
  told: (bytes: number, total: number | undefined) => void,
): ByteSource {
  let bytes = 0
  return {
    ...source,
    read: (into) => {
      const got = source.read(into)
      bytes += got
      told(bytes, source.size)
      return got
    },
  }
}
