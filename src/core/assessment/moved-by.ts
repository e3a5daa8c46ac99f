import { type Said, say } from '../language/catalogue.ts'
import { chanceRange, chanceWords } from '../language/chance-words.ts'
import type { Assessment } from './assessment.ts'

/** What is recommended now, instead of what before, and how far the chance of exploitation is from where that turns. */
export function movedBy(assessment: Assessment, before: Assessment | undefined): Said {
  const { comparison } = assessment
  const [was, title] = [before && recommendedIn(before), recommendedIn(assessment)]
  const { low, high } = comparison.chanceIfShipped
  const chance = breakEvenIn(assessment)
  return say('interview.moved', {
    title,
    before: was === title ? undefined : was,
    chance: chance === undefined ? undefined : chanceWords(chance),
    range: chanceRange(low, high),
  })
}

function recommendedIn({ comparison: { options, recommended } }: Assessment): string {
  return options.find(({ name }) => name === recommended.option)?.title ?? recommended.option
}

/** Of what is recommended, or, where that is shipping now, of what comes after it. */
function breakEvenIn({ comparison: { options, recommended } }: Assessment): number | undefined {
  const evens = [recommended.option, recommended.next].map(
    (name) => options.find((option) => option.name === name)?.breakEven?.chance?.mean,
  )
  return evens.find((each) => each !== undefined)
}
