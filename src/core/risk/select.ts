/**
 * Moves the values of `data` so that the one at `place` is where sorting would put it, none before it larger and none
 * behind it smaller: Hoare's selection, the pivot the middle of three. No value is NaN.
 */
function select(data: Float64Array, place: number): number {
  let [from, to] = [0, data.length - 1]
  while (from < to) {
    const [left, right] = parted(data, from, to)
    if (place <= left) to = left
    else if (place >= right) from = right
    else break
  }
  return data[place] ?? 0
}

/** Moves what is below a pivot to the front and what is above it to the back; where the two now end and begin. */
function parted(data: Float64Array, from: number, to: number): readonly [number, number] {
  const pivot = middleOfThree(data[from] ?? 0, data[(from + to) >> 1] ?? 0, data[to] ?? 0)
  let [i, j] = [from, to]
  while (i <= j) {
    while ((data[i] ?? 0) < pivot) i += 1
    while ((data[j] ?? 0) > pivot) j -= 1
    if (i > j) break
    const moved = data[i] ?? 0
    data[i] = data[j] ?? 0
    data[j] = moved
    i += 1
    j -= 1
  }
  return [j, i]
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

/** Between which values a quantile of the data is, but for about one time in a hundred thousand. */
export interface Band {
  readonly low: number
  readonly high: number
  /** What share of the values is to be expected in it. */
  readonly share: number
}

/** The band around the quantile of a share p, from a few hundred of the values. */
export function bandAround(data: Float64Array, p: number): Band {
  const all = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, share: 1 }
  if (data.length < worthIt) return all
  // Neither a power of two, which would take points all from one corner, nor anything near a simple fraction.
  const stride = Math.floor(data.length * 0.6180339887498949) | 1
  const sample = Float64Array.from(
    { length: sampled },
    (_, i) => data[(i * stride) % data.length] ?? 0,
  ).sort()
  const spread = 4.5 * Math.sqrt(sampled * p * (1 - p)) + 2
  const [from, to] = [Math.floor(sampled * p - spread), Math.ceil(sampled * p + spread)]
  const share = Math.min((to - from + 2) / sampled, 1)
  return { low: sample[from] ?? all.low, high: sample[to] ?? all.high, share }
}

const sampled = 512
const worthIt = 4_096

/**
 * The value below which a share p of the data lies, straight between neighbours (definition 7 of Hyndman and Fan, 1996).
 * One pass leaves only what is within the band, which may be that of a larger set that this is a part of.
 */
export function quantileIn(data: Float64Array, p: number, band: Band): number {
  const place = p * (data.length - 1)
  const { kept, below } = nearPlace(data, Math.floor(place), band)
  const before = Math.floor(place) - below
  const low = select(kept, before)
  if (Math.floor(place) === place) return low
  let high = Number.POSITIVE_INFINITY
  for (let i = before + 1; i < kept.length; i += 1) high = Math.min(high, kept[i] ?? high)
  return low + (place - Math.floor(place)) * (high - low)
}

/** Some of the values, and how many smaller ones are left out. */
interface Near {
  readonly kept: Float64Array
  readonly below: number
}

function nearPlace(data: Float64Array, place: number, { low, high, share }: Band): Near {
  // Whatever is written behind its end is lost; then all of the values are taken.
  const kept = new Float64Array(Math.ceil(data.length * Math.min(share * 1.5, 1)))
  let [count, below] = [0, 0]
  for (let i = 0; i < data.length; i += 1) {
    const value = data[i] ?? 0
    if (value < low) below += 1
    else if (value <= high) {
      kept[count] = value
      count += 1
    }
  }
  const whole =
    count <= kept.length && below <= place && (place + 1 < below + count || below + count === data.length)
  return whole ? { kept: kept.subarray(0, count), below } : { kept: data.slice(), below: 0 }
}
