import { say } from '../../language/catalogue.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import { type Answer, type Answers, known, type UnknownAnswer, unknown } from './answer.ts'
import { asksOf } from './asks.ts'
import { conclude } from './conclude.ts'
import { automatable, safetyImpact, technicalImpact, valueDensity } from './decision-points.ts'
import type { DecisionTable, InputPoint } from './decision-table.ts'
import type { SsvcFacts } from './facts.ts'
import { exploitationOf, inKevOf } from './from-exploits.ts'
import { publiclyExposedOf, systemExposureOf } from './from-exposure.ts'
import { fromRatings, type RatedVector, ratedVectors } from './from-ratings.ts'
import { humanImpactTable, publicSafetyImpactTable, utilityTable } from './tables.ts'
import {
  readAutomatable,
  readSafetyImpact,
  readTechnicalImpact,
  readValueDensity,
} from './vector-readings.ts'

interface Facts extends SsvcFacts {
  readonly vectors: readonly RatedVector[]
}

/** How an input follows from what is known. Those that are not here can only be stated. */
const derivations: Readonly<Partial<Record<SsvcInput, (facts: Facts) => Answer>>> = {
  exploitation: exploitationOf,
  'in-kev': inKevOf,
  'publicly-exposed': ({ exposure }) => publiclyExposedOf(exposure),
  'system-exposure': ({ exposure }) => systemExposureOf(exposure),
  automatable: ({ vectors }) => fromRatings(automatable, readAutomatable, vectors),
  'technical-impact': ({ vectors }) => fromRatings(technicalImpact, readTechnicalImpact, vectors),
  'value-density': ({ vectors }) => fromRatings(valueDensity, readValueDensity, vectors),
  'safety-impact': ({ vectors }) => fromRatings(safetyImpact, readSafetyImpact, vectors),
  'human-impact': (facts) => combined(humanImpactTable, facts),
  'public-safety-impact': (facts) => combined(publicSafetyImpactTable, facts),
  utility: (facts) => combined(utilityTable, facts),
}

/**
 * The answers to a table's inputs, as far as they follow from what is known, each with who says so. What somebody stated
 * goes before what is derived, and its reason says which derived answer it replaces. What neither gives is unknown, with
 * what to ask. A stated word that is no value of its input answers nothing.
 */
export function ssvcInputs(table: DecisionTable, facts: SsvcFacts): Answers {
  const all = { ...facts, vectors: ratedVectors(facts.ratings) }
  return Object.fromEntries(table.inputs.map((input) => [input.key, answerOf(input, all)]))
}

function answerOf(input: InputPoint, facts: Facts): Answer {
  const stated = facts.stated[input.key]
  const derived = derivations[input.key]?.(facts) ?? unknown(say('ssvc.nobody-said'))
  if (stated === undefined) return derived
  const { value, source } = stated
  if (!input.values.includes(value))
    return unknown(say('ssvc.stated-wrong', { source, value, values: input.values }))
  const replaces = derived.kind === 'known' && derived.value !== value ? derived.value : ''
  return known(value, say('ssvc.stated', { source, input: input.key, replaces }))
}

/** An input that SSVC puts together from others, by its own table; what to ask is what that table lacks. */
function combined(table: DecisionTable, facts: Facts): Answer {
  const given = table.inputs.map((input) => answerOf(input, facts))
  const decision = conclude(table, given)
  if (decision.kind === 'decided') {
    const parts = table.inputs.flatMap(({ key }, at) => {
      const answer = given[at]
      return answer?.kind === 'known' ? [{ input: key, value: answer.value }] : []
    })
    return known(decision.outcome, say('ssvc.combined', { parts }))
  }
  const because = say('ssvc.nobody-said')
  if (decision.kind === 'not-applicable') return unknown(because)
  const ask = asksOf(table, given).map(({ input }) => input)
  return { ...unknown(because, decision.outcomes), ask } satisfies UnknownAnswer
}
