/** What the first bytes of something other than UTF-8 text give away. */
export interface Signature {
  readonly code: 'evidence.encoding' | 'evidence.binary'
  /** In words. */
  readonly of: string
  readonly bytes: readonly number[]
  /** How UTF-8 text can be made of it. */
  readonly unpack?: Unpacking
}

export type Unpacking = 'gzip' | 'utf-16le' | 'utf-16be'

/** Stands for any ASCII character: JSON begins with one, so that the zeros beside it show how wide it is written. */
const ascii = -1

const encoding = (of: string, ...bytes: number[]): Signature => ({ code: 'evidence.encoding', of, bytes })
const binary = (of: string, ...bytes: number[]): Signature => ({ code: 'evidence.binary', of, bytes })
const unpackable = (unpack: Unpacking, signature: Signature): Signature => ({ ...signature, unpack })

/** The first that fits counts: UTF-16 would fit UTF-32 too. */
const signatures: readonly Signature[] = [
  encoding('UTF-32', 0xff, 0xfe, 0, 0),
  encoding('UTF-32', 0, 0, 0xfe, 0xff),
  encoding('UTF-32', ascii, 0, 0, 0),
  encoding('UTF-32', 0, 0, 0, ascii),
  unpackable('utf-16le', encoding('UTF-16', 0xff, 0xfe)),
  unpackable('utf-16be', encoding('UTF-16', 0xfe, 0xff)),
  unpackable('utf-16le', encoding('UTF-16', ascii, 0)),
  unpackable('utf-16be', encoding('UTF-16', 0, ascii)),
  unpackable('gzip', binary('a gzip archive', 0x1f, 0x8b)),
  binary('a zip archive', 0x50, 0x4b, 0x03, 0x04),
  binary('a bzip2 archive', 0x42, 0x5a, 0x68),
  binary('an xz archive', 0xfd, 0x37, 0x7a, 0x58, 0x5a),
  binary('a Zstandard archive', 0x28, 0xb5, 0x2f, 0xfd),
  binary('a PDF document', 0x25, 0x50, 0x44, 0x46, 0x2d),
  binary('a program', 0x7f, 0x45, 0x4c, 0x46),
]

const fits = (signature: readonly number[], first: Uint8Array): boolean =>
  signature.every((expected, index) => {
    const byte = first[index] ?? -2
    return expected === ascii ? byte >= 0x09 && byte < 0x7f : byte === expected
  })

/** What these first bytes of a document are instead of UTF-8 text, as far as they show it. */
export function findSignature(first: Uint8Array): Signature | undefined {
  const found = signatures.find(({ bytes }) => fits(bytes, first))
  return found ?? (isText(first[0] ?? 0x20) ? undefined : binary('binary data'))
}

/** White space (RFC 8259, section 2), or nothing below it. */
const isText = (byte: number): boolean => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
