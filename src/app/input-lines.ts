import { readSync } from 'node:fs'

/** One line, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** At most `keep` characters of it. */
  readonly text: string
  /** How many characters it has. */
  readonly length: number
}

const standardInput = 0

/** The lines of a file descriptor as they come, with no more in memory than a block and the `keep` of a line. */
export function* inputLines(keep: number, fd: number = standardInput): Generator<Line> {
  const block = Buffer.alloc(64 * 1024)
  const decoder = new TextDecoder()
  let number = 0
  let rest = ''
  let dropped = 0
  for (let got = readSome(fd, block); got > 0; got = readSome(fd, block)) {
    const parts = (rest + decoder.decode(block.subarray(0, got), { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      number += 1
      yield line(number, part, keep, dropped)
      dropped = 0
    }
    if (rest.length > keep) {
      // The last character stays: it may be the first half of "\r\n".
      dropped += rest.length - keep - 1
      rest = rest.slice(0, keep) + rest.slice(-1)
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield line(number + 1, rest, keep, dropped)
}

function line(number: number, ended: string, keep: number, dropped: number): Line {
  const text = ended.endsWith('\r') ? ended.slice(0, -1) : ended
  return { number, text: text.slice(0, keep), length: text.length + dropped }
}

/** Waits for bytes and says how many came; 0 at the end. */
function readSome(fd: number, into: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, into)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // Windows ends a pipe this way.
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
