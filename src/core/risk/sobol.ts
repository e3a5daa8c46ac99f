import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { directions } from './sobol-directions.ts'

/** One dimension of the sequence, three tables of the bytes of a point's number. Bits are reversed, ready to be scrambled. */
export type SobolDimension = Int32Array

const prepared = new Map<number, SobolDimension>()

/** A dimension, counted from 0, of which there are `limits.dimensions`; throws `risk.too-many` beyond. */
export function sobolDimension(dimension: number): SobolDimension {
  const known = prepared.get(dimension)
  if (known !== undefined) return known
  const made = tablesOf(directionNumbers(dimension))
  prepared.set(dimension, made)
  return made
}

/**
 * The coordinate of a point of the Sobol sequence as it was published, in [0, 1), points in the order of their numbers
 * (0 to 2^24 - 1). Joe and Kuo print them in Gray code's order: their n-th is our n ^ (n >> 1)-th.
 */
export function sobolPoint(dimension: SobolDimension, point: number): number {
  return (reversed(bitsOf(dimension, point)) >>> 0) * inverse
}

/**
 * The coordinate scrambled as Owen (1995) asks, each bit turned or not by chance from the seed and the bits above it: the
 * hash of Laine and Karras (2011) after Burley, Practical Hash-based Owen Scrambling (2020), with the constants of
 * Vegdahl (2021). In (0, 1), never an end; one of 2^32 steps.
 */
export function scrambledPoint(dimension: SobolDimension, seed: number, point: number): number {
  let bits = bitsOf(dimension, point)
  bits ^= Math.imul(bits, 0x3d20adea)
  bits = (bits + seed) | 0
  bits = Math.imul(bits, (seed >>> 16) | 1)
  bits ^= Math.imul(bits, 0x05526c56)
  bits ^= Math.imul(bits, 0x53a22864)
  return ((reversed(bits) >>> 0) + 0.5) * inverse
}

const inverse = 2.3283064365386963e-10

function bitsOf(dimension: SobolDimension, point: number): number {
  return (
    (dimension[point & 255] ?? 0) ^
    (dimension[256 | ((point >>> 8) & 255)] ?? 0) ^
    (dimension[512 | ((point >>> 16) & 255)] ?? 0)
  )
}

/** The bits of a word of 32 from the last to the first. */
function reversed(word: number): number {
  let bits = word
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1)
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2)
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4)
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8)
  return (bits >>> 16) | (bits << 16)
}

/** v_1 to v_32, by the recurrence of Bratley and Fox (1988). */
function directionNumbers(dimension: number): Int32Array {
  const numbers = new Int32Array(32)
  if (dimension === 0) return numbers.map((_, i) => 1 << (31 - i))
  const [polynomial, ...first] = directions[dimension - 1] ?? []
  if (polynomial === undefined) {
    const limit = limits.dimensions
    throw new HoldpointError('risk.too-many', { what: 'dimensions', count: dimension + 1, limit })
  }
  const degree = first.length
  first.forEach((m, i) => {
    numbers[i] = m << (31 - i)
  })
  for (let i = degree; i < 32; i += 1) {
    const before = numbers[i - degree] ?? 0
    let number = before ^ (before >>> degree)
    for (let k = 1; k < degree; k += 1) {
      if ((polynomial >>> (degree - k)) & 1) number ^= numbers[i - k] ?? 0
    }
    numbers[i] = number
  }
  return numbers
}

function tablesOf(numbers: Int32Array): SobolDimension {
  const tables = new Int32Array(3 * 256)
  for (let byte = 0; byte < 3; byte += 1) {
    for (let value = 1; value < 256; value += 1) {
      const lowest = 31 - Math.clz32(value & -value)
      const rest = tables[byte * 256 + (value & (value - 1))] ?? 0
      tables[byte * 256 + value] = rest ^ reversed(numbers[byte * 8 + lowest] ?? 0)
    }
  }
  return tables
}
