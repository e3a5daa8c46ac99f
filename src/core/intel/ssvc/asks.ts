import { type Said, say } from '../../language/catalogue.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import { type Answer, type Places, possibilities } from './answer.ts'
import { combinations } from './conclude.ts'
import { type DecisionTable, outcomeAt } from './decision-table.ts'

/** A question whose answer can change the decision. */
export interface Ask {
  readonly input: SsvcInput
  readonly said: Said<'ssvc.ask'>
}

/** The unknown inputs that matter: those where, for some values of the others, another value leads elsewhere. */
export function asksOf(table: DecisionTable, given: readonly Answer[]): readonly Ask[] {
  const places = possibilities(table, given)
  const asked = table.inputs.flatMap(({ key }, at) => {
    const answer = given[at]
    if (answer?.kind !== 'unknown' || !matters(table, places, at)) return []
    return answer.ask ?? [key]
  })
  return [...new Set(asked)].map((input) => ({ input, said: say('ssvc.ask', { input }) }))
}

function matters(table: DecisionTable, places: Places, at: number): boolean {
  const [first = [], ...others] = (places[at] ?? []).map((place) =>
    combinations(table, places.with(at, [place])).map((combination) => outcomeAt(table, combination)),
  )
  return others.some((outcomes) => outcomes.some((outcome, index) => outcome !== first[index]))
}
