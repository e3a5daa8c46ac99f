import { say } from '../../../../core/language/catalogue.ts'
import { currencyName, moneyShort } from '../../../../core/language/money-words.ts'
import { words } from '../../line.ts'
import type { Section, Table } from './block.ts'
import { waterfallName } from './chart-name.ts'
import { rowsOf } from './options.ts'
import { partsIn } from './parts-in.ts'
import type { Shown } from './shown.ts'

/** What each way forward costs on average, part by part; parts that nobody has are left out. */
export function costsSection(shown: Shown): Section {
  return { heading: words(say('heading.parts')), blocks: [partsTable(shown)] }
}

function partsTable(shown: Shown): Table {
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
