import { type Said, say } from '../../language/catalogue.ts'
import type { SsvcTable } from '../../language/ssvc-words/decisions.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import { type Answer, type Answers, answersTo, possibilities } from './answer.ts'
import { type Ask, asksOf } from './asks.ts'
import { type Conclusion, conclude, outcomesOf } from './conclude.ts'
import type { DecisionTable } from './decision-table.ts'

/** One input on the way to a decision. */
export interface Step {
  readonly input: SsvcInput
  readonly answer: Answer
  /** The value in words where it is known, else the question. */
  readonly said: Said<'ssvc.value' | 'ssvc.ask'>
}

/** One input with another value, all others as they are, and what the table would say then. */
export interface Flip {
  readonly input: SsvcInput
  readonly from: string
  readonly to: string
  /** More than one where an unknown input would then matter; the mildest first. */
  readonly outcomes: readonly string[]
  readonly said: Said<'ssvc.flip'>
}

/** What a table says, how it got there, and what would change it. */
export type Decision = (Decided | Undecided | Concluded<'not-applicable'>) & {
  readonly table: SsvcTable
  readonly version: string
  /** All inputs, in the table's order. */
  readonly path: readonly Step[]
}

type Concluded<K> = Extract<Conclusion, { readonly kind: K }>

type Decided = Concluded<'decided'> & {
  /**
   * Every change of a single known input that changes the decision: input by input in the table's order, of each the
   * nearest value first, of two as near the milder one.
   */
  readonly flips: readonly Flip[]
}

type Undecided = Concluded<'unknown'> & { readonly asks: readonly Ask[] }

/** What `conclude` says, explained: for what a person reads, as every change of every input is tried. */
export function decide(table: DecisionTable, answers: Answers): Decision {
  const given = answersTo(table, answers)
  const path = table.inputs.flatMap(({ key }, at): readonly Step[] => {
    const answer = given[at]
    return answer === undefined ? [] : [stepOf(key, answer)]
  })
  const shared = { table: table.key, version: table.version, path }
  const concluded = conclude(table, given)
  switch (concluded.kind) {
    case 'not-applicable':
      return { ...shared, ...concluded }
    case 'decided':
      return { ...shared, ...concluded, flips: flipsOf(table, path, concluded.outcome) }
    case 'unknown':
      return { ...shared, ...concluded, asks: asksOf(table, given) }
  }
}

function stepOf(input: SsvcInput, answer: Answer): Step {
  const said =
    answer.kind === 'known' ? say('ssvc.value', { input, value: answer.value }) : say('ssvc.ask', { input })
  return { input, answer, said }
}

function flipsOf(table: DecisionTable, path: readonly Step[], outcome: string): readonly Flip[] {
  const places = possibilities(
    table,
    path.map(({ answer }) => answer),
  )
  return table.inputs.flatMap(({ key, values }, at) => {
    const answer = path[at]?.answer
    if (answer?.kind !== 'known') return []
    const here = values.indexOf(answer.value)
    const nearestFirst = [...values.keys()].toSorted(
      (a, b) => Math.abs(a - here) - Math.abs(b - here) || a - b,
    )
    return nearestFirst.flatMap((place): readonly Flip[] => {
      const outcomes = outcomesOf(table, places.with(at, [place]))
      const to = values[place]
      if (to === undefined || (outcomes.length === 1 && outcomes[0] === outcome)) return []
      const said = say('ssvc.flip', { input: key, value: to, table: table.key, outcomes })
      return [{ input: key, from: answer.value, to, outcomes, said }]
    })
  })
}
