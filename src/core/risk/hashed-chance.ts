/** A uniform number in (0, 1) for the k-th draw of a point: the same for the same two, whatever else was drawn. */
export type HashedChance = (point: number, k: number) => number

const inverse = 2.3283064365386963e-10
const golden = 0x9e3779b9

/** Chance by counting instead of by a state, from two words of a seed: one of 2^32 steps. */
export function hashedChance(one: number, other: number): HashedChance {
  return (point, k) => {
    const first = mixed(point ^ one)
    const second = mixed((point + other) | 0)
    const word = mixed(mixed((first + Math.imul(k, golden)) | 0) ^ second)
    return ((word >>> 0) + 0.5) * inverse
  }
}

/** Every bit of the word changes half of the result's: `lowbias32` of Wellons' hash prospector, its constants of 2022. */
function mixed(word: number): number {
  let bits = word
  bits ^= bits >>> 16
  bits = Math.imul(bits, 0x21f0aaad)
  bits ^= bits >>> 15
  bits = Math.imul(bits, 0x735a2d97)
  return bits ^ (bits >>> 15)
}

/** A word of 32 bits from a name: FNV-1a (Fowler, Noll and Vo) over its UTF-16 units, then mixed. */
export function wordOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return mixed(hash)
}
