import * as z from 'zod/mini'
import { type Reachability, reachabilities } from '../../../findings/result.ts'
import { say } from '../../../language/catalogue.ts'
import { type Change, defineCondition, type Subject } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const reachable = defineCondition({
  name: 'reachable',
  meta: {
    asks: 'Does our code call what has the flaw?',
    why: 'A flaw in code that nothing calls cannot be used from outside, until somebody calls it.',
    example: 'reachable: { is: unreachable }',
    met: 'a tool that followed the calls says so; of several that did, one that saw a call counts',
    unmet: 'it says the contrary; for `unreachable` also where no tool says, because no proof is no proof',
    unknown: 'for `reachable`: no tool says',
    remediation:
      'Run a tool that follows calls, such as govulncheck, or find out and state it in a VEX document.',
  },
  parameters: () => z.strictObject({ is: z.enum(reachabilities) }),
  asksOfFlawAlone: true,
  evaluate({ is }, { finding: { reachability } }) {
    if (reachability === undefined)
      return is === 'unreachable' ? unmet(say('reachable.not-said')) : unknown(say('reachable.unknown'))
    const because = reachability === 'reachable' ? say('reachable.is') : say('reachable.not')
    return reachability === is ? met(because) : unmet(because)
  },
  changes({ is }, subject) {
    const { reachability } = subject.finding
    if (reachability === is) return [as(subject, is === 'reachable' ? 'unreachable' : 'reachable')]
    const other = reachability === undefined && is === 'reachable' ? [as(subject, 'unreachable')] : []
    return [as(subject, is), ...other]
  },
})

function as(subject: Subject, reachability: Reachability): Change {
  return {
    says: say('change.reachable', { reachable: reachability === 'reachable' }),
    subject: { ...subject, finding: { ...subject.finding, reachability } },
  }
}
