import { say } from '../../../../core/language/catalogue.ts'
import { chanceWords } from '../../../../core/language/chance-words.ts'
import { moneyWords } from '../../../../core/language/money-words.ts'
import type { OptionResult } from '../../../../core/options/comparison.ts'
import { lineOf, words } from '../../line.ts'
import { type Block, type Section, says, stresses } from './block.ts'
import type { Shown } from './shown.ts'

/** Which way forward the numbers recommend, by which rule, and what was not asked because a rule forbids it. */
export function recommendedSection(shown: Shown): Section {
  const { recommended, options } = shown.assessment.comparison
  const option = options.find(({ name }) => name === recommended.option)
  const next = options.find(({ name }) => name === recommended.next)
  const name = lineOf(recommended.option, 60)
  return {
    heading: words(say('heading.recommended')),
    blocks: [
      stresses(words(say('assess.recommended', { title: shown.titleOf(recommended.option), name }))),
      ...(option === undefined ? [] : [says(whyWords(option, shown))]),
      ...(next === undefined
        ? []
        : [
            says(
              words(say('assess.next', { title: shown.titleOf(next.name), cost: costWords(next, shown) })),
            ),
          ]),
      ...setAside(shown),
      says(words(say('assess.who-decides'))),
    ],
  }
}

function whyWords(option: OptionResult, shown: Shown): string {
  const { assessment, currency, titleOf } = shown
  const { recommended } = assessment.comparison
  if (recommended.by === 'nearest-to-tolerance')
    return words(say('assess.nearest', { chance: chanceWords(option.tolerance?.chance ?? 0) }))
  if (recommended.by === 'smaller-tail' && recommended.next !== undefined) {
    const { p95, p95Error } = option.total
    const tail = moneyWords(p95, currency, p95Error)
    return words(say('assess.smaller-tail', { tail, next: titleOf(recommended.next) }))
  }
  const tolerated = assessment.hold.tolerance !== undefined
  return words(say('assess.least-cost', { cost: meanWords(option, shown), tolerated }))
}

function costWords(option: OptionResult, shown: Shown): string {
  return words(say('assess.on-average', { cost: meanWords(option, shown) }))
}

function meanWords({ total: { mean, meanError } }: OptionResult, { currency }: Shown): string {
  return moneyWords(mean, currency, meanError)
}

function setAside({ assessment, titleOf }: Shown): readonly Block[] {
  const { setAside: all } = assessment.comparison.recommended
  return (['holds-the-fix', 'tolerance'] as const).flatMap((because) => {
    const titles = all.filter((each) => each.because === because).map(({ option }) => titleOf(option))
    return titles.length === 0 ? [] : [says(words(say('assess.set-aside', { titles, because })))]
  })
}
