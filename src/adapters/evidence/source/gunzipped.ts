import { crc32 } from 'node:zlib'
import { Gunzip } from 'fflate'
import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { queued } from './queued.ts'
import type { ByteSource } from './source.ts'

/** So little at a time, because each byte may become a thousand. */
const blockBytes = 16 * 1024
/** Checksum and length behind each member (RFC 1952, section 2.3.1). */
const trailerBytes = 8
/** A member's header holds a name, a comment and 64 KiB at most of anything else. */
const mostHeader = 128 * 1024

/**
 * What is packed with gzip (RFC 1952), in one member or several in a row. Throws `evidence.gzip` where it is damaged
 * or other bytes follow it, `evidence.truncated` where it ends early, `evidence.too-large` beyond `limit`: those are
 * met as it is read, so what was read before one of them is to be thrown away.
 */
export function gunzipped(source: ByteSource, limit: number = limits.unpackedBytes): ByteSource {
  const member = new Member(source.name)
  let unpackedBytes = 0
  let made: Uint8Array[] = []
  const gunzip = new Gunzip((data) => {
    member.unpack(data)
    unpackedBytes += data.length
    if (unpackedBytes > limit) refuseSize(source.name, limit)
    made.push(data)
  })
  gunzip.onmember = (offset) => member.end(offset)
  let ended = false
  return queued(source, () => {
    if (ended) return undefined
    const block = new Uint8Array(blockBytes)
    const packed = block.subarray(0, source.read(block))
    ended = packed.length === 0
    made = []
    member.pack(packed)
    push(gunzip, packed, ended, source.name)
    if (ended) member.end(member.packedBytes)
    const [only, ...others] = made
    return only !== undefined && others.length === 0 ? only : Buffer.concat(made)
  })
}

function push(gunzip: Gunzip, packed: Uint8Array, isLast: boolean, file: string): void {
  try {
    gunzip.push(packed, isLast)
  } catch (cause) {
    if (cause instanceof HoldpointError) throw cause
    // fflate's code for an end that comes too early.
    if (cause instanceof Error && 'code' in cause && cause.code === 0)
      throw new HoldpointError('evidence.truncated', {}, { file }, { cause })
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new HoldpointError('evidence.gzip', { problem }, { file }, { cause })
  }
}

/** Checks each member against the checksum and length that stand behind it, which fflate passes over. */
class Member {
  packedBytes = 0
  readonly #file: string
  /** The last bytes of what is packed. */
  #recent = Buffer.alloc(0)
  #checksum = 0
  #length = 0
  #silent = 0

  constructor(file: string) {
    this.#file = file
  }

  pack(bytes: Uint8Array): void {
    this.packedBytes += bytes.length
    this.#recent = Buffer.concat([this.#recent.subarray(-mostHeader), bytes])
    this.#silent += bytes.length
    if (this.#silent > mostHeader) this.#refuse('its header does not end')
  }

  unpack(data: Uint8Array): void {
    this.#silent = 0
    this.#checksum = crc32(data, this.#checksum)
    this.#length += data.length
  }

  /** @param offset where the next member starts, or the end of all. */
  end(offset: number): void {
    const at = this.#recent.length - (this.packedBytes - offset) - trailerBytes
    if (at < 0) throw new HoldpointError('evidence.truncated', {}, { file: this.#file })
    const isWhole =
      this.#recent.readUInt32LE(at) === this.#checksum &&
      this.#recent.readUInt32LE(at + 4) === this.#length >>> 0
    if (!isWhole) this.#refuse('what comes out has another checksum or length than what was packed')
    this.#checksum = 0
    this.#length = 0
  }

  #refuse(problem: string): never {
    throw new HoldpointError('evidence.gzip', { problem }, { file: this.#file })
  }
}

function refuseSize(file: string, limit: number): never {
  throw new HoldpointError('evidence.too-large', { what: 'packed text', limit }, { file })
}
