/** Four words of 32 bits, not all of them 0. */
export type Xoshiro128State = readonly [number, number, number, number]

/**
 * xoshiro128** 1.1 (Blackman and Vigna, 2018, `xoshiro128starstar.c`): 32 bits a call, period 2^128 - 1, only the
 * 32-bit operations that every machine does alike.
 */
export function xoshiro128(state: Xoshiro128State): () => number {
  let [a, b, c, d] = state
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
