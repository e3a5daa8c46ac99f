/** Ten amounts for each power of ten, about evenly apart for the eye: the R10 series of ISO 3, rounded. */
const series = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8] as const
const decades = 6

/** Round amounts from 0 up to the first that nothing exceeds: sixty, over six powers of ten. */
export function roundAmountsUpTo(most: number): readonly number[] {
  if (!(most > 0)) return [0]
  let power = 1
  while (power < most) power *= 10
  while (power > most) power /= 10
  const amounts = [0]
  for (let decade = 1 - decades; decade <= 1; decade += 1) {
    const size = scaled(power, decade)
    for (const step of series) {
      amounts.push(step * size)
      if (step * size >= most) return amounts
    }
  }
  return amounts
}

function scaled(power: number, decades: number): number {
  let size = power
  for (let i = 0; i < decades; i += 1) size *= 10
  for (let i = 0; i > decades; i -= 1) size /= 10
  return size
}
