import { findSignature } from './signature.ts'
import { type ByteSource, peek } from './source.ts'

/** As many bytes as show that something is packed or written in UTF-16. */
const firstBytes = 8

/**
 * The text of a source, where that is packed with gzip or written in UTF-16: made UTF-8 on its way. Everything else
 * comes as it is. Reading throws `evidence.gzip`, `.truncated`, `.too-large` and `.bad-text` on what is damaged.
 */
export async function unpacked(source: ByteSource): Promise<ByteSource> {
  const { first, source: again } = peek(source, firstBytes)
  const unpack = findSignature(first)?.unpack
  if (unpack === undefined) return again
  if (unpack !== 'gzip') return await fromUtf16(again, unpack)
  const { gunzipped } = await import('./gunzipped.ts')
  const inside = peek(gunzipped(again), firstBytes)
  const written = findSignature(inside.first)?.unpack
  return written === undefined || written === 'gzip' ? inside.source : await fromUtf16(inside.source, written)
}

async function fromUtf16(source: ByteSource, order: 'utf-16le' | 'utf-16be'): Promise<ByteSource> {
  return (await import('./utf16-source.ts')).utf16Source(source, order)
}
