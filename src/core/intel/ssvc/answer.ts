import { type Said, say } from '../../language/catalogue.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import type { DecisionTable } from './decision-table.ts'

/** What is known of one input of a table, and who says so. */
export type Answer =
  | { readonly kind: 'known'; readonly value: string; readonly because: Said }
  | UnknownAnswer
  /** The question makes no sense here; a table that asks it then decides nothing. */
  | { readonly kind: 'not-applicable'; readonly because: Said }

export interface UnknownAnswer {
  readonly kind: 'unknown'
  readonly because: Said
  /** The values it can still have; absent where nothing is ruled out. */
  readonly among?: readonly string[]
  /** What to ask instead, where an input is put together from others. */
  readonly ask?: readonly SsvcInput[]
}

export type Answers = Readonly<Partial<Record<SsvcInput, Answer>>>

export const known = (value: string, because: Said): Answer => ({ kind: 'known', value, because })
export const unknown = (because: Said, among?: readonly string[]): UnknownAnswer => ({
  kind: 'unknown',
  because,
  ...(among && { among }),
})
export const notApplicable = (because: Said): Answer => ({ kind: 'not-applicable', because })

/** What it is known to be, where only one value is left; else unknown among them. */
export function oneOf(values: readonly string[], because: Said): Answer {
  const [only, ...others] = values
  return only !== undefined && others.length === 0 ? known(only, because) : unknown(because, values)
}

/** The answers to a table's inputs, in its order. Nobody's word, and a word that is none of its values, is no answer. */
export function answersTo({ inputs }: DecisionTable, answers: Answers): readonly Answer[] {
  return inputs.map(({ key, values }) => {
    const answer = answers[key]
    const isAnswer = answer !== undefined && (answer.kind !== 'known' || values.includes(answer.value))
    return isAnswer ? answer : unknown(say('ssvc.nobody-said'))
  })
}

/** For each input of a table, the places of the values that it can have. */
export type Places = readonly (readonly number[])[]

export function possibilities({ inputs }: DecisionTable, given: readonly Answer[]): Places {
  return inputs.map(({ values }, at) => {
    const answer = given[at]
    const among = answer?.kind === 'known' ? [answer.value] : answer?.kind === 'unknown' && answer.among
    const places = values.flatMap((value, place) => (!among || among.includes(value) ? [place] : []))
    // None of the words is a value: nothing is known.
    return places.length > 0 ? places : [...values.keys()]
  })
}
