import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

const states = ['available', 'none', 'wont-fix'] as const

export const fix = defineCondition({
  name: 'fix',
  meta: {
    asks: 'Is there a fix?',
    why: 'What can be fixed today is treated otherwise than what nobody can fix yet.',
    example: 'fix: [available]',
    met: 'the state of its fix is in the list',
    unmet: 'it is another',
    unknown: 'no tool says whether there is one',
    remediation: 'Look at the advisory; scanners without a vulnerability database do not know fixes.',
  },
  parameters: () => z.array(z.enum(states)).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { finding: { fix } }) {
    if (fix.state === 'unknown') return unknown(say('fix.unknown'))
    const because = say('fix.is', {
      state: fix.state,
      versions: fix.state === 'available' ? fix.versions.join(', ') : '',
    })
    return wanted.includes(fix.state) ? met(because) : unmet(because)
  },
  changes(wanted, subject) {
    const { fix, component } = subject.finding
    if (component === undefined) return []
    const meets = fix.state !== 'unknown' && wanted.includes(fix.state)
    const state = states.find((each) => wanted.includes(each) !== meets)
    if (state === undefined) return []
    const changed = state === 'available' ? ({ state, versions: ['?'] } as const) : { state }
    return [
      {
        says: say('change.fix', { state }),
        subject: { ...subject, finding: { ...subject.finding, fix: changed } },
      },
    ]
  },
})
