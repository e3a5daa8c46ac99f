import { HoldpointError } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import { type Said, say } from '../language/catalogue.ts'
import type { Amount, Unit } from '../release/estimate.ts'
import { audiences, reaches } from '../release/exposure.ts'
import { dataClasses } from '../risk/loss/data-class.ts'
import { distributionOf } from '../risk/quantity-of.ts'
import type { HoldFile } from './hold-file.ts'
import { knownQuantities } from './known-quantities.ts'
import { parseAmount, saysUnknown } from './parse-amount.ts'
import { type QuestionName, questions } from './question.ts'

/** One thing that an interview asks, and what an answer may be. */
export interface Step {
  readonly question: QuestionName
  readonly asks: Said
  readonly takes:
    | { readonly kind: 'amount'; readonly name: string; readonly unit: Unit }
    | { readonly kind: 'choice'; readonly of: readonly string[]; readonly key: 'from' | 'by' | 'answer' }
    | { readonly kind: 'choices'; readonly of: readonly string[]; readonly key: 'classes' }
}

/** What somebody answered to a step. */
export type Answer =
  | {
      readonly kind: 'amount'
      readonly name: string
      readonly unit: Unit
      readonly amount: Amount
      readonly source?: string
    }
  | {
      readonly kind: 'chosen'
      readonly key: 'from' | 'by' | 'answer' | 'classes'
      readonly chosen: readonly string[]
    }
  /** Nothing was typed: what is there stays. */
  | { readonly kind: 'kept' }
  /** Nobody knows: what was answered goes, and the default counts again. */
  | { readonly kind: 'unknown'; readonly of: Step['takes'] }
  | { readonly kind: 'problem'; readonly because: Said }

/** What the five questions ask of this hold, in order. */
export function stepsOf(hold: Pick<HoldFile, 'delay'>): readonly Step[] {
  return questions.flatMap(({ name, states }) => [
    ...choices.filter(({ question }) => question === name),
    ...states.flatMap((each) => amountStep(name, each === 'delay-a-day' ? hold.delay.aDay : each)),
  ])
}

const choices: readonly Step[] = [
  {
    question: 'reach',
    asks: say('interview.from'),
    takes: { kind: 'choice', of: reaches, key: 'from' },
  },
  { question: 'reach', asks: say('interview.by'), takes: { kind: 'choice', of: audiences, key: 'by' } },
  {
    question: 'data',
    asks: say('interview.classes'),
    takes: { kind: 'choices', of: dataClasses, key: 'classes' },
  },
  {
    question: 'production',
    asks: say('interview.in-production'),
    takes: { kind: 'choice', of: ['yes', 'no', 'unknown'], key: 'answer' },
  },
]

function amountStep(question: QuestionName, name: string): readonly Step[] {
  const known = knownQuantities.get(name)
  if (known === undefined) return []
  return [{ question, asks: known.asks, takes: { kind: 'amount', name, unit: known.unit } }]
}

/** Reads an answer to a step; what it cannot be is said, so that it can be asked again. */
export function readAnswer({ takes }: Step, text: string, currency: string): Answer {
  if (text.trim() === '') return { kind: 'kept' }
  if (saysUnknown(text)) return { kind: 'unknown', of: takes }
  if (takes.kind === 'amount') return readAmount(takes, text, currency)
  const given = takes.kind === 'choice' ? [text] : text.split(/[,;]|\s+and\s+/)
  const words = given.map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  const chosen: string[] = []
  for (const word of words) {
    const choice = choiceFor(word, takes.of)
    if (choice === undefined) {
      const because = say('interview.bad-choice', {
        given: word,
        of: takes.of,
        nearest: nearest(word, takes.of),
      })
      return { kind: 'problem', because }
    }
    if (!chosen.includes(choice)) chosen.push(choice)
  }
  return { kind: 'chosen', key: takes.key, chosen }
}

/** A word of its own, or as many letters of one as no other begins with. */
function choiceFor(word: string, of: readonly string[]): string | undefined {
  if (of.includes(word)) return word
  const [only, ...others] = of.filter((each) => each.startsWith(word))
  return others.length === 0 ? only : undefined
}

function readAmount(
  { name, unit }: Extract<Step['takes'], { kind: 'amount' }>,
  text: string,
  currency: string,
): Answer {
  const typed = parseAmount(text, unit, currency)
  if (typed.kind === 'unknown') return { kind: 'kept' }
  if (typed.kind === 'problem') return typed
  try {
    distributionOf(typed.amount, unit)
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    return { kind: 'problem', because: say('interview.refused', { problem: error.message }) }
  }
  const { source } = typed
  return { kind: 'amount', name, unit, amount: typed.amount, ...(source !== undefined && { source }) }
}
