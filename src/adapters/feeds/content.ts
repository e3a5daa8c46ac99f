import { gunzipSync } from 'node:zlib'
import { HoldpointError } from '../../core/base/errors.ts'
import { limits } from '../../core/base/limits.ts'

/** What a file or an answer holds once it is unpacked. */
export interface Content {
  /** A unit for each byte (Latin-1): what is not ASCII is decoded by who reads it. */
  readonly text: string
  readonly bytes: Uint8Array
  readonly wasPacked: boolean
}

/** A server may pack for the way what is packed already. */
const mostLayers = 2

/**
 * Unpacks bytes where they are packed with gzip. Throws `feed.empty`, `feed.web-page`, `feed.too-large` also for what
 * would become larger than `limits.feedBytes`, `feed.bad-gzip`, and `feed.truncated` where gzip ends too early.
 */
export function contentOf(packed: Uint8Array, file: string, limit: number = limits.feedBytes): Content {
  return contentIn(unpack(packed, file, limit), file, limit)
}

/** The same of what has been unpacked. */
export function contentIn(
  { bytes, wasPacked }: Unpacked,
  file: string,
  limit: number = limits.feedBytes,
): Content {
  if (bytes.length > limit) throw new HoldpointError('feed.too-large', { limit }, { file })
  if (bytes.length === 0) throw new HoldpointError('feed.empty', {}, { file })
  const { buffer, byteOffset, byteLength } = withoutMark(bytes)
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
  if (/^\s*<(?:!doctype|!--|html|head)/iu.test(text.slice(0, 1024)))
    throw new HoldpointError('feed.web-page', {}, { file })
  return { text, bytes: new Uint8Array(buffer, byteOffset, byteLength), wasPacked }
}

export type Unpacked = Pick<Content, 'bytes' | 'wasPacked'>

/** Unpacks without a look at what comes out. Throws what `contentOf` throws of gzip. */
export function unpack(packed: Uint8Array, file: string, limit: number = limits.feedBytes): Unpacked {
  let bytes = packed
  for (let layer = 0; layer < mostLayers && isGzip(bytes); layer += 1) bytes = gunzipped(bytes, file, limit)
  return { bytes, wasPacked: bytes !== packed }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function gunzipped(bytes: Uint8Array, file: string, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new HoldpointError('feed.too-large', { limit }, { file }, { cause })
    if (code === 'Z_BUF_ERROR') throw new HoldpointError('feed.truncated', {}, { file }, { cause })
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new HoldpointError('feed.bad-gzip', { problem }, { file }, { cause })
  }
}
