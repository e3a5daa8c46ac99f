/** One name for each of the sources that most ratings come from, by the many names that tools give them. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^(?:nvd|nist|national vulnerability database)\b|@nist\.gov$/i, 'nvd'],
  [/^(?:ghsa|github)\b|@github\.com$/i, 'ghsa'],
  [/^red ?hat\b|@redhat\.com$/i, 'redhat'],
]

/**
 * Who rates, so that a policy can prefer a source whatever tool it comes through: `nvd:cpe`, `NVD` and
 * `nvd@nist.gov` are `nvd`, `github:language:go` is `ghsa`, `debian:distro:debian:10` is `debian`.
 */
export function sourceNamed(text: string | null | undefined): string | undefined {
  // Grype put this in front until 2022: `vulnerabilities:debian:10`.
  const name = text?.trim().replace(/^vulnerabilities:/, '')
  if (!name) return undefined
  const same = known.find(([pattern]) => pattern.test(name))
  if (same !== undefined) return same[1]
  return /^[a-z\d.-]+(?::[a-z\d._-]+)+$/.test(name) ? name.slice(0, name.indexOf(':')) : name
}
