import { say } from '../../../../core/language/catalogue.ts'
import { currencyName, moneyShort } from '../../../../core/language/money-words.ts'
import { type CostPart, costParts, type OptionResult } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { waterfallName } from '../charts/chart.ts'
import type { Table } from './block.ts'
import { rowsOf } from './options.ts'
import type { Shown } from './shown.ts'

/** What each way forward costs on average, part by part; parts that nobody has are left out. */
export function partsTable(shown: Shown): Table {
  const { currency, options } = shown
  const parts = partsIn(options)
  return {
    kind: 'table',
    caption: words(say('assess.parts-caption', { currency: currencyName(currency) })),
    head: [
      words(say('label.way')),
      ...parts.map((part) => words(say('assess.part', { part }))),
      words(say('assess.part', { part: 'total' })),
    ],
    rows: rowsOf(shown, (option) =>
      [...parts.map((part) => option.parts[part]), option.total].map(({ mean, meanError }) =>
        moneyShort(mean, currency, meanError),
      ),
    ),
    charts: options.slice(0, 8).map((_, i) => waterfallName(i)),
  }
}

/** The parts that at least one option has. */
export function partsIn(options: readonly OptionResult[]): readonly CostPart[] {
  return costParts.filter((part) => options.some(({ parts }) => parts[part].mean !== 0))
}
