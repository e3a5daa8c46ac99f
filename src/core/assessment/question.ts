import { type Said, say } from '../language/catalogue.ts'

/** The five questions of a first assessment, as people are asked them. */
export const questionNames = ['reach', 'data', 'delay', 'fix', 'production'] as const
export type QuestionName = (typeof questionNames)[number]

/** One of the five, in plain words, and which numbers an answer states. */
export interface Question {
  readonly name: QuestionName
  readonly asks: Said
  /** Names of the quantities that an answer states. */
  readonly states: readonly string[]
  /** Names of those that go by it, beside them. */
  readonly moves: readonly string[]
}

export const questions: readonly Question[] = [
  { name: 'reach', asks: say('question.reach'), states: [], moves: ['exploitations-a-year', 'targeting'] },
  {
    name: 'data',
    asks: say('question.data'),
    states: ['people'],
    moves: ['cost-per-person', 'chance-notifiable'],
  },
  { name: 'delay', asks: say('question.delay'), states: ['delay-a-day'], moves: [] },
  { name: 'fix', asks: say('question.fix'), states: ['fix-hours', 'regression-hours'], moves: [] },
  { name: 'production', asks: say('question.production'), states: [], moves: [] },
]
