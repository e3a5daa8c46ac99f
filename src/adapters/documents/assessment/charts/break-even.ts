import { say } from '../../../../core/language/catalogue.ts'
import { chanceShort } from '../../../../core/language/chance-words.ts'
import type { BreakEven, OptionResult } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { cutEnd } from '../../terminal/columns.ts'
import { breakEvenCells, ourRange } from '../content/break-even.ts'
import type { Shown } from '../content/shown.ts'
import type { Chart } from './chart.ts'
import { heightOf, type Place, rowChart } from './row-chart.ts'
import { bar, label, type Shape, stroke, whisker } from './shapes.ts'

const few = 12

/** The chance at which each way forward costs what shipping now costs, above our range; absent where none is compared. */
export function breakEven(shown: Shown): Chart | undefined {
  const options = shown.options.filter((each) => each.breakEven !== undefined).slice(0, few)
  if (options.length === 0) return undefined
  const { low, mean, high } = shown.assessment.comparison.chanceIfShipped
  const rows = { rows: options.length + 1, rowHeight: 46 }
  const ends = options.flatMap((each) => each.breakEven?.chance?.p90 ?? [])
  const most = Math.min(1, 1.15 * Math.max(high, 0.001, ...ends))
  const ours = words(say('assess.our-range'))
  const lines = options.map((option) => ({
    name: named(option, shown),
    chance: option.breakEven?.chance,
  }))
  return {
    name: 'break-even',
    title: words(say('chart.break-even')),
    description: words(
      say('chart.break-even-described', {
        rows: [
          words(say('chart.row', { name: ours, value: ourRange(shown) })),
          ...lines.map(({ name, chance }) =>
            words(
              say('chart.row', { name, value: breakEvenCells(chance).findLast((cell) => cell !== '') ?? '' }),
            ),
          ),
        ],
      }),
    ),
    height: heightOf(rows),
    option: (width) =>
      rowChart(
        {
          ...rows,
          least: 0,
          most,
          margin: 10,
          axis: { name: words(say('chart.axis-chance')), word: chanceShort },
          behind: ({ x }, top, bottom) => [
            bar(x(low), x(high), (top + bottom) / 2, bottom - top, 'line'),
            stroke(x(mean), top, x(mean), bottom, 'soft', 1),
          ],
          draw: (row, place) => {
            const line = lines[row - 1]
            return line === undefined
              ? [bandLabel(words(say('chart.row', { name: ours, value: ourRange(shown) })), place, low, high)]
              : lineShapes(line.name, line.chance, place, width)
          },
        },
        width,
      ),
  }
}

function named(option: OptionResult, shown: Shown): string {
  const about = { letter: shown.letterOf(option), name: shown.titleOf(option.name), marked: false }
  return words(say('assess.lettered', about))
}

/** Set so that the words never leave the picture, wherever the band is. */
function bandLabel(text: string, { x, y, left, right }: Place, low: number, high: number): Shape {
  const middle = (x(low) + x(high)) / 2
  if (middle < left + (right - left) * 0.4) return label(text, x(low) + 6, y, 'left')
  if (middle > left + (right - left) * 0.6) return label(text, x(high) - 6, y, 'right')
  return label(text, middle, y, 'center')
}

function lineShapes(
  name: string,
  chance: BreakEven['chance'],
  { x, y, left }: Place,
  width: number,
): readonly Shape[] {
  const value = breakEvenCells(chance).findLast((cell) => cell !== '') ?? ''
  const shown = cutEnd(name, Math.floor(width / 8) - value.length)
  const title = label(words(say('chart.row', { name: shown, value })), left + 4, y - 14, 'left')
  if (chance === undefined || chance.mean <= 0) return [title]
  const ends = { low: x(chance.p10), middle: x(chance.mean), high: x(chance.p90) }
  return [title, ...whisker(ends, y + 7, 'blue')]
}
