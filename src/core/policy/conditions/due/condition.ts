import * as z from 'zod/mini'
import { addDuration, days, millisOf } from '../../../base/instant.ts'
import { limits } from '../../../base/limits.ts'
import { isExploited } from '../../../intel/is-exploited.ts'
import { remediationTimeOf } from '../../../intel/ssvc/remediation-time.ts'
import { bod2604 } from '../../../intel/ssvc/tables.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition, type Subject } from '../../condition.ts'
import { notEmpty } from '../../document-parts.ts'
import { met, unknown, unmet } from '../../outcome.ts'
import { ssvcConclusion } from '../../ssvc-decision.ts'

const time = () => z.optional(z.int().check(z.gte(0), z.lte(limits.policyDays)))

export const due = defineCondition({
  name: 'due',
  meta: {
    asks: 'Has the time to repair it lapsed?',
    why: 'What was already there is scheduled, not held; a schedule that nobody keeps is none.',
    example: 'due: { exploited: 3, critical: 14, high: 30, medium: 60 }',
    met: 'it was first recorded as many days ago as its severity is given, or more; `exploited` counts for what KEV or a fact says is exploited, where that is less; `by: bod-26-04` takes the days of that table before those of the severity',
    unmet: 'its time runs still, or its severity is given none',
    unknown:
      'nobody has rated it, and `unknown` gives no time for that; or what decides is not known (is it exploited, what does the table say), and the time has lapsed by one answer and runs by another',
    remediation: 'Load KEV: holdpoint feeds update. Have somebody rate it, or repair it.',
  },
  parameters: () =>
    z
      .strictObject({
        by: z.optional(z.literal('bod-26-04')),
        exploited: time(),
        critical: time(),
        high: time(),
        medium: time(),
        low: time(),
        none: time(),
        unknown: time(),
      })
      .check(...notEmpty),
  asksOfFlawAlone: true,
  asksTheDate: true,
  feeds: ['kev'],
  evaluate(given, subject) {
    const open = daysOpen(subject)
    const possible = [...allowedFor(given, subject)]
    const times = possible.filter((allowed) => allowed !== undefined)
    const passed = times.find((allowed) => open >= allowed)
    if (passed !== undefined)
      return possible.every((allowed) => allowed !== undefined && open >= allowed)
        ? met(say('due.passed', { days: passed, open }))
        : unknown(say('due.depends', { days: passed, open }))
    const isUnrated = subject.finding.severity === 'unknown' && given.unknown === undefined
    // The table may settle the time whatever the severity.
    if (isUnrated && (given.by === undefined || times.length < possible.length))
      return unknown(say('due.unrated'))
    const [running] = times
    return running === undefined ? unmet(say('due.none')) : unmet(say('due.running', { days: running, open }))
  },
  changes(given, subject) {
    const [allowed, ...others] = allowedFor(given, subject)
    if (allowed === undefined || others.length > 0) return []
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

/** The days that it can be given, undefined for no time at all; several where what decides is not known. */
function allowedFor(given: Given, subject: Subject): ReadonlySet<number | undefined> {
  const bySeverity = given[subject.finding.severity]
  const usual = given.by === undefined ? [bySeverity] : daysByTable(subject, bySeverity)
  if (given.exploited === undefined) return new Set(usual)
  const { exploited } = given
  const shorter = usual.map((allowed) => Math.min(exploited, allowed ?? exploited))
  switch (isExploited(subject.intel)) {
    case 'yes':
      return new Set(shorter)
    case 'no':
      return new Set(usual)
    case 'unknown':
      return new Set([...shorter, ...usual])
  }
}

/** Where the table gives no time, or is not about such flaws, that of the severity counts. */
function daysByTable(subject: Subject, otherwise: number | undefined): readonly (number | undefined)[] {
  const decision = ssvcConclusion(bod2604, subject)
  if (decision.kind === 'not-applicable') return [otherwise]
  const outcomes = decision.kind === 'decided' ? [decision.outcome] : decision.outcomes
  return outcomes.map((outcome) => remediationTimeOf(outcome)?.days ?? otherwise)
}

function daysOpen({ firstSeen, now }: Subject): number {
  return Math.floor((millisOf(now) - millisOf(firstSeen)) / days(1))
}
