import type { LineSeriesOption } from 'echarts/charts'
import { say } from '../../../../core/language/catalogue.ts'
import { chanceShort } from '../../../../core/language/chance-words.ts'
import { currencyName, moneyShort, moneyWords } from '../../../../core/language/money-words.ts'
import type { Tolerance } from '../../../../core/options/compare.ts'
import type { OptionResult } from '../../../../core/options/comparison.ts'
import { words } from '../../line.ts'
import { cutEnd } from '../../terminal/columns.ts'
import { chanceOver, extentOf, lossExceededWith, type Shown } from '../content/shown.ts'
import { ticksUpTo } from '../content/ticks.ts'
import type { Chart, ChartOption } from './chart.ts'
import { onPaper, seriesColours } from './palette.ts'
import { axisStyle } from './row-chart.ts'
import { font, letter } from './shapes.ts'

const few = 12
const dashes = ['solid', [8, 4], [2, 3], [12, 4, 2, 4], [16, 5], [4, 3, 4, 9]] as const
const marks = [
  'circle',
  'rect',
  'triangle',
  'diamond',
  'path://M-1-4H1V-1H4V1H1V4H-1V1H-4V-1H-1Z',
  'roundRect',
] as const
const legendRow = 22
const plot = 250
const below = 56

/** What the picture holds. */
interface View {
  readonly options: readonly OptionResult[]
  readonly least: number
  readonly most: number
  readonly highest: number
  readonly tolerance: Tolerance | undefined
}

/** Curves that fall from the chance of any loss to the rarest: all ways forward over each other, with what is tolerated. */
export function exceedance(shown: Shown): Chart | undefined {
  const view = viewOf(shown)
  if (view === undefined) return undefined
  const { options } = view
  return {
    name: 'exceedance',
    title: words(say('chart.exceedance')),
    description: words(
      say('chart.exceedance-described', { lines: options.map((option) => lineWords(option, shown)) }),
      1000,
    ),
    height: 12 + legendRow * options.length + plot + below,
    option: (width) => ({
      ...frame(view, shown),
      series: options.map((option, i) => ({
        ...line(option, i, view),
        name: cutEnd(named(option, shown), Math.floor((width - 112) / 7.5)),
        ...forbidden(i === 0 ? view.tolerance : undefined, view),
      })),
    }),
  }
}

function viewOf({ options: all, assessment }: Shown): View | undefined {
  const options = all.slice(0, few)
  const { tolerance } = assessment.hold
  const extent = extentOf(options)
  if (extent === undefined) return undefined
  const least = Math.min(extent.least, 0.5 * (tolerance?.loss ?? Number.POSITIVE_INFINITY))
  const most = Math.max(extent.most, 2 * (tolerance?.loss ?? 0))
  const chances = options.map((option) => chanceOver(least, option))
  const highest = Math.max(...chances, 2 * (tolerance?.chance ?? 0), 0.001)
  return { options, least, most, highest: Math.min(1, 1.05 * highest), tolerance }
}

function frame({ options, least, most, highest }: View, { currency }: Shown): ChartOption {
  const { ticks } = ticksUpTo(highest)
  return {
    animation: false,
    grid: {
      left: 62,
      right: 20,
      top: 12 + legendRow * options.length,
      height: plot,
      outerBoundsMode: 'none',
    },
    legend: {
      orient: 'vertical',
      left: 56,
      top: 2,
      itemWidth: 46,
      itemGap: 6,
      textStyle: { color: onPaper('ink'), fontSize: letter, fontFamily: font },
      selectedMode: false,
      borderColor: onPaper('line'),
    },
    xAxis: {
      type: 'log',
      min: least,
      max: most,
      name: words(say('chart.axis-loss', { currency: currencyName(currency) })),
      nameLocation: 'middle',
      nameGap: 32,
      ...axisStyle,
      axisLabel: {
        ...axisStyle.axisLabel,
        // The ends are where the data ends; round powers of ten between them are what a reader needs.
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => moneyShort(value, currency),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: highest,
      interval: (ticks[1] ?? highest) - (ticks[0] ?? 0),
      name: words(say('chart.axis-over')),
      nameLocation: 'middle',
      nameGap: 46,
      ...axisStyle,
      axisLabel: { ...axisStyle.axisLabel, showMaxLabel: false, formatter: chanceShort },
    },
  }
}

function line(option: OptionResult, place: number, { least, most }: View) {
  // Colours begin again after the sixth, with the next one's dashes and mark.
  const turned = place + Math.floor(place / seriesColours.length)
  const dash = dashes[turned % dashes.length] ?? 'solid'
  const mark = marks[turned % marks.length] ?? 'circle'
  const points = option.curve.filter(({ above }) => above > least && above < most)
  const ends = [least, most].map((above) => ({ above, chance: chanceOver(above, option) }))
  const all = [...ends.slice(0, 1), ...points, ...ends.slice(1)]
  // A few marks tell lines apart; one on every point would hide them.
  const every = Math.max(1, Math.ceil(all.length / 6))
  return {
    type: 'line',
    silent: true,
    emphasis: { disabled: true },
    color: onPaper(seriesColours[place % seriesColours.length] ?? 'slate'),
    lineStyle: { width: 2.5, type: typeof dash === 'string' ? dash : [...dash] },
    symbol: mark,
    symbolSize: 9,
    itemStyle: { opacity: 1 },
    data: all.map(({ above, chance }, i) => ({
      value: [above, chance],
      symbol: i % every === place % every ? mark : 'none',
    })),
  } as const
}

/** Where a curve may not go: more than the tolerated loss, more often than tolerated. */
function forbidden(
  tolerance: Tolerance | undefined,
  { most, highest }: View,
): Pick<LineSeriesOption, 'markArea'> {
  if (tolerance === undefined) return {}
  const { loss, chance } = tolerance
  const markArea: LineSeriesOption['markArea'] = {
    silent: true,
    itemStyle: {
      color: onPaper('vermilion'),
      opacity: 0.12,
      borderColor: onPaper('vermilion'),
      borderWidth: 1.5,
      borderType: 'dashed',
    },
    label: {
      position: 'insideTopRight',
      color: onPaper('ink'),
      fontSize: letter,
      fontFamily: font,
      formatter: words(say('chart.tolerance')),
    },
    data: [[{ coord: [loss, chance] }, { coord: [most, highest] }]],
  }
  return { markArea }
}

function named(option: OptionResult, shown: Shown): string {
  const about = { letter: shown.letterOf(option), name: shown.titleOf(option.name), marked: false }
  return words(say('assess.lettered', about))
}

function lineWords(option: OptionResult, shown: Shown): string {
  return words(
    say('chart.exceedance-line', {
      title: shown.titleOf(option.name),
      chance: chanceShort(chanceOver(0, option)),
      loss: moneyWords(lossExceededWith(0.05, option), shown.currency),
    }),
  )
}
