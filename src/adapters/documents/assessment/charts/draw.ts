import type { EChartsType } from 'echarts/core'
import { HoldpointError } from '../../../../core/base/errors.ts'
import { escaped } from '../../junit/xml.ts'
import type { Chart, ChartOption } from './chart.ts'

/** Draws a chart as SVG in so many pixels; the same chart gives the same bytes. */
export type Draw = (chart: Chart, width: number) => string

/** Loads ECharts, which only who asks for charts has to have. Throws `chart.no-echarts`. */
export async function loadDraw(): Promise<Draw> {
  const { newDrawing } = await echarts()
  return (chart, width) => {
    const svg = drawn(newDrawing(width, chart.height), chart.option(width))
    return finished(svg, chart, width)
  }
}

async function echarts() {
  try {
    return await import('./echarts.ts')
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND'
    throw isMissing ? new HoldpointError('chart.no-echarts', {}, {}, { cause }) : cause
  }
}

function drawn(drawing: EChartsType, option: ChartOption): string {
  try {
    drawing.setOption(option)
    return drawing.renderToSVGString()
  } finally {
    drawing.dispose()
  }
}

/**
 * What ECharts leaves for a page with its script is taken out (styles under the mouse, indices of data, running numbers in
 * ids), and what a reader who cannot see needs is put in.
 */
function finished(svg: string, { name, title, description }: Chart, width: number): string {
  const id = `${name}-${width}`
  const start = svg.indexOf('>') + 1
  const body = svg
    .slice(start)
    .replace(/<style\s*><!\[CDATA\[.*?\]\]>\s*<\/style>\s*/gs, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    // Of lines and clips only, which show no area.
    .replaceAll(' fill="#000"', ' fill="none"')
    .replace(/zr\d+-c(\d+)/g, `${id}-c$1`)
  const open = svg
    .slice(0, start - 1)
    .replace(' version="1.1" baseProfile="full"', '')
    .replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', '')
  return `${open} role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${escaped(title)}</title>
<desc id="${id}-desc">${escaped(description)}</desc>
${body.trim()}
`
}
