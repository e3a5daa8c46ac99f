type WaterfallName = `waterfall-${number}`
/** What a chart is called, and a file of it. */
export type ChartName = 'exceedance' | 'tornado' | 'break-even' | WaterfallName

/** Of the way forward at this place of the order in which they are shown. */
export function waterfallName(place: number): WaterfallName {
  return `waterfall-${place + 1}`
}
