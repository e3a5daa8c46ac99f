import { HoldpointError } from './errors.ts'
import { hashOf, hexOf } from './hash.ts'
import { splitmix64 } from './splitmix64.ts'
import { xoshiro128 } from './xoshiro128.ts'

/** Chance that anyone can repeat: the same seed gives the same numbers on every machine. Never for secrets. */
export interface Random {
  /** Uniform in [0, 1), one of 2^53 steps. */
  readonly next: () => number
  /** Uniform among the whole numbers from 0 to `n - 1`, none more likely than another; `n` is 1 to 2^53 - 1. */
  readonly below: (n: number) => number
  /**
   * Chance of its own for a part of the work, from seed and name alone: a part that draws more, or a new part, moves
   * no number of the others.
   */
  readonly stream: (name: string) => Random
}

/**
 * Random numbers from a seed of 0 to 2^64 - 1: xoshiro128**, its state filled from SplitMix64, high word first.
 * A stream's seed is the first 64 bits of the hash of its parent's seed and its name.
 */
export function randomFrom(seed: bigint): Random {
  if (BigInt.asUintN(64, seed) !== seed)
    throw new HoldpointError('fault.misuse', { what: `the seed ${seed}` })
  const word = xoshiro128(firstState(seed))
  // As in Matsumoto's genrand_res53: 27 high bits of one word, 26 of the next.
  const bits53 = () => (word() >>> 5) * 2 ** 26 + (word() >>> 6)
  return {
    next: () => bits53() / 2 ** 53,
    below: (n) => {
      if (!(Number.isSafeInteger(n) && n >= 1)) {
        throw new HoldpointError('fault.misuse', { what: `a random number below ${n}` })
      }
      // The last, incomplete round of remainders would favour the small ones; whatever falls there is drawn again.
      const fair = 2 ** 53 - (2 ** 53 % n)
      let drawn = bits53()
      while (drawn >= fair) drawn = bits53()
      return drawn % n
    },
    stream: (name) => randomFrom(seedOf(seed, name)),
  }
}

function firstState(seed: bigint): [number, number, number, number] {
  const next = splitmix64(seed)
  const [one, two] = [next(), next()]
  return [Number(one >> 32n), Number(one & 0xffffffffn), Number(two >> 32n), Number(two & 0xffffffffn)]
}

function seedOf(seed: bigint, name: string): bigint {
  return BigInt(`0x${hexOf(hashOf('random-stream/1', { seed: String(seed), name })).slice(0, 16)}`)
}
