import type { Claim, HoldFile } from '../../../../core/assessment/hold-file.ts'
import { say } from '../../../../core/language/catalogue.ts'
import { words } from '../../line.ts'
import { amountWords, statedBy } from './quantity-words.ts'

/** The answers that are no numbers, each with where it comes from and who stands behind it (DESIGN 5, rule 11). */
export function claimsIn({ release, claims, inProduction, data, tolerance, currency }: HoldFile) {
  const { exposure } = release
  const chosen = [exposure?.from ?? [], exposure?.by ?? []].flat()
  return [
    ...(exposure === undefined
      ? []
      : [claimWords('reach', chosen.join(', '), { source: exposure.source, ...claims?.reach })]),
    ...(data.length === 0 ? [] : [claimWords('data', data.join(', '), claims?.data)]),
    ...(claims?.production === undefined ? [] : [claimWords('production', inProduction, claims.production)]),
    ...(tolerance === undefined
      ? []
      : [
          claimWords(
            'tolerance',
            words(
              say('assess.tolerated', {
                loss: amountWords({ kind: 'value', value: tolerance.loss }, 'money', currency),
                chance: amountWords({ kind: 'value', value: tolerance.chance }, 'chance', currency),
              }),
            ),
            claims?.tolerance,
          ),
        ]),
  ]
}

function claimWords(
  about: 'reach' | 'data' | 'production' | 'tolerance',
  value: string,
  claim?: Partial<Claim>,
) {
  const name = words(say('assess.claim', { about }))
  const source = claim === undefined ? [] : [statedBy(claim)]
  return words(say('assess.input', { name, value, source: source.join('') }))
}
