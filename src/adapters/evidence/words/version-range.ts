// What a version looks like in the ranges of npm and of Cargo, whatever may follow it.
const lowest = /^\s*(?:>=|\^|~>?|==?)?\s*v?(\d[\w.+-]*)/
const below = /(?<![<>=])<\s*v?(\d[\w.+-]*)/g

/**
 * The lowest version of each of several ranges of repaired versions: those that a flaw was repaired in. A range that
 * has no lowest version, as `>1.2`, names none.
 */
export function lowestOf(ranges: readonly string[]): readonly string[] {
  return ranges.flatMap((range) => lowest.exec(range)?.[1] ?? [])
}

/** The versions at which a range of affected ones ends, themselves not in it: `>=4.0.0 <4.3.1` is repaired in 4.3.1. */
export function endsOf(range: string): readonly string[] {
  return Array.from(range.matchAll(below), ([, version = '']) => version)
}
