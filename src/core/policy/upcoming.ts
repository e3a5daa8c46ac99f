import { addDuration, days, type Instant } from '../base/instant.ts'
import { conditionsOf } from './expression.ts'
import { verdictOn } from './flag.ts'
import { type Circumstances, type Judged, subjectOf } from './judged.ts'
import type { Rule } from './policy-document.ts'

/** A finding that does not hold today, and the first day on which it will, if nothing changes but the date. */
export interface Upcoming {
  readonly judged: Judged
  readonly on: Instant
}

/** How far a nightly run looks ahead, in days: what is due later can wait for another night. */
export const nightlyHorizon = 14

/**
 * What will hold within so many days because time passes: soonest first, then in the order of the findings. Only rules
 * that ask the date can say something else on another day.
 */
export function upcoming(
  rules: readonly Rule[],
  judged: readonly Judged[],
  circumstances: Circumstances,
  horizon: number,
): readonly Upcoming[] {
  const dated = rules.filter(({ when }) => conditionsOf(when).some(({ asksTheDate }) => asksTheDate))
  if (dated.length === 0) return []
  const ahead = Array.from({ length: horizon }, (_, day) => addDuration(circumstances.now, days(day + 1)))
  return judged
    .flatMap((each) => {
      if (each.verdict === 'hold') return []
      const subject = subjectOf(each, circumstances)
      const on = ahead.find((now) => verdictOn(dated, { ...subject, now }) === 'hold')
      return on === undefined ? [] : [{ judged: each, on }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
