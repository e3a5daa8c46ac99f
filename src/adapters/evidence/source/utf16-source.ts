import { HoldpointError } from '../../../core/base/errors.ts'
import { queued } from './queued.ts'
import type { ByteSource } from './source.ts'

const blockBytes = 64 * 1024

/**
 * The same text in UTF-8. Strict: throws `evidence.bad-text` with the byte at half a surrogate pair, and
 * `evidence.truncated` at half a character at the end.
 */
export function utf16Source(source: ByteSource, order: 'utf-16le' | 'utf-16be'): ByteSource {
  const block = Buffer.alloc(blockBytes)
  /** Bytes at the start of the block that are no whole character yet, and where in the source the block starts. */
  let waiting = 0
  let offset = 0
  return queued(source, () => {
    const got = source.read(block.subarray(waiting))
    if (got === 0 && waiting === 0) return undefined
    if (got === 0) throw new HoldpointError('evidence.truncated', {}, { file: source.name, byte: offset })
    const end = waiting + got
    const whole = end - (end % 2)
    if (order === 'utf-16be') swap(block, 0, whole)
    const used = isHigh(block, whole - 2) ? whole - 2 : whole
    const text = block.toString('utf16le', 0, used)
    if (!text.isWellFormed()) refuseHalf(source.name, offset, text)
    if (order === 'utf-16be') swap(block, used, whole)
    block.copy(block, 0, used, end)
    waiting = end - used
    offset += used
    return Buffer.from(text)
  })
}

/** Exchanges the two bytes of each unit. */
function swap(block: Buffer, from: number, to: number): void {
  block.subarray(from, to).swap16()
}

/** Whether the first half of a surrogate pair stands there, whose second half is to come. */
function isHigh(block: Buffer, at: number): boolean {
  return at >= 0 && (block.readUInt16LE(at) & 0xfc00) === 0xd800
}

function refuseHalf(file: string, offset: number, text: string): never {
  const byte = offset + 2 * text.search(/\p{Surrogate}/u)
  throw new HoldpointError('evidence.bad-text', { what: 'half a surrogate pair' }, { file, byte })
}
