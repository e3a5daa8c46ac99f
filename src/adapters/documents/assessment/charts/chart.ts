import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ChartName } from '../content/chart-name.ts'

export type ChartOption = ComposeOption<
  CustomSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

/** A chart before it is drawn: the same data in every width. */
export interface Chart {
  readonly name: ChartName
  readonly title: string
  /** What it shows, for who cannot see it. */
  readonly description: string
  readonly height: number
  /** In pixels of which a letter takes 13. */
  readonly option: (width: number) => ChartOption
}
