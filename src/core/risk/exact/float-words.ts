const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
const high = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0
const low = 1 - high

/** The upper 32 bits of a double (IEEE 754): sign, exponent, 20 bits of the fraction. */
export function highWord(x: number): number {
  double[0] = x
  return words[high] ?? 0
}

/** The double with the lower 32 bits of `x` and these upper ones. */
export function withHighWord(x: number, word: number): number {
  double[0] = x
  words[high] = word
  return double[0]
}

/** The double of two words of 32 bits. */
export function doubleOf(upper: number, lower: number): number {
  words[high] = upper
  words[low] = lower
  return double[0] ?? 0
}
