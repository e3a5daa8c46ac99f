import { addDuration, days, type Instant } from '../base/instant.ts'
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

/** What will hold within so many days because time passes: soonest first, then in the order of the findings. */
export function upcoming(
  rules: readonly Rule[],
  judged: readonly Judged[],
  circumstances: Circumstances,
  horizon: number,
): readonly Upcoming[] {
  const { now } = circumstances
  return judged
    .flatMap((each) => {
      if (each.verdict === 'hold') return []
      const subject = subjectOf(each, circumstances)
      for (let day = 1; day <= horizon; day++) {
        const on = addDuration(now, days(day))
        if (verdictOn(rules, { ...subject, now: on }) === 'hold') return [{ judged: each, on }]
      }
      return []
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
