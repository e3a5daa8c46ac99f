import { groupOf, lowHalf, type WholeColumns } from './epss-columns.ts'

/** Rows in any order; probabilities in billionths. */
export interface EpssRows {
  readonly years: Uint32Array
  readonly numbers: Uint32Array
  readonly scores: Uint32Array
  readonly percentiles: Uint32Array
}

/** Columns of rows. `twice` makes the error for a CVE that is there more than once. */
export function sortedColumns(rows: EpssRows, twice: (cve: string) => Error): WholeColumns {
  const order = orderOf(rows)
  const { years, numbers } = rows
  const lows = new Uint16Array(order.length)
  const groups: number[] = []
  const starts: number[] = []
  let yearBefore = -1
  let numberBefore = -1
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const [year, number] = [years[row] ?? 0, numbers[row] ?? 0]
    if (year === yearBefore && number === numberBefore) throw twice(`CVE-${digits(year)}-${digits(number)}`)
    const group = groupOf(year, number)
    if (group !== groups.at(-1)) {
      groups.push(group)
      starts.push(place)
    }
    lows[place] = number & lowHalf
    yearBefore = year
    numberBefore = number
  }
  return {
    groups: new Uint32Array(groups),
    starts: new Uint32Array([...starts, order.length]),
    lows,
    ...pairsOf(rows, order),
  }
}

const digits = (number: number) => String(number).padStart(4, '0')

/** Loops by hand: `Uint32Array.from` goes through an iterator, and takes ten times as long. */
function orderOf({ years, numbers }: EpssRows): Uint32Array {
  const order = new Uint32Array(years.length)
  for (let row = 0; row < order.length; row += 1) order[row] = row
  const compare = (a: number, b: number) =>
    (years[a] ?? 0) - (years[b] ?? 0) || (numbers[a] ?? 0) - (numbers[b] ?? 0)
  // As published they are in order nearly always.
  for (let row = 1; row < order.length; row += 1) if (compare(row - 1, row) > 0) return order.sort(compare)
  return order
}

/** Each pair of score and percentile once, in the order in which they are met. */
function pairsOf(
  { scores, percentiles }: EpssRows,
  order: Uint32Array,
): Pick<WholeColumns, 'pairs' | 'scores' | 'percentiles'> {
  const known = new Map<number, Map<number, number>>()
  const [different, theirs]: [number[], number[]] = [[], []]
  const pairs = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0
    const [score, percentile] = [scores[row] ?? 0, percentiles[row] ?? 0]
    const withScore = known.get(score) ?? new Map<number, number>()
    let pair = withScore.get(percentile)
    if (pair === undefined) {
      pair = different.push(score) - 1
      theirs.push(percentile)
      withScore.set(percentile, pair)
      known.set(score, withScore)
    }
    pairs[place] = pair
  }
  return {
    pairs: different.length <= 0x10000 ? Uint16Array.from(pairs) : pairs,
    scores: new Uint32Array(different),
    percentiles: new Uint32Array(theirs),
  }
}
