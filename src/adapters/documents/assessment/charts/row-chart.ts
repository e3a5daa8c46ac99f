import type { ChartOption } from './chart.ts'
import { onPaper } from './palette.ts'
import { font, letter, type Shape } from './shapes.ts'

/** Where a row is drawn, in pixels. */
export interface Place {
  readonly x: (value: number) => number
  /** Its middle. */
  readonly y: number
  readonly left: number
  readonly right: number
}

export interface RowChart {
  readonly rows: number
  readonly rowHeight: number
  readonly least: number
  readonly most: number
  /** Pixels for what stands to the left of the axis. */
  readonly margin: number
  readonly axis: { readonly name: string; readonly word: (value: number) => string }
  readonly draw: (row: number, place: Place) => readonly Shape[]
  /** Behind all rows, once: from the first row's top to the last one's bottom. */
  readonly behind?: (place: Place, top: number, bottom: number) => readonly Shape[]
}

const above = 26
const below = 52

export function heightOf({ rows, rowHeight }: Pick<RowChart, 'rows' | 'rowHeight'>): number {
  return above + rows * rowHeight + below
}

/** Rows above one axis, each drawn by hand in its scale. */
export function rowChart(chart: RowChart, width: number): ChartOption {
  const { rows, least, most, margin, axis } = chart
  const data = Array.from({ length: rows }, (_, i) => [least, i])
  return {
    animation: false,
    grid: { left: margin, right: 14, top: above, bottom: below, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      position: 'bottom',
      min: least,
      max: most,
      splitNumber: width < 500 ? 3 : 5,
      name: axis.name,
      nameLocation: 'middle',
      nameGap: 32,
      ...axisStyle,
      axisLabel: {
        ...axisStyle.axisLabel,
        formatter: axis.word,
        showMinLabel: least === 0,
        showMaxLabel: false,
      },
    },
    yAxis: { type: 'value', min: -0.5, max: rows - 0.5, inverse: true, show: false },
    series: [
      {
        type: 'custom',
        silent: true,
        data,
        renderItem: ({ dataIndex }, api) => {
          const x = (value: number) => api.coord([value, 0])[0] ?? 0
          const y = (row: number) => api.coord([least, row])[1] ?? 0
          const place = { x, y: y(dataIndex), left: x(least), right: x(most) }
          const behind = dataIndex === 0 ? (chart.behind?.(place, y(-0.5), y(rows - 0.5)) ?? []) : []
          return { type: 'group', children: [...behind, ...chart.draw(dataIndex, place)] }
        },
      },
    ],
  }
}

/** One look for every axis. */
export const axisStyle = {
  nameTextStyle: { color: onPaper('soft'), fontSize: letter, fontFamily: font },
  axisLabel: { color: onPaper('soft'), fontSize: letter, fontFamily: font, hideOverlap: true },
  axisLine: { show: true, onZero: false, lineStyle: { color: onPaper('soft') } },
  axisTick: { lineStyle: { color: onPaper('soft') } },
  splitLine: { lineStyle: { color: onPaper('line') } },
} as const
