import * as z from 'zod/mini'
import { addDuration, days, millisOf } from '../../../base/instant.ts'
import { limits } from '../../../base/limits.ts'
import { isExploited } from '../../../intel/is-exploited.ts'
import { remediationTimeOf } from '../../../intel/ssvc/remediation-time.ts'
import { bod2604 } from '../../../intel/ssvc/tables.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition, type Subject } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'
import { ssvcDecision } from '../../ssvc-decision.ts'

const time = () => z.optional(z.int().check(z.gte(0), z.lte(limits.policyDays)))

export const due = defineCondition({
  name: 'due',
  meta: {
    asks: 'Has the time to repair it lapsed?',
    why: 'What was already there is scheduled, not held; a schedule that nobody keeps is none.',
    example: 'due: { exploited: 3, critical: 14, high: 30, medium: 60 }',
    met: 'it was first recorded as many days ago as its severity is given, or more; `exploited` counts for what KEV or a fact says is exploited, where that is less; `by: bod-26-04` takes the days of that table before those of the severity',
    unmet: 'its time runs still, or its severity is given none',
    unknown: 'nobody has rated it, and `unknown` gives no time for that',
    remediation: 'Have somebody rate it, or repair it.',
  },
  parameters: () =>
    z.strictObject({
      by: z.optional(z.literal('bod-26-04')),
      exploited: time(),
      critical: time(),
      high: time(),
      medium: time(),
      low: time(),
      none: time(),
      unknown: time(),
    }),
  asksOfFlawAlone: true,
  feeds: ['kev'],
  evaluate(given, subject) {
    const allowed = allowedFor(given, subject)
    if (allowed === undefined)
      return subject.finding.severity === 'unknown' ? unknown(say('due.unrated')) : unmet(say('due.none'))
    const values = { days: allowed, open: daysOpen(subject) }
    return values.open >= allowed ? met(say('due.passed', values)) : unmet(say('due.running', values))
  },
  changes(given, subject) {
    const allowed = allowedFor(given, subject)
    if (allowed === undefined) return []
    const isPassed = daysOpen(subject) >= allowed
    if (isPassed && allowed === 0) return []
    const old = isPassed ? allowed - 1 : allowed
    return [
      {
        says: say('change.age', { days: allowed, older: !isPassed, of: 'first-seen' }),
        subject: { ...subject, firstSeen: addDuration(subject.now, -days(old)) },
      },
    ]
  },
})

type Given = { readonly by?: string | undefined } & {
  readonly [Case in 'exploited' | Subject['finding']['severity']]?: number | undefined
}

/** In days. */
function allowedFor(given: Given, subject: Subject): number | undefined {
  const { finding, intel } = subject
  const bySeverity = (given.by === undefined ? undefined : daysByTable(subject)) ?? given[finding.severity]
  if (!isExploited(intel) || given.exploited === undefined) return bySeverity
  return Math.min(given.exploited, bySeverity ?? given.exploited)
}

/** Undefined where the table lacks an answer that matters, or gives no time. */
function daysByTable(subject: Subject): number | undefined {
  const decision = ssvcDecision(bod2604, subject)
  if (decision.kind === 'not-applicable') return undefined
  const outcomes = decision.kind === 'decided' ? [decision.outcome] : decision.outcomes
  const [time, ...others] = new Set(outcomes.map((outcome) => remediationTimeOf(outcome)?.days))
  return others.length === 0 ? time : undefined
}

function daysOpen({ firstSeen, now }: Subject): number {
  return Math.floor((millisOf(now) - millisOf(firstSeen)) / days(1))
}
