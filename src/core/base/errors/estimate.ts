import { entry } from './entry.ts'

/** Errors in stated amounts, and in what is taken where nobody stated one. */
export const estimateErrors = {
  'estimate.not-finite': entry(
    4,
    422,
    ({ part, value }: { part: string; value: number }) => `${part} is ${value}, which is no amount`,
    'Write a finite number.',
    { part: 'high', value: Number.POSITIVE_INFINITY },
  ),
  'estimate.out-of-order': entry(
    4,
    422,
    ({ less, lesser, more, greater }: Disorder) => `${less} is ${lesser}, which is above ${more}, ${greater}`,
    'Swap the two, or correct the one that is wrong.',
    { less: 'low', lesser: 5_000, more: 'high', greater: 300 },
  ),
  'estimate.zero-width': entry(
    4,
    422,
    ({ value }: { value: number }) => `is a range from ${value} to ${value}, which has no width`,
    'Where it is certain, write it as `value`. Else write a range that holds it nine times in ten.',
    { value: 5 },
  ),
  'estimate.below': entry(
    4,
    422,
    ({ part, value, least }: { part: string; value: number; least: number }) =>
      `${part} is ${value}, and it cannot be below ${least}`,
    'Costs, counts, times, shares and chances are never negative. What an option saves is another option that costs more.',
    { part: 'low', value: -5_000, least: 0 },
  ),
  'estimate.above': entry(
    4,
    422,
    ({ part, value, most }: { part: string; value: number; most: number }) =>
      `${part} is ${value}, and it cannot be above ${most}`,
    'Shares and chances go from 0 to 1: write 30% as 0.3.',
    { part: 'value', value: 3, most: 1 },
  ),
  'estimate.at-bound': entry(
    4,
    422,
    ({ part, bound }: { part: string; bound: number }) =>
      `${part} is ${bound}, and one case in twenty would lie beyond, where nothing can`,
    'A range is left out one time in ten. Write a `low` above 0 (and a `high` below 1 for a share), or write `least`, `likely` and `most`, which nothing exceeds.',
    { part: 'low', bound: 0 },
  ),
  'estimate.too-wide': entry(
    4,
    422,
    ({ low, high }: { low: number; high: number }) =>
      `is a range from ${low} to ${high}, which says next to nothing`,
    'Write a range that somebody would bet on nine times in ten, or `least`, `likely` and `most`.',
    { low: 0.000001, high: 0.999999 },
  ),
  'estimate.no-rate': entry(
    4,
    422,
    ({ currency, names }: { currency: string; names: readonly string[] }) =>
      `the hold file has no default in ${currency} for ${names.join(', ')}`,
    'Published figures can be turned into other currencies roughly, and into this one not at all. State these numbers, or keep the hold file in EUR or USD.',
    { currency: 'ISK', names: ['response', 'outage-an-hour'] },
  ),
} as const

export interface Disorder {
  readonly less: string
  readonly lesser: number
  readonly more: string
  readonly greater: number
}
