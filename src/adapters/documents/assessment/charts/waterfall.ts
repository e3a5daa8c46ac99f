import { say } from '../../../../core/language/catalogue.ts'
import { currencyName, moneyRangeShort, moneyShort } from '../../../../core/language/money-words.ts'
import type { CostPart, OptionResult } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { waterfallName } from '../content/chart-name.ts'
import { partsIn } from '../content/parts-in.ts'
import type { Shown } from '../content/shown.ts'
import type { Chart } from './chart.ts'
import type { Colour } from './palette.ts'
import { heightOf, type Place, rowChart } from './row-chart.ts'
import { bar, label, type Shape, stroke, whisker } from './shapes.ts'

const colours: Readonly<Record<CostPart, Colour>> = {
  loss: 'vermilion',
  regulatory: 'vermilion',
  delay: 'ochre',
  work: 'blue',
  breakage: 'purple',
  blocked: 'slate',
}

interface Step {
  readonly name: string
  readonly colour: Colour
  readonly from: number
  readonly to: number
}

/** What makes up the average cost of one way forward: a bar for each part, from where the one above ended. */
export function waterfall(option: OptionResult, place: number, shown: Shown): Chart {
  const { currency } = shown
  const { total } = option
  const steps = stepsOf(option)
  const rows = { rows: steps.length + 2, rowHeight: 30 }
  const word = (value: number) => moneyShort(value, currency)
  const inAll = words(
    say('chart.mean-and-range', {
      mean: word(total.mean),
      range: moneyRangeShort(total.p10, total.p90, currency),
    }),
  )
  const parts = [
    ...steps.map(({ name, from, to }) => [name, to - from] as const),
    [totalWord(), total.mean] as const,
  ]
  return {
    name: waterfallName(place),
    title: words(say('chart.waterfall', { title: shown.titleOf(option.name) })),
    description: words(
      say('chart.waterfall-described', {
        parts: parts.map(([name, value]) => words(say('chart.row', { name, value: word(value) }))),
      }),
    ),
    height: heightOf(rows),
    option: (width) =>
      rowChart(
        {
          ...rows,
          least: 0,
          // Room behind the longest bar or range for its number.
          most: 1.2 * Math.max(total.mean, total.p90, 1),
          margin: 78,
          axis: { name: words(say('chart.axis-cost', { currency: currencyName(currency) })), word },
          draw: (row, at) => {
            const step = steps[row]
            if (step !== undefined) return stepShapes(step, at, word, rows.rowHeight)
            return row === steps.length ? totalShapes(option, at) : [label(inAll, 10, at.y - 4, 'left')]
          },
        },
        width,
      ),
  }
}

const totalWord = () => words(say('assess.part', { part: 'total' }))

function stepsOf(option: OptionResult): readonly Step[] {
  let sum = 0
  return partsIn([option]).map((part) => {
    const from = sum
    sum += option.parts[part].mean
    return { name: words(say('assess.part', { part })), colour: colours[part], from, to: sum }
  })
}

function stepShapes(
  { name, colour, from, to }: Step,
  { x, y, left }: Place,
  word: (value: number) => string,
  rowHeight: number,
): readonly Shape[] {
  return [
    label(name, left - 8, y, 'right'),
    bar(x(from), x(to), y, 16, colour),
    stroke(x(to), y + 8, x(to), y + rowHeight - 8, 'soft', 1),
    label(word(to - from), x(to) + 7, y, 'left'),
  ]
}

function totalShapes({ total }: OptionResult, { x, y, left }: Place): readonly Shape[] {
  const ends = { low: x(total.p10), middle: x(total.p50), high: x(total.p90) }
  return [
    label(totalWord(), left - 8, y, 'right'),
    bar(x(0), x(total.mean), y, 16, 'line'),
    ...whisker(ends, y, 'ink'),
  ]
}
