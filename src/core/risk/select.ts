/**
 * Moves the values of `data` so that the one at `place` is where sorting would put it, none before it larger and none
 * behind it smaller: Hoare's selection, the pivot the middle of three. No value is NaN.
 */
export function select(data: Float64Array, place: number): number {
  let [from, to] = [0, data.length - 1]
  while (from < to) {
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
    if (place <= j) to = j
    else if (place >= i) from = i
    else break
  }
  return data[place] ?? 0
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

/**
 * The value below which a share p of the data lies, straight between neighbours (definition 7 of Hyndman and Fan, 1996).
 * Moves the data's values.
 */
export function selectQuantile(data: Float64Array, p: number): number {
  const place = p * (data.length - 1)
  const before = Math.floor(place)
  const low = select(data, before)
  if (before === place) return low
  let high = Number.POSITIVE_INFINITY
  for (let i = before + 1; i < data.length; i += 1) high = Math.min(high, data[i] ?? high)
  return low + (place - before) * (high - low)
}
