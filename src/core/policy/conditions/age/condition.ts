import * as z from 'zod/mini'
import { addDuration, days, millisOf } from '../../../base/instant.ts'
import { limits } from '../../../base/limits.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const age = defineCondition({
  name: 'age',
  meta: {
    asks: 'How long has it been known?',
    why: 'What is scheduled must not stay scheduled for ever.',
    example: 'age: { atLeastDays: 30 }',
    met: 'it was first recorded (or, with `of: published`, published) that many days ago or more',
    unmet: 'it is younger',
    unknown: 'with `of: published`: no tool gives the date of publication',
    remediation:
      'Compare with the deployed release, whose result says when each finding was first seen; or have the scanner say when it was published.',
  },
  parameters: () =>
    z.strictObject({
      atLeastDays: z.int().check(z.gte(0), z.lte(limits.policyDays)),
      of: z.optional(z.enum(['first-seen', 'published'])),
    }),
  asksOfFlawAlone: true,
  asksTheDate: true,
  evaluate({ atLeastDays, of = 'first-seen' }, { finding, firstSeen, now }) {
    const from = of === 'published' ? finding.published : firstSeen
    if (from === undefined) return unknown(say('age.unpublished'))
    const old = Math.floor((millisOf(now) - millisOf(from)) / days(1))
    const because = say('age.is', { days: old, of })
    return old >= atLeastDays ? met(because) : unmet(because)
  },
  changes({ atLeastDays, of = 'first-seen' }, subject) {
    const { finding, firstSeen, now } = subject
    const from = of === 'published' ? finding.published : firstSeen
    const meets = from !== undefined && millisOf(now) - millisOf(from) >= days(atLeastDays)
    if (meets && atLeastDays === 0) return []
    const date = addDuration(now, -days(meets ? atLeastDays - 1 : atLeastDays))
    const changed =
      of === 'published'
        ? { ...subject, finding: { ...finding, published: date } }
        : { ...subject, firstSeen: date }
    return [{ says: say('change.age', { days: atLeastDays, older: !meets, of }), subject: changed }]
  },
})
