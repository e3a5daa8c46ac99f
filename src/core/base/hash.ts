import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'
import { HoldpointError, type Place } from './errors.ts'

/** A hash with its algorithm, as OCI registries write it: `sha256:` and 64 lower-case hex digits. */
export type Digest = string & { readonly digest: unique symbol }

/** What is hashed and in which version of its layout: `finding/1`. */
export type Domain = `${string}/${number}`

/** SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(hash(typeof data === 'string' ? utf8ToBytes(data) : data))
}

/** The same with its algorithm. */
export function sha256(data: Uint8Array | string): Digest {
  return `sha256:${sha256Hex(data)}` as Digest
}

/**
 * The hash of a value among values of its kind, so that no two kinds can be taken for each other: SHA-256 over the
 * line `holdpoint:DOMAIN`, a line feed, and the value's canonical JSON, all UTF-8. Anyone can check one:
 * `printf 'holdpoint:finding/1\n{"id":"a"}' | sha256sum`. Throws `fault.not-json`.
 */
export function hashOf(domain: Domain, value: unknown): Digest {
  if (!/^[a-z]+(-[a-z]+)*\/[1-9]\d*$/.test(domain)) {
    throw new HoldpointError('fault.misuse', { what: `a hash of the domain ${domain}` })
  }
  return sha256(`holdpoint:${domain}\n${canonicalJson(value)}`)
}

// The algorithms that OCI's image specification registers, with the length of their output.
const digest = /^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/

/** Reads a digest, ours or a registry's. Throws `id.not-a-digest`, also for upper-case digits, which OCI forbids. */
export function parseDigest(text: string, place?: Place): Digest {
  if (!digest.test(text)) throw new HoldpointError('id.not-a-digest', { text }, place)
  return text as Digest
}

/** The digits alone, where a contract says which algorithm it is. */
export function hexOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1)
}
