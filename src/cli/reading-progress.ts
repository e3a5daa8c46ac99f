import { grouped } from '../core/base/words.ts'
import type { Terminal } from './terminal.ts'

const megabyte = 1_000_000

/** How far a file was read, on the line for work that takes longer than a second. */
export function readingProgress(terminal: Terminal): {
  readonly show: (file: string, bytes: number, total: number | undefined) => void
  readonly done: () => void
} {
  const progress = terminal.progress()
  return {
    show: (file, bytes, total) => {
      const of = total === undefined ? '' : ` of ${grouped(Math.round(total / megabyte))}`
      progress.show(`Reading ${file}: ${grouped(Math.round(bytes / megabyte))}${of} MB`)
    },
    done: progress.done,
  }
}
