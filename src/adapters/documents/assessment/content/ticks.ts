/** Round numbers from 0 on, at most five of them, and the end of the scale that holds `value`. */
export function ticksUpTo(value: number): { readonly most: number; readonly ticks: readonly number[] } {
  if (!(value > 0)) return { most: 1, ticks: [0] }
  const power = Number(`1e${value.toExponential().split('e')[1]}`)
  const step = [0.2, 0.5, 1, 2, 5].map((by) => by * power).find((by) => value / by <= 4.5) ?? 5 * power
  const count = Math.floor(value / step)
  // Multiplied, not added up: 0.1 three times is not 0.3.
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)))
  return { most: value, ticks }
}

/** 1, 2 and 5 times powers of ten within a range, at most so many of them, spread evenly. */
export function roundBetween(low: number, high: number, atMost: number): readonly number[] {
  if (!(low > 0) || !(high >= low)) return []
  const first = Number(low.toExponential().split('e')[1])
  const last = Number(high.toExponential().split('e')[1])
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .flatMap((power) => [1, 2, 5].map((by) => Number(`${by}e${power}`)))
    .filter((each) => each >= low && each <= high)
  const every = Math.ceil(all.length / atMost)
  return all.filter((_, i) => (all.length - 1 - i) % every === 0)
}
