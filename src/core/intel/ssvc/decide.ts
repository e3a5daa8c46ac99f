import { type Said, say } from '../../language/catalogue.ts'
import type { SsvcTable } from '../../language/ssvc-words/decisions.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import { type Answer, type Answers, answerTo, possibilities } from './answer.ts'
import { type DecisionTable, outcomeAt } from './decision-table.ts'

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

/** A question whose answer can change the decision. */
export interface Ask {
  readonly input: SsvcInput
  readonly said: Said<'ssvc.ask'>
}

interface Decided {
  readonly kind: 'decided'
  readonly outcome: string
  /**
   * Every change of a single known input that changes the decision: input by input in the table's order, of each the
   * nearest value first, of two as near the milder one.
   */
  readonly flips: readonly Flip[]
}

interface Undecided {
  readonly kind: 'unknown'
  /** What it can come to, the mildest first; at least two. */
  readonly outcomes: readonly string[]
  readonly asks: readonly Ask[]
}

interface NotApplicable {
  readonly kind: 'not-applicable'
}

/** What a table says, how it got there, and what would change it. */
export type Decision = (Decided | Undecided | NotApplicable) & {
  readonly table: SsvcTable
  readonly version: string
  /** All inputs, in the table's order. */
  readonly path: readonly Step[]
  readonly said: Said
}

type Places = readonly (readonly number[])[]

/**
 * What a table decides. Every value that an unknown input can have is tried: where all lead to the same, it is decided
 * all the same; else it is unknown among what they lead to. An input that does not apply makes the whole table not
 * apply, which is neither its mildest outcome nor unknown.
 */
export function decide(table: DecisionTable, answers: Answers): Decision {
  const path = table.inputs.map((input): Step => stepOf(input.key, answerTo(input, answers)))
  const shared = { table: table.key, version: table.version, path }
  const inapplicable = path.find(({ answer }) => answer.kind === 'not-applicable')
  if (inapplicable !== undefined)
    return { ...shared, kind: 'not-applicable', said: inapplicable.answer.because }
  const places = possibilities(table, answers)
  const outcomes = outcomesOf(table, places)
  const [outcome = '', ...others] = outcomes
  if (others.length === 0) {
    const said = say('ssvc.decided', { table: table.key, outcome })
    return { ...shared, kind: 'decided', outcome, said, flips: flipsOf(table, places, path, outcome) }
  }
  const asks = asksOf(table, places, path)
  return {
    ...shared,
    kind: 'unknown',
    outcomes,
    said: say('ssvc.undecided', { table: table.key, outcomes }),
    asks,
  }
}

function stepOf(input: SsvcInput, answer: Answer): Step {
  const said =
    answer.kind === 'known' ? say('ssvc.value', { input, value: answer.value }) : say('ssvc.ask', { input })
  return { input, answer, said }
}

/** The combinations that are possible, counted in mixed radix; in the same order whatever one input is fixed at. */
function combinations({ inputs }: DecisionTable, places: Places): readonly number[] {
  return inputs.reduce<readonly number[]>(
    (before, { values }, at) =>
      before.flatMap((combination) => (places[at] ?? []).map((place) => combination * values.length + place)),
    [0],
  )
}

function outcomesOf(table: DecisionTable, places: Places): readonly string[] {
  const found = new Set(combinations(table, places).map((combination) => outcomeAt(table, combination)))
  return table.outcome.values.filter((value) => found.has(value))
}

function flipsOf(
  table: DecisionTable,
  places: Places,
  path: readonly Step[],
  outcome: string,
): readonly Flip[] {
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

/** The unknown inputs that matter: those where, for some values of the others, another value leads elsewhere. */
function asksOf(table: DecisionTable, places: Places, path: readonly Step[]): readonly Ask[] {
  const asked = path.flatMap(({ input, answer }, at) => {
    if (answer.kind !== 'unknown' || !matters(table, places, at)) return []
    return answer.ask ?? [input]
  })
  return [...new Set(asked)].map((input) => ({ input, said: say('ssvc.ask', { input }) }))
}

function matters(table: DecisionTable, places: Places, at: number): boolean {
  const [first = [], ...others] = (places[at] ?? []).map((place) =>
    combinations(table, places.with(at, [place])).map((combination) => outcomeAt(table, combination)),
  )
  return others.some((outcomes) => outcomes.some((outcome, index) => outcome !== first[index]))
}
