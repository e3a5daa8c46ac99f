import type { Amount } from '../release/estimate.ts'
import { quantileOf } from '../risk/distributions.ts'
import type { Circumstances } from '../risk/known-quantity.ts'
import { distributionOf } from '../risk/quantity-of.ts'
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

/** What defaults that go by revenue take of a range: as likely too high as too low. */
function middleOf(amount: Amount | undefined): number | undefined {
  return amount === undefined ? undefined : quantileOf(distributionOf(amount, 'money'))(0.5)
}
