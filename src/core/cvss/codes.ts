/**
 * What a vector says, as numbers: for each metric of its version, in order, the index of its value. A metric that is
 * left out has 0, which is its `X` or `ND`.
 */
export type Codes = Uint8Array

/** As many as version 4.0 has metrics, which has the most. */
export const codesLength = 32

// Looked up, not decided: whether a metric is defined is a coin toss to the processor, and it would guess wrong.
const effectives = Uint8Array.from({ length: 64 }, (_, i) => (i < 8 ? i : (i >> 3) - 1))

/** The code of a metric where its Modified form, if that is defined, stands in for it. */
export function effective(codes: Codes, metric: number, modified: number): number {
  return effectives[((codes[modified] ?? 0) << 3) | (codes[metric] ?? 0)] ?? 0
}

/** The code of a metric whose "not defined" counts as its worst value. */
export function worstIfUndefined(codes: Codes, metric: number): number {
  return effectives[(codes[metric] ?? 0) << 3] ?? 0
}

/** Whether any of the metrics from `first` up to `last` is defined. */
export function anyDefined(codes: Codes, first: number, last: number): boolean {
  for (let i = first; i <= last; i += 1) if (codes[i] !== 0) return true
  return false
}
