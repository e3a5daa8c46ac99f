/** The names that IANA, CSAF and CycloneDX give to the algorithms of digests that registries use. */
const registered = /^sha-?(256|384|512)$/i

/** A hash as a digest, `sha256:` and its digits in lower case; of other algorithms in the same form. */
export function digestName(algorithm: string, value: string): string {
  const bits = registered.exec(algorithm.trim())?.[1]
  const name = bits === undefined ? algorithm.trim().toLowerCase() : `sha${bits}`
  return `${name}:${value.trim().toLowerCase()}`
}
