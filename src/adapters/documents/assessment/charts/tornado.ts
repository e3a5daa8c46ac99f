import { say } from '../../../../core/language/catalogue.ts'
import { currencyName, moneyRange, moneyShort } from '../../../../core/language/money-words.ts'
import type { Swing } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { cutEnd } from '../../terminal/columns.ts'
import { quantityShort } from '../content/quantity-words.ts'
import { type Shown, swingsOf } from '../content/shown.ts'
import type { Chart } from './chart.ts'
import { heightOf, rowChart } from './row-chart.ts'
import { bar, dot, label, stroke } from './shapes.ts'

const few = 8

/** How far each number moves the average cost of the recommended way forward; absent where none was varied. */
export function tornado(shown: Shown): Chart | undefined {
  const { quantities } = shown.assessment
  const swings = swingsOf(shown).slice(0, few)
  if (swings.length === 0) return undefined
  const { currency } = shown
  const now = shown.options.find(shown.isRecommended)?.total.mean ?? 0
  const rows = { rows: swings.length + 1, rowHeight: 46 }
  const ends = [now, ...swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = (most - least || 1) * 0.28
  const valueAt = ({ quantity }: Swing, value: number) =>
    quantityShort(value, quantities.get(quantity)?.unit ?? 'a-year')
  return {
    name: 'tornado',
    title: words(say('chart.tornado')),
    description: words(
      say('chart.tornado-described', {
        rows: swings.map(({ quantity, atLow, atHigh }) =>
          words(
            say('chart.row', {
              name: shown.quantityOf(quantity),
              value: moneyRange(Math.min(atLow, atHigh), Math.max(atLow, atHigh), currency),
            }),
          ),
        ),
      }),
    ),
    height: heightOf(rows),
    option: (width) =>
      rowChart(
        {
          ...rows,
          least: least - room,
          most: most + room,
          margin: 10,
          axis: {
            name: words(say('chart.axis-cost', { currency: currencyName(currency) })),
            word: (value) => moneyShort(value, currency),
          },
          behind: ({ x }, top, bottom) => [stroke(x(now), top, x(now), bottom, 'soft', 1)],
          draw: (row, { x, y, left }) => {
            const swing = swings[row - 1]
            if (swing === undefined) return keyShapes(left, y)
            const [low, high] = [x(swing.atLow), x(swing.atHigh)]
            const lowIsLeft = low <= high
            return [
              label(cutEnd(shown.quantityOf(swing.quantity), width / 8), left + 4, y - 14, 'left'),
              bar(low, high, y + 7, 8, 'line'),
              dot(low, y + 7, 'blue', 'hollow'),
              dot(high, y + 7, 'blue', 'filled'),
              label(
                valueAt(swing, swing.low),
                low + (lowIsLeft ? -10 : 10),
                y + 7,
                lowIsLeft ? 'right' : 'left',
                'soft',
              ),
              label(
                valueAt(swing, swing.high),
                high + (lowIsLeft ? 10 : -10),
                y + 7,
                lowIsLeft ? 'left' : 'right',
                'soft',
              ),
            ]
          },
        },
        width,
      ),
  }
}

function keyShapes(left: number, y: number) {
  return [
    dot(left + 10, y, 'blue', 'hollow'),
    label(words(say('chart.low-end')), left + 22, y, 'left', 'soft'),
    dot(left + 142, y, 'blue', 'filled'),
    label(words(say('chart.high-end')), left + 154, y, 'left', 'soft'),
  ]
}
