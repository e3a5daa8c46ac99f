import type { Metric } from './metric.ts'

/** The metrics of a version as bytes, to be compared four at a time. All arrays go by a metric's place in its list. */
export interface Layout {
  /** The name and its colon, first byte lowest: `AV:` is 0x3a5641. */
  readonly names: Int32Array
  /** Which of four bytes are the name and its colon. */
  readonly masks: Int32Array
  /** Bytes of the name and its colon, two to four. */
  readonly lengths: Uint8Array
  /** By place times 128 plus the byte: one more than the code of a value that is that one byte; 0 if none is. */
  readonly codes: Uint8Array
}

export function layOut(metrics: readonly Metric[]): Layout {
  const names = metrics.map(({ name }) => `${name}:`)
  const codes = new Uint8Array(metrics.length * 128)
  for (const [place, { values }] of metrics.entries()) {
    for (const [code, value] of values.entries()) {
      if (value.length === 1) codes[place * 128 + value.charCodeAt(0)] = code + 1
    }
  }
  return {
    names: Int32Array.from(names, littleEndian),
    masks: Int32Array.from(names, ({ length }) => (length === 4 ? -1 : (1 << (8 * length)) - 1)),
    lengths: Uint8Array.from(names, ({ length }) => length),
    codes,
  }
}

/** The code of a value of one character; -1 if the metric in this place has it not. */
export function codeOf({ codes }: Layout, place: number, value: string): number {
  const byte = value.charCodeAt(0)
  return byte < 128 ? (codes[place * 128 + byte] ?? 0) - 1 : -1
}

function littleEndian(text: string): number {
  return [...text].reduce((sum, character, i) => sum | (character.charCodeAt(0) << (8 * i)), 0)
}
