import * as z from 'zod/mini'
import { sinces } from '../../../findings/since.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unmet } from '../../outcome.ts'

export const since = defineCondition({
  name: 'since',
  meta: {
    asks: 'Is it new against what is deployed now?',
    why: 'New is judged, old is scheduled: holding a release does not undo what is already out.',
    example: 'since: [introduced, worsened]',
    met: 'it is new in one of these ways; without a deployed release to compare with, everything is introduced',
    unmet: 'it is not',
    remediation: 'Compare with the result of the deployed release: --deployed RESULT.json.',
  },
  parameters: () => z.array(z.enum([...sinces, 'worsened'])).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { since, worsened }) {
    if (worsened && wanted.includes('worsened')) return met(say('since.worsened'))
    const because = say('since.is', { since })
    return wanted.includes(since) ? met(because) : unmet(because)
  },
  changes(wanted, subject) {
    const meets = wanted.includes(subject.since) || (subject.worsened && wanted.includes('worsened'))
    const other = sinces.toReversed().find((each) => wanted.includes(each) !== meets)
    if (other === undefined) return []
    const says = other === subject.since ? say('change.not-worsened') : say('change.since', { since: other })
    return [{ says, subject: { ...subject, since: other, worsened: false } }]
  },
})
