import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkAreaComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([CustomChart, LineChart, GridComponent, LegendComponent, MarkAreaComponent, SVGRenderer])

/** A drawing of so many pixels that needs no page. It keeps a timer, and with it the process, until it is disposed of. */
export function newDrawing(width: number, height: number): EChartsType {
  return init(null, null, { renderer: 'svg', ssr: true, width, height })
}
