/** Columns of one size, made once and used again, so that a long simulation makes no garbage. */
export interface ColumnPool {
  readonly size: number
  /** A column of zeros that nobody else writes to before `takeBack`. */
  readonly zeros: () => Float64Array
  /** From here on, whatever was handed out is handed out again. */
  readonly takeBack: () => void
}

export function columnPool(size: number): ColumnPool {
  const columns: Float64Array[] = []
  let used = 0
  return {
    size,
    zeros: () => {
      const known = columns[used]
      used += 1
      if (known !== undefined) return known.fill(0)
      const made = new Float64Array(size)
      columns.push(made)
      return made
    },
    takeBack: () => {
      used = 0
    },
  }
}
