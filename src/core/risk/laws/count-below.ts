/** How many of the sorted values are below x, or at most x where equal ones count. */
export function countBelow(sorted: Float64Array, x: number, equal: boolean): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const value = sorted[middle] ?? 0
    if (value < x || (equal && value === x)) from = middle + 1
    else to = middle
  }
  return from
}
