import { type Said, say } from '../language/catalogue.ts'

/** The five questions of a first assessment, as people are asked them. */
export const questionNames = ['reach', 'data', 'delay', 'fix', 'production'] as const
export type QuestionName = (typeof questionNames)[number]

/** One of the five, in plain words, and which numbers an answer states. */
export interface Question {
  readonly name: QuestionName
  readonly asks: Said
  /** Names of quantities that it states or, for what is no number, that go by it. */
  readonly estimates: readonly string[]
}

export const questions: readonly Question[] = [
  { name: 'reach', asks: say('question.reach'), estimates: ['exploitations-a-year'] },
  { name: 'data', asks: say('question.data'), estimates: ['people'] },
  { name: 'delay', asks: say('question.delay'), estimates: ['delay-a-day'] },
  { name: 'fix', asks: say('question.fix'), estimates: ['fix-hours', 'regression-hours'] },
  { name: 'production', asks: say('question.production'), estimates: [] },
]
