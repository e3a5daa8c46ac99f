import type { Metric } from './metric.ts'

/**
 * All `NAME:VALUE` of a version as one automaton, so that a vector is read exactly, a table look-up a character.
 * A state is the offset of its row in `next`; `dead` is the state from which nothing is a metric.
 */
export interface Trie {
  /** Character code to column, for codes below 128; 0 for a character that no metric has. */
  readonly columns: Uint8Array
  readonly next: Uint16Array
  /** By row: the metric's index times 8 plus the value's index, or -1 where no metric ends. */
  readonly accepts: Int16Array
}

/** A row has 32 columns: version 4.0 has 27 different characters, the most of all. */
export const rowBits = 5
const dead = 0
export const start = 1 << rowBits

export function buildTrie(metrics: readonly Metric[]): Trie {
  const words = metrics.flatMap(({ name, values }, metric) =>
    values.map((value, index) => ({ text: `${name}:${value}`, token: metric * 8 + index })),
  )
  const columns = new Uint8Array(128)
  for (const [i, character] of [...new Set(words.flatMap(({ text }) => [...text]))].entries()) {
    columns[character.charCodeAt(0)] = i + 1
  }

  const rows = 2 + words.reduce((sum, { text }) => sum + text.length, 0)
  const next = new Uint16Array(rows << rowBits)
  const accepts = new Int16Array(rows).fill(-1)
  let free = start + (1 << rowBits)
  for (const { text, token } of words) {
    let state = start
    for (let i = 0; i < text.length; i += 1) {
      const cell = state + (columns[text.charCodeAt(i)] ?? dead)
      if (next[cell] === dead) {
        next[cell] = free
        free += 1 << rowBits
      }
      state = next[cell] ?? dead
    }
    accepts[state >> rowBits] = token
  }
  return { columns, next: next.slice(0, free), accepts: accepts.slice(0, free >> rowBits) }
}
