import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import type { ByteSource } from '../source/source.ts'

/**
 * All of a small source as text, without a byte order mark. Throws `evidence.too-large` beyond `limits.yamlBytes`
 * and `evidence.not-utf8` at the first byte that breaks a character.
 */
export function wholeText(source: ByteSource): string {
  const bytes = wholeBytes(source)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notUtf8(source.name, bytes)
  }
}

function wholeBytes(source: ByteSource): Uint8Array {
  const block = new Uint8Array(limits.yamlBytes + 1)
  let filled = 0
  for (let got = -1; got !== 0 && filled < block.length; filled += got)
    got = source.read(block.subarray(filled))
  if (filled <= limits.yamlBytes) return block.subarray(0, filled)
  const values = { what: 'a handwritten file', limit: limits.yamlBytes }
  throw new HoldpointError('evidence.too-large', values, { file: source.name })
}

function notUtf8(file: string, bytes: Uint8Array): HoldpointError {
  const at = firstBroken(bytes)
  const before = bytes.subarray(0, at)
  const lineStart = before.lastIndexOf(0x0a) + 1
  const line = before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1)
  const column = new TextDecoder().decode(before.subarray(lineStart)).length + 1
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
  return new HoldpointError('evidence.not-utf8', { byte }, { file, line, column, byte: at })
}

/** Where the first character begins that is none. */
function firstBroken(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isText(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  // What is read so far may end inside of the character that is broken.
  while (!isText(bytes.subarray(0, good), false)) good--
  return good
}

/** @param isCut whether the last character may be cut off. */
function isText(bytes: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
    return true
  } catch {
    return false
  }
}
