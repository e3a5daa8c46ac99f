import { crc32, inflateRawSync } from 'node:zlib'
import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { isRecordFile } from '../record-file.ts'
import { packedBytes, type ZipEntry, zipDirectory } from './directory.ts'

/** A file that was unpacked. */
export interface UnpackedFile {
  /** The archive, and the name in it, to say where something is. */
  readonly label: string
  readonly bytes: Uint8Array
}

/**
 * The files of records in an archive, one after the other, each with how many there are. Throws `feed.bad-zip` for
 * what is damaged or lies about itself, `feed.encrypted`, `feed.too-large`, and what `zipDirectory` throws.
 */
export function* zipEntries(
  bytes: Uint8Array,
  file: string,
): Iterable<UnpackedFile & { readonly of: number }> {
  const entries = zipDirectory(bytes, file).filter(({ name }) => isRecordFile(name))
  for (const entry of entries) {
    const label = `${file}: ${entry.name}`
    yield { label, bytes: unpacked(bytes, entry, file, label), of: entries.length }
  }
}

const [stored, deflated] = [0, 8]

function unpacked(bytes: Uint8Array, entry: ZipEntry, file: string, label: string): Uint8Array {
  const { method, size, checksum, isEncrypted } = entry
  if (isEncrypted) throw new HoldpointError('feed.encrypted', {}, { file: label })
  if (size > limits.feedBytes)
    throw new HoldpointError('feed.too-large', { limit: limits.feedBytes }, { file: label })
  if (method !== stored && method !== deflated)
    throw bad(label, `it is packed by method ${method}, and only deflate (8) is known`)
  const packed = packedBytes(bytes, entry, file)
  const made = method === stored ? packed : inflated(packed, size, label)
  if (made.length !== size) throw bad(label, 'it has another length than its directory says')
  if (crc32(made) !== checksum) throw bad(label, 'its checksum is wrong')
  return made
}

/** @param size what comes out at most: more than its directory says is never made. */
function inflated(packed: Uint8Array, size: number, label: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: roomFor(size) })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw bad(label, 'it has another length than its directory says', cause)
    throw bad(label, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

/** Exactly as much as comes out, where that is little: by default each of many small records would take 16 KB. */
const roomFor = (size: number) => Math.min(Math.max(size, 64), 64 * 1024)

function bad(label: string, problem: string, cause?: unknown): HoldpointError {
  return new HoldpointError('feed.bad-zip', { problem }, { file: label }, { cause })
}
