import type { Delay, Option } from './option.ts'

/** What one hour of one person costs. */
export const engineerHour = 'engineer-hour'
/** What it costs where a fix breaks something. */
export const breakageCost = 'breakage-cost'
/** What good traffic earns in a day, which a control may block. */
export const goodTraffic = 'good-traffic-a-day'
/** The chance that a fix breaks something, by how much is tested again. */
export const fixBreaks = {
  none: 'fix-breaks-none',
  limited: 'fix-breaks-limited',
  full: 'fix-breaks-full',
} as const

/** Whether the flaw is ever fixed. */
function mends({ ships, later, afterwards = [] }: Option): boolean {
  return ships === 'fixed' || later !== undefined || afterwards.length > 0
}

/** Whether what ships is something changed: a fix, or a feature taken out. */
export const changes = (option: Option): boolean => option.ships === 'without-feature' || mends(option)

/** Names of the chances that something breaks: with what ships, and with a full fix that follows it. */
export function breaksIn(option: Option): readonly string[] {
  if (!changes(option)) return []
  return [option.regression, ...(option.inTheEnd === undefined ? [] : [option.inTheEnd.regression])].map(
    (regression) => fixBreaks[regression],
  )
}

/** Names of the quantities that one option goes by. */
export function quantitiesOf(option: Option): readonly string[] {
  const { before, afterwards = [], rework, later, control, remains, inTheEnd, lacks } = option
  const work = [...before, ...afterwards]
  return [
    ...work.map(({ takes }) => takes),
    ...(rework === undefined ? [] : [rework.fails, rework.share]),
    ...[later, remains, inTheEnd?.remains, lacks].filter((name) => name !== undefined),
    ...(control === undefined ? [] : [control.stops, control.blocks, goodTraffic]),
    ...(work.length === 0 ? [] : [engineerHour]),
    ...breaksIn(option),
    ...(changes(option) ? [breakageCost] : []),
  ]
}

/** Names of all quantities that a comparison needs beside those of the loss model, each once, in order of use. */
export function neededQuantities(options: readonly Option[], delay: Delay): readonly string[] {
  const waiting = [delay.aDay, ...delay.deadlines.map(({ costs }) => costs)]
  return [...new Set([...waiting, ...options.flatMap(quantitiesOf)])]
}
