import type { Assessment } from '../../../../core/assessment/assessment.ts'
import type { ChartName } from '../content/chart-name.ts'
import { shownOf } from '../content/shown.ts'
import { chartsOf } from './charts.ts'
import { loadDraw } from './draw.ts'
import { darkStyle } from './palette.ts'

/** Of a drawing that stands alone. */
const width = 760

/** Every chart of an assessment as a file of its own, which turns dark where its reader is. Throws `chart.no-echarts`. */
export async function assessmentSvgs(
  assessment: Assessment,
): Promise<readonly { readonly name: ChartName; readonly svg: string }[]> {
  const draw = await loadDraw()
  return chartsOf(shownOf(assessment)).map((chart) => ({
    name: chart.name,
    svg: draw(chart, width).replace('<title', () => `<style>${darkStyle}</style>\n<title`),
  }))
}
