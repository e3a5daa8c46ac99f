import { writeSync } from 'node:fs'

/** Where text goes, at once and in order, so that nothing is lost when the process ends. */
export interface Output {
  readonly write: (text: string) => void
  /** The reader went away (`| head`): what is written from here on goes nowhere. */
  readonly closed: () => boolean
}

/** Writes to a file descriptor. A reader that went away is no error: the verdict still sets the exit code. */
export function outputTo(fd: number): Output {
  let closed = false
  const write = (text: string) => {
    let rest = Buffer.from(text, 'utf8')
    while (rest.length > 0 && !closed) {
      const written = writeSome(fd, rest)
      if (written === 'closed') closed = true
      else rest = rest.subarray(written)
    }
  }
  return { write, closed: () => closed }
}

function writeSome(fd: number, bytes: Buffer): number | 'closed' {
  try {
    return writeSync(fd, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EPIPE') return 'closed'
    if (code !== 'EAGAIN') throw error
    // A pipe in non-blocking mode is full; its reader needs a moment.
    pause(2)
    return 0
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
