import type { Shown } from '../content/shown.ts'
import { breakEven } from './break-even.ts'
import type { Chart } from './chart.ts'
import { exceedance } from './exceedance.ts'
import { tornado } from './tornado.ts'
import { waterfall } from './waterfall.ts'

const fewWaterfalls = 8

/** Every chart of an assessment that has something to draw. */
export function chartsOf(shown: Shown): readonly Chart[] {
  return [
    exceedance(shown),
    breakEven(shown),
    tornado(shown),
    ...shown.options.slice(0, fewWaterfalls).map((option, i) => waterfall(option, i, shown)),
  ].filter((chart) => chart !== undefined)
}
