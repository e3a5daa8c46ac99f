import type { ByteSource } from './source.ts'

/**
 * A source made of another one.
 *
 * @param next makes the next bytes, perhaps none yet; undefined at the end.
 */
export function queued({ name, close }: ByteSource, next: () => Uint8Array | undefined): ByteSource {
  let ready: Uint8Array = new Uint8Array(0)
  let ended = false
  return {
    name,
    ...(close !== undefined && { close }),
    read: (into) => {
      while (ready.length === 0 && !ended) {
        const made = next()
        if (made === undefined) ended = true
        else ready = made
      }
      const part = ready.subarray(0, into.length)
      into.set(part)
      ready = ready.subarray(part.length)
      return part.length
    },
  }
}
