import type { Output } from './output.ts'

/** One line that says what is being done; each call replaces what it said before. */
export interface Progress {
  readonly show: (text: string) => void
  /** Takes the line away again. */
  readonly done: () => void
}

export const noProgress: Progress = { show: () => {}, done: () => {} }

const silentFor = 1_000
const refreshEvery = 100

/** Says nothing in the first second, then at most ten times a second. Milliseconds come from `now`. */
export function progressOn(output: Output, columns: number, now: () => number = Date.now): Progress {
  let next = now() + silentFor
  let shown = false
  return {
    show: (text) => {
      if (now() < next) return
      next = now() + refreshEvery
      shown = true
      output.write(`\r\u001b[K${text.slice(0, columns - 1)}`)
    },
    done: () => {
      if (shown) output.write('\r\u001b[K')
      shown = false
    },
  }
}
