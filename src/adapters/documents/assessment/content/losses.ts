import { say } from '../../../../core/language/catalogue.ts'
import { chanceShort } from '../../../../core/language/chance-words.ts'
import { currencyName, moneyShort, moneyWords } from '../../../../core/language/money-words.ts'
import type { Spread } from '../../../../core/options/comparison.ts'
import { lossComponents } from '../../../../core/risk/loss/loss-model.ts'
import { words } from '../../line.ts'
import { type Block, type Section, says, stresses, type Table } from './block.ts'
import { rowsOf } from './options.ts'
import { amountWords } from './quantity-words.ts'
import { chanceOver, extentOf, type Shown } from './shown.ts'
import { roundBetween } from './ticks.ts'

/** Two tails, never confused: the loss of one exploitation, which authority goes by, and the loss over the window. */
export function lossesSection(shown: Shown): Section {
  const { total } = shown.assessment.comparison.givenExploitation
  const { currency } = shown
  return {
    heading: words(say('heading.given-exploitation')),
    blocks: [
      stresses(givenWords(total, currency)),
      givenTable(shown),
      says(words(say('assess.given-not-window'))),
      exceedanceTable(shown),
      ...toleranceBlocks(shown),
    ],
  }
}

/** What is certain has neither a tail nor a middle. */
function givenWords({ mean, meanError, p10, p50, p95, p95Error, p99 }: Spread, currency: string): string {
  if (p10 === p99) return words(say('assess.given-certain', { cost: moneyWords(p50, currency) }))
  return words(
    say('assess.given', {
      tail: moneyWords(p95, currency, p95Error),
      middle: moneyWords(p50, currency),
      mean: moneyWords(mean, currency, meanError),
    }),
  )
}

function givenTable({ assessment, currency }: Shown): Table {
  const { total, parts } = assessment.comparison.givenExploitation
  const cells = (spread: Spread) => [
    moneyShort(spread.mean, currency, spread.meanError),
    moneyShort(spread.p50, currency),
    moneyShort(spread.p95, currency, spread.p95Error),
  ]
  const rows = lossComponents
    .filter((component) => parts[component].mean !== 0)
    .map((component) => ({
      name: words(say('assess.component', { component })),
      marked: false,
      cells: cells(parts[component]),
    }))
  return {
    kind: 'table',
    caption: words(say('assess.given-caption', { currency: currencyName(currency) })),
    head: [
      words(say('label.what')),
      words(say('label.mean')),
      words(say('label.middle')),
      words(say('label.tail')),
    ],
    rows: [
      ...rows,
      { name: words(say('assess.component', { component: 'total' })), marked: false, cells: cells(total) },
    ],
    charts: [],
  }
}

function exceedanceTable(shown: Shown): Table {
  const { currency } = shown
  const amounts = amountsOf(shown)
  return {
    kind: 'table',
    caption: words(say('assess.exceedance-caption', { currency: currencyName(currency) })),
    head: [
      words(say('label.way')),
      ...amounts.map((amount) =>
        words(amount === 0 ? say('label.any') : say('label.over', { amount: moneyShort(amount, currency) })),
      ),
    ],
    rows: rowsOf(shown, (option) => amounts.map((amount) => chanceShort(chanceOver(amount, option)))),
    charts: ['exceedance'],
  }
}

/** Any loss at all, the tolerance, and a few round amounts up to the largest loss that is drawn. */
function amountsOf({ options, assessment }: Shown): readonly number[] {
  const extent = extentOf(options)
  const tolerated = assessment.hold.tolerance === undefined ? [] : [assessment.hold.tolerance.loss]
  const round = extent === undefined ? [] : roundBetween(extent.least, extent.most, 4 - tolerated.length)
  return [...new Set([0, ...tolerated, ...round])].sort((a, b) => a - b)
}

function toleranceBlocks({ assessment, options, currency, titleOf }: Shown): readonly Block[] {
  const { tolerance } = assessment.hold
  if (tolerance === undefined) return []
  const titles = options.filter((each) => each.tolerance?.met).map(({ name }) => titleOf(name))
  const tolerated = say('assess.tolerance', {
    loss: amountWords({ kind: 'value', value: tolerance.loss }, 'money', currency),
    chance: amountWords({ kind: 'value', value: tolerance.chance }, 'chance', currency),
  })
  return [says(words(tolerated)), says(words(say('assess.tolerance-met', { titles })))]
}
