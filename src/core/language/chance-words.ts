/** `3.1%`, `less than 0.1%`: never 0% or 100% for what is not. */
export function chanceWords(chance: number): string {
  return `${partOf(chance)}%`
}

/** `4 to 30%`; one number where both ends read the same. */
export function chanceRange(low: number, high: number): string {
  const [from, to] = [partOf(low), partOf(high)]
  return from === to ? `${to}%` : `${from} to ${to}%`
}

/** `<0.1%`: for a table. */
export function chanceShort(chance: number): string {
  return chanceWords(chance).replace('less than ', '<').replace('more than ', '>')
}

export function chanceRangeShort(low: number, high: number): string {
  return chanceRange(low, high).replace('less than ', '<').replace('more than ', '>')
}

/** A share that was counted among so many: none of them is not never, and all of them is not always. */
export function countedShare(share: number, of: number): string {
  const least = Math.min(0.000_9, 1 / (of + 1))
  return chanceShort(Math.min(1 - least, Math.max(least, share)))
}

function partOf(chance: number): string {
  const percent = chance * 100
  if (percent <= 0) return '0'
  if (percent >= 100) return '100'
  if (percent < 0.1) return 'less than 0.1'
  if (percent > 99.9) return 'more than 99.9'
  return String(Number(percent.toFixed(percent < 9.95 || percent > 99 ? 1 : 0)))
}
