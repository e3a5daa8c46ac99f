import { limits } from './limits.ts'

/**
 * The candidate that somebody who wrote `word` most likely meant, for "did you mean"; the first of several equally
 * near. None when a third of the letters or more (at least two) would have to change: a wild guess helps nobody.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > limits.suggestionLength) return undefined
  const typed = word.toLowerCase()
  let best: string | undefined
  let fewest = Math.max(1, Math.ceil(word.length / 3) - 1) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const changes = editDistance(typed, candidate.toLowerCase())
    if (changes < fewest) {
      best = candidate
      fewest = changes
    }
  }
  return best
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`: the Damerau-Levenshtein
 * distance in its restricted form (optimal string alignment), which edits no letter twice.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(beforeLast, j - 2) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
