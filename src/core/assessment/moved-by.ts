import { type Said, say } from '../language/catalogue.ts'
import { chanceRange, chanceWords } from '../language/chance-words.ts'
import { moneyWords } from '../language/money-words.ts'
import type { Comparison } from '../options/comparison.ts'

/**
 * What is recommended now and costs on average, instead of what before, and how far the chance of exploitation is from
 * where that turns.
 */
export function movedBy(comparison: Comparison, before: Comparison | undefined, currency: string): Said {
  const [was, title] = [before && recommendedIn(before), recommendedIn(comparison)]
  const { low, high } = comparison.chanceIfShipped
  return say('interview.moved', {
    title,
    cost: moneyWords(costIn(comparison), currency),
    before: was === title ? undefined : was,
    pays: breakEvenIn(comparison),
    range: chanceRange(low, high),
  })
}

function costIn({ options, recommended }: Comparison): number {
  return options.find(({ name }) => name === recommended.option)?.total.mean ?? 0
}

function recommendedIn({ options, recommended }: Comparison): string {
  return options.find(({ name }) => name === recommended.option)?.title ?? recommended.option
}

/** Of what is recommended, or, where that is shipping now, of what comes after it. */
function breakEvenIn({ options, recommended }: Comparison): { title: string; chance: string } | undefined {
  const ways = [recommended.option, recommended.next].map((name) =>
    options.find((option) => option.name === name),
  )
  const way = ways.find((each) => each?.breakEven?.chance !== undefined)
  const chance = way?.breakEven?.chance
  return way && chance && { title: way.title, chance: chanceWords(chance.mean) }
}
