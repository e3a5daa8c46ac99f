import { type Codes, codesLength } from './codes.ts'
import { readReported } from './read-reported.ts'
import { type Version, versions } from './version.ts'

const scratch: Codes = new Uint8Array(codesLength)

/**
 * The version of the vector in a field of a report, or undefined. Of newer versions the prefix says it, whatever stands
 * behind; without one only what reads as 2.0 is 2.0. Ratings are sorted by it, so it makes nothing.
 */
export function findVersion(text: string): Version | undefined {
  const prefixed = text.startsWith('CVSS:') && text[8] === '/' ? text.slice(5, 8) : undefined
  return newer.find((version) => version === prefixed) ?? readReported(text, scratch, '2.0')?.version
}

const newer = versions.filter((version) => version !== '2.0')
