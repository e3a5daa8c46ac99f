const mask = (1n << 64n) - 1n

/**
 * SplitMix64 (Steele, Lea and Flood, 2014; constants of Vigna's `splitmix64.c`): every output of 64 bits comes once
 * in its period, so it makes good first states of other generators out of any seed. Too slow for more than that.
 */
export function splitmix64(seed: bigint): () => bigint {
  let state = seed & mask
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask
    let z = state
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask
    return z ^ (z >> 31n)
  }
}
