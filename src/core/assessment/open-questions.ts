import type { Comparison, OptionResult } from '../options/comparison.ts'
import type { OpenQuestion } from './assessment.ts'
import type { HoldFile } from './hold-file.ts'
import { questions } from './question.ts'

/**
 * Those of the five questions that nobody has answered, the one most worth an answer first. `inProduction` compares the
 * same as if the flaw were in production, and is asked only where nobody knows.
 */
export function openQuestions(
  { answered, delay }: HoldFile,
  comparison: Comparison,
  inProduction: () => Comparison,
): readonly OpenQuestion[] {
  const worthOf = (name: string) => comparison.worth.find(({ quantity }) => quantity === name)?.worth ?? 0
  return questions
    .filter(({ name }) => !answered.includes(name))
    .map(({ name, asks, states, moves }) => ({
      question: name,
      asks,
      worth:
        name === 'production'
          ? worthOfProduction(comparison, inProduction())
          : Math.max(0, ...[...states, ...moves, ...(name === 'delay' ? [delay.aDay] : [])].map(worthOf)),
    }))
    .sort((a, b) => b.worth - a.worth)
}

/** That it is in production counts as even odds until somebody looks. */
const odds = 0.5

/** What it costs to go by "not in production" where it is, as often as that is so. */
function worthOfProduction(assumed: Comparison, otherwise: Comparison): number {
  const costOf = (name: string) => otherwise.options.find((option) => option.name === name)
  const [chosen, best] = [costOf(assumed.recommended.option), costOf(otherwise.recommended.option)]
  return odds * Math.max(0, meanOf(chosen) - meanOf(best))
}

function meanOf(option: OptionResult | undefined): number {
  return option?.total.mean ?? 0
}
