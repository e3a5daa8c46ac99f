const numbered = /^v?(\d+(?:\.\d+)*)$/

/**
 * Whether the release that OSV writes behind an ecosystem, `12` or `v3.18` or `22.04:LTS`, is the one of a package, `12.5`.
 * Undefined where that cannot be told: Red Hat's CPEs, SUSE's marketing names, Ubuntu Pro, a package that names none.
 */
export function isOfRelease(
  ecosystem: string,
  suffix: string,
  release: string | undefined,
): boolean | undefined {
  // Behind languages stands the URL of a repository, from which most take their packages anyway.
  if (suffix === '' || suffix.includes('//')) return true
  const plain = ecosystem === 'Ubuntu' ? suffix.replace(/:LTS$/, '') : suffix
  const number = numbered.exec(plain)?.[1]
  if (number === undefined || release === undefined) return undefined
  return release === number || release.startsWith(`${number}.`)
}
