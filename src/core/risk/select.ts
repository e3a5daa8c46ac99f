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
  const first = Math.floor(place)
  const near = nearPlaces(data, first, band)
  const low = valueAt(near, first)
  return first === place ? low : low + (place - first) * (valueAt(near, first + 1) - low)
}

/** What sorting would put between two places, without those that are alike at its ends: often most of them are. */
interface Near {
  readonly low: number
  readonly high: number
  /** Values above `low` and below `high`, of which the first would be at `from`, and the one behind the last at `to`. */
  readonly between: Float64Array
  readonly from: number
  readonly to: number
}

function nearPlaces(data: Float64Array, place: number, { low, high, share }: Band): Near {
  // Whatever is written behind its end is lost; then all of the values are taken.
  const kept = new Float64Array(Math.ceil(data.length * Math.min(share * 1.5, 1)))
  let [count, below, alike, above] = [0, 0, 0, 0]
  for (let i = 0; i < data.length; i += 1) {
    const value = data[i] ?? 0
    if (value < low) below += 1
    else if (value > high) above += 1
    else if (value === low) alike += 1
    else if (value < high) {
      kept[count] = value
      count += 1
    }
  }
  const from = below + alike
  const isIn = below <= place && place + 1 < data.length - above
  const isLast = below <= place && above === 0
  if (count <= kept.length && (isIn || isLast))
    return { low, high, between: kept.subarray(0, count), from, to: from + count }
  return {
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    between: data.slice(),
    from: 0,
    to: data.length,
  }
}

function valueAt({ low, high, between, from, to }: Near, place: number): number {
  if (place < from) return low
  return place < to ? select(between, place - from) : high
}
