import { type Said, say } from '../../language/catalogue.ts'
import { type Answer, type Places, possibilities } from './answer.ts'
import { type DecisionTable, outcomeAt } from './decision-table.ts'

/** What a table says: enough to judge by. `decide` tells besides how it got there and what would change it. */
export type Conclusion = (
  | { readonly kind: 'decided'; readonly outcome: string }
  /** What it can come to, the mildest first; at least two. */
  | { readonly kind: 'unknown'; readonly outcomes: readonly string[] }
  | { readonly kind: 'not-applicable' }
) & { readonly said: Said }

/**
 * What a table concludes from the answers to its inputs, in its order. Every value that an unknown input can have is tried: where all lead to the same, it is decided
 * all the same; else it is unknown among what they lead to. An input that does not apply makes the whole table not
 * apply, which is neither its mildest outcome nor unknown.
 */
export function conclude(table: DecisionTable, given: readonly Answer[]): Conclusion {
  const inapplicable = given.find(({ kind }) => kind === 'not-applicable')
  if (inapplicable !== undefined) return { kind: 'not-applicable', said: inapplicable.because }
  const outcomes = outcomesOf(table, possibilities(table, given))
  const [outcome = '', ...others] = outcomes
  return others.length === 0
    ? { kind: 'decided', outcome, said: say('ssvc.decided', { table: table.key, outcome }) }
    : { kind: 'unknown', outcomes, said: say('ssvc.undecided', { table: table.key, outcomes }) }
}

/** The combinations that are possible, counted in mixed radix; in the same order whatever one input is fixed at. */
export function combinations({ inputs }: DecisionTable, places: Places): readonly number[] {
  return inputs.reduce<readonly number[]>(
    (before, { values }, at) =>
      before.flatMap((combination) => (places[at] ?? []).map((place) => combination * values.length + place)),
    [0],
  )
}

/** What the possible combinations lead to, the mildest first. */
export function outcomesOf(table: DecisionTable, places: Places): readonly string[] {
  const found = new Set(combinations(table, places).map((combination) => outcomeAt(table, combination)))
  return table.outcome.values.filter((value) => found.has(value))
}
