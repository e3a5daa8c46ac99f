import { say } from '../../../../core/language/catalogue.ts'
import { chanceRangeShort, chanceShort, countedShare } from '../../../../core/language/chance-words.ts'
import { durationRange } from '../../../../core/language/duration-words.ts'
import {
  currencyName,
  moneyRange,
  moneyRangeShort,
  moneyShort,
  moneyWords,
} from '../../../../core/language/money-words.ts'
import type { OptionResult } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { type Block, type Ranges, type Row, type Section, says, type Table } from './block.ts'
import { lossExceededWith, meanLoss, type Shown } from './shown.ts'
import { ticksUpTo } from './ticks.ts'

/** So many ways forward are shown; more than that nobody compares. */
const few = 12

/** Ways forward beside each other: total cost drawn to one scale, dates, and what waiting and exploitation cost. */
export function optionsSection(shown: Shown): Section {
  const more = shown.options.length - few
  return {
    heading: words(say('heading.options')),
    blocks: [
      rangesOf(shown),
      whenTable(shown),
      riskTable(shown),
      ...dominatedOf(shown),
      ...(more > 0 ? [says(words(say('assess.more-options', { more })))] : []),
    ],
  }
}

/** A row for each option that is shown. */
export function rowsOf(shown: Shown, cells: (option: OptionResult) => readonly string[]): readonly Row[] {
  return shown.options.slice(0, few).map((option) => ({
    letter: shown.letterOf(option),
    name: shown.titleOf(option.name),
    marked: shown.isRecommended(option),
    cells: cells(option),
  }))
}

function rangesOf(shown: Shown): Ranges {
  const { currency } = shown
  const options = shown.options.slice(0, few)
  const { most, ticks } = ticksUpTo(Math.max(...options.map(({ total }) => Math.max(total.p90, total.mean))))
  return {
    kind: 'ranges',
    caption: words(say('assess.range-caption', { currency: currencyName(currency) })),
    most,
    ticks: ticks.map((at) => ({ at, text: moneyShort(at, currency) })),
    rows: options.map((option) => {
      const { mean, meanError, p10, p50, p90 } = option.total
      const name = shown.titleOf(option.name)
      return {
        letter: shown.letterOf(option),
        name,
        marked: shown.isRecommended(option),
        low: p10,
        middle: p50,
        high: p90,
        mean,
        text: moneyRangeShort(p10, p90, currency),
        spoken: words(
          say('assess.range-spoken', {
            name,
            range: moneyRange(p10, p90, currency),
            middle: moneyWords(p50, currency),
            mean: moneyWords(mean, currency, meanError),
          }),
        ),
      }
    }),
  }
}

function whenTable(shown: Shown): Table {
  const now = shown.assessment.at
  return {
    kind: 'table',
    caption: words(say('assess.when-caption')),
    head: [
      words(say('label.way')),
      words(say('label.half-by')),
      words(say('label.nine-by')),
      words(say('label.gone-by')),
      words(say('label.late')),
    ],
    rows: rowsOf(shown, ({ ships, fixed, lateDays }) => [
      ships === undefined ? words(say('assess.after-fix')) : momentOf(ships.p50, now),
      ships === undefined ? '' : momentOf(ships.p90, now),
      momentOf(fixed.p90, now),
      lateDays.p90 <= 0 ? words(say('assess.on-time')) : durationRange(lateDays.p50, lateDays.p90),
    ]),
    charts: [],
  }
}

const momentOf = (at: string, now: string) => words(say('assess.short-moment', { at, now }))

function riskTable(shown: Shown): Table {
  const { currency, assessment } = shown
  const { scenarios } = assessment.comparison
  return {
    kind: 'table',
    caption: words(say('assess.risk-caption', { currency: currencyName(currency) })),
    head: [
      words(say('label.way')),
      words(say('label.delay-costs')),
      words(say('label.chance-exploited')),
      words(say('label.mean-loss')),
      words(say('label.tail')),
      words(say('label.cheapest')),
    ],
    rows: rowsOf(shown, (option) => {
      const { mean, meanError } = meanLoss(option)
      const { delay } = option.parts
      return [
        moneyRangeShort(delay.p10, delay.p90, currency),
        exploitedShort(option),
        moneyShort(mean, currency, meanError),
        moneyShort(lossExceededWith(0.05, option), currency),
        countedShare(option.cheapest, scenarios),
      ]
    }),
    charts: [],
  }
}

/** Of an option in whose scenarios the flaw is never open, exploitation has no chance, not a small one. */
function exploitedShort({ openDays, exploited }: OptionResult): string {
  if (openDays.mean === 0) return words(say('assess.never'))
  return exploited.p10 === exploited.p90
    ? chanceShort(exploited.mean)
    : chanceRangeShort(exploited.p10, exploited.p90)
}

function dominatedOf({ options, titleOf }: Shown): readonly Block[] {
  const dearer = Map.groupBy(options, ({ dominatedBy }) => dominatedBy)
  return [...dearer].flatMap(([by, each]) => {
    if (by === undefined) return []
    const titles = each.map(({ name }) => titleOf(name))
    return [says(words(say('assess.dominated', { titles, by: titleOf(by) })))]
  })
}
