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
    show: (file, bytes, total) => progress.show(megabytesRead(file, bytes, total)),
    done: progress.done,
  }
}

/** The same as a text. */
export function megabytesRead(file: string, bytes: number, total: number | undefined): string {
  const of = total === undefined ? '' : ` of ${grouped(Math.round(total / megabyte))}`
  return `Reading ${file}: ${grouped(Math.round(bytes / megabyte))}${of} MB`
}

/** How many of the records in an archive or a folder were read. */
export function recordsRead(what: string, done: number, of: number): string {
  return `Reading ${what}: ${grouped(done)} of ${grouped(of)} records`
}
