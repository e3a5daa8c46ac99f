import type { Circumstances } from '../risk/known-quantity.ts'
import type { HoldFile } from './hold-file.ts'

/** What defaults of this hold go by. */
export function circumstancesOf({ currency, estimates, release, data, findings }: HoldFile): Circumstances {
  const revenue = middleOf(estimates.get('revenue')?.amount)
  const weaknesses = findings.flatMap(({ weakness }) => weakness.map((id) => Number(id.slice('CWE-'.length))))
  return {
    currency,
    ...(revenue !== undefined && { revenue }),
    ...(release.exposure && { exposure: release.exposure }),
    data,
    weaknesses: [...new Set(weaknesses)],
  }
}

type Stated = NonNullable<ReturnType<HoldFile['estimates']['get']>>

/** What ceilings and shares of revenue go by where a range is stated. */
function middleOf(amount: Stated['amount'] | undefined): number | undefined {
  if (amount === undefined) return undefined
  if (amount.kind === 'value') return amount.value
  return amount.kind === 'range' ? (amount.low + amount.high) / 2 : amount.likely
}
