import { say } from '../../../../core/language/catalogue.ts'
import {
  chanceRange,
  chanceRangeShort,
  chanceShort,
  chanceWords,
} from '../../../../core/language/chance-words.ts'
import { durationRange, durationWords } from '../../../../core/language/duration-words.ts'
import type { BreakEven, OptionResult } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { type Block, type Section, says, stresses, type Table } from './block.ts'
import type { Shown } from './shown.ts'

const pauses: ReadonlySet<string> = new Set(['limited-fix', 'full-fix'])

/** The sentence that a decision hangs on, for the recommended way forward or else the best of the others. */
export function breakEvenSection(shown: Shown): Section | undefined {
  const compared = shown.options.filter(({ breakEven }) => breakEven !== undefined)
  const [first] = compared
  if (first?.breakEven === undefined) return undefined
  return {
    heading: words(say('heading.break-even')),
    blocks: [
      stresses(paysWords(first, first.breakEven, shown)),
      ...untilBlocks(first.breakEven),
      tableOf(compared, shown),
    ],
  }
}

function paysWords({ name, kind }: OptionResult, { chance }: BreakEven, shown: Shown): string {
  const title = shown.titleOf(name)
  const what = words(
    pauses.has(kind) ? say('assess.pausing-for', { title }) : say('assess.choosing', { title }),
  )
  const ours = ourRange(shown)
  if (chance === undefined) return words(say('assess.pays-never', { what, ours }))
  if (chance.mean <= 0) return words(say('assess.pays-always', { what, ours }))
  const range = chanceRange(chance.p10, chance.p90)
  return words(say('assess.pays-above', { what, chance: chanceWords(chance.mean), range, ours }))
}

export function ourRange({ assessment }: Shown): string {
  const { low, high } = assessment.comparison.chanceIfShipped
  return chanceRange(low, high)
}

function untilBlocks({ chance, days }: BreakEven): readonly Block[] {
  if (chance === undefined) return []
  if (days === undefined) return [says(words(say('assess.pays-however-late')))]
  const range = durationRange(days.p10, days.p90)
  return [says(words(say('assess.pays-until', { days: durationWords(days.mean), range })))]
}

function tableOf(options: readonly OptionResult[], shown: Shown): Table {
  const { low, mean, high } = shown.assessment.comparison.chanceIfShipped
  const ours = {
    name: words(say('assess.our-range')),
    marked: false,
    cells: [chanceShort(mean), chanceRangeShort(low, high)],
  }
  return {
    kind: 'table',
    caption: words(say('assess.break-even-caption')),
    head: [words(say('label.way')), words(say('label.mean')), words(say('label.range'))],
    rows: [
      ours,
      ...options.map((option) => ({
        letter: shown.letterOf(option),
        name: shown.titleOf(option.name),
        marked: shown.isRecommended(option),
        cells: breakEvenCells(option.breakEven?.chance),
      })),
    ],
    charts: ['break-even'],
  }
}

/** Mean and range, or in a word that there is none. */
export function breakEvenCells(chance: BreakEven['chance']): readonly [string, string] {
  if (chance === undefined) return [words(say('assess.not-even')), '']
  if (chance.mean <= 0) return [words(say('assess.whatever')), '']
  return [chanceShort(chance.mean), chanceRangeShort(chance.p10, chance.p90)]
}
