import type { Comparison, OptionResult } from '../options/comparison.ts'
import type { OpenQuestion } from './assessment.ts'
import type { HoldFile } from './hold-file.ts'
import { type QuestionName, questions } from './question.ts'

/**
 * Those of the five questions that nobody has answered, the one most worth an answer first. What is no number is tried:
 * `otherwise` compares the same with another answer, and is asked only where nobody knows.
 */
export function openQuestions(
  hold: HoldFile,
  comparison: Comparison,
  otherwise: (answered: Partial<HoldFile>) => Comparison,
): readonly OpenQuestion[] {
  const worthOf = (name: string) => comparison.worth.find(({ quantity }) => quantity === name)?.worth ?? 0
  return questions
    .filter(({ name }) => !hold.answered.includes(name))
    .map(({ name, asks, states, moves }) => {
      const numbers = [...states, ...moves, ...(name === 'delay' ? [hold.delay.aDay] : [])]
      const tried = answersTo(name, hold).map((answered) => regretOf(comparison, otherwise(answered)))
      const choice = tried.reduce((sum, regret) => sum + regret / tried.length, 0)
      return { question: name, asks, worth: Math.max(choice, ...numbers.map(worthOf)) }
    })
    .sort((a, b) => b.worth - a.worth)
}

/** What somebody may answer that is no number, each as likely as the others until somebody looks. */
function answersTo(question: QuestionName, hold: HoldFile): readonly Partial<HoldFile>[] {
  switch (question) {
    case 'production':
      return [{ inProduction: 'no' }, { inProduction: 'yes' }]
    case 'data':
      return hold.data.length > 0 ? [] : triedClasses.map((each) => ({ data: [each] }))
    case 'reach':
      return triedReaches.map((exposure) => ({ release: { ...hold.release, exposure } }))
    default:
      return []
  }
}

/** The dearest, the usual one, and none. */
const triedClasses = ['health', 'contact', 'none'] as const
/** The widest and the narrowest. */
const triedReaches = [
  { from: 'internet', by: 'anyone', source: '' },
  { from: 'local', by: 'administrators', source: '' },
] as const

/** What it costs to go by what is recommended now where another answer is true. */
function regretOf(assumed: Comparison, otherwise: Comparison): number {
  const costOf = (name: string) => otherwise.options.find((option) => option.name === name)
  const [chosen, best] = [costOf(assumed.recommended.option), costOf(otherwise.recommended.option)]
  return Math.max(0, meanOf(chosen) - meanOf(best))
}

function meanOf(option: OptionResult | undefined): number {
  return option?.total.mean ?? 0
}
