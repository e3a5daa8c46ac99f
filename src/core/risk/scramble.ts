import { splitmix64 } from '../base/splitmix64.ts'
import { type HashedChance, hashedChance, wordOf } from './hashed-chance.ts'

/** The chance of one scramble: all its numbers follow from the seed and which scramble it is. */
export interface Scramble {
  /** The word by which a dimension's points are scrambled. */
  readonly seeds: Int32Array
  /** Chance beyond the dimensions, a stream for each name. */
  readonly chance: (name: string) => HashedChance
}

/** As many independent scrambles as asked for. More of them, or more dimensions, change none of those before. */
export function scramblesOf(seed: bigint, count: number, dimensions: number): readonly Scramble[] {
  const next = splitmix64(seed)
  return Array.from({ length: count }, () => scrambleOf(next(), dimensions))
}

function scrambleOf(root: bigint, dimensions: number): Scramble {
  const next = splitmix64(root)
  const [one, other] = wordsOf(next())
  const seeds = Int32Array.from({ length: dimensions }, () => wordsOf(next())[0])
  const streams = new Map<string, HashedChance>()
  return {
    seeds,
    chance: (name) => {
      const known = streams.get(name)
      if (known !== undefined) return known
      const made = hashedChance(one ^ wordOf(name), (other + wordOf(name)) | 0)
      streams.set(name, made)
      return made
    },
  }
}

function wordsOf(word: bigint): readonly [number, number] {
  return [Number(BigInt.asIntN(32, word >> 32n)), Number(BigInt.asIntN(32, word))]
}
