import { HoldpointError, type Place } from './errors.ts'

/** A UUID of version 7 (RFC 9562) in lower case: the time comes first, so that text order is order of making. */
export type Uuid = string & { readonly uuid: unique symbol }

/** That many bytes nobody can foresee. Core is handed one; adapters make it from the system's generator. */
export type RandomBytes = (count: number) => Uint8Array

// 128 bits less 4 of version and 2 of variant: 48 of time and then 74 that are random.
const randomBits = 74n
const low = (value: bigint, bits: bigint): bigint => value & ((1n << bits) - 1n)

/**
 * A new UUID of version 7 at `millis` since 1970 (0 to 2^48 - 1), always after `after`: in the same millisecond, or
 * when the clock was set back, it goes on from there by a random step (RFC 9562, section 6.2, method 2).
 */
export function uuidv7(millis: number, random: RandomBytes, after?: Uuid): Uuid {
  if (!(Number.isInteger(millis) && millis >= 0 && millis < 2 ** 48)) {
    throw new HoldpointError('fault.misuse', { what: `a UUID at ${millis} ms` })
  }
  const last = after === undefined ? undefined : significant(after)
  if (last !== undefined && BigInt(millis) <= last >> randomBits) {
    return written(last + 1n + integer(random(4)))
  }
  return written((BigInt(millis) << randomBits) | low(integer(random(10)), randomBits))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Reads a UUID of version 7; upper case, which RFC 9562 allows on input, becomes lower. Throws `id.not-a-uuid`. */
export function parseUuid(text: string, place?: Place): Uuid {
  const lower = text.toLowerCase()
  if (!uuid.test(lower)) throw new HoldpointError('id.not-a-uuid', { text }, place)
  return lower as Uuid
}

/** The 122 bits that are not version or variant, as one number: adding to it carries from random bits into time. */
function significant(uuid: Uuid): bigint {
  const bits = BigInt(`0x${uuid.replaceAll('-', '')}`)
  return ((bits >> 80n) << randomBits) | (low(bits >> 64n, 12n) << 62n) | low(bits, 62n)
}

function written(value: bigint): Uuid {
  const time = value >> randomBits
  const bits = (time << 80n) | (7n << 76n) | (low(value >> 62n, 12n) << 64n) | (2n << 62n) | low(value, 62n)
  const hex = bits.toString(16).padStart(32, '0')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return parts.join('-') as Uuid
}

function integer(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}
