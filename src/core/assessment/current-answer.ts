import { type Said, say } from '../language/catalogue.ts'
import type { Amount } from '../release/estimate.ts'
import type { HoldFile } from './hold-file.ts'
import type { Step } from './interview.ts'

/** What a hold file says to a step by now; none where nobody has answered it. */
export function currentAnswer(
  { takes }: Step,
  { release, data, inProduction, claims, estimates, currency }: HoldFile,
): Said | undefined {
  if (takes.kind === 'amount') {
    const amount = estimates.get(takes.name)?.amount
    return amount && say('interview.understood', { ...endsOf(amount), unit: takes.unit, currency })
  }
  const chosen = {
    from: [release.exposure?.from ?? []].flat(),
    by: [release.exposure?.by ?? []].flat(),
    classes: data,
    answer: claims?.production === undefined ? [] : [inProduction],
  }[takes.key]
  return chosen.length === 0 ? undefined : say('interview.chosen', { chosen })
}

function endsOf(amount: Amount): { readonly low: number; readonly high: number } {
  switch (amount.kind) {
    case 'value':
      return { low: amount.value, high: amount.value }
    case 'range':
      return { low: amount.low, high: amount.high }
    case 'three-point':
      return { low: amount.least, high: amount.most }
  }
}
