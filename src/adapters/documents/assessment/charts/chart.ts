export type WaterfallName = `waterfall-${number}`
/** What a file of the chart is called. */
export type ChartName = 'exceedance' | 'tornado' | 'break-even' | WaterfallName

/** Of the way forward at this place of the order in which they are shown. */
export function waterfallName(place: number): WaterfallName {
  return `waterfall-${place + 1}`
}
