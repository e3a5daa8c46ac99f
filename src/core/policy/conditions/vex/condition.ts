import * as z from 'zod/mini'
import { vexSaid } from '../../../intel/vex/said.ts'
import { type VexStatus, vexStatuses } from '../../../intel/vex-statement.ts'
import { say } from '../../../language/catalogue.ts'
import { type Change, defineCondition, type Subject } from '../../condition.ts'
import { met, unmet } from '../../outcome.ts'

export const vex = defineCondition({
  name: 'vex',
  meta: {
    asks: 'What does VEX of an author whom the policy trusts say?',
    why: 'Who made a component knows whether its flaw matters in it. What they say does not matter is cleared without a rule; a rule can ask for the rest.',
    example: 'vex: [affected]',
    met: 'the statement that counts has one of these statuses',
    unmet: 'it has another; or nobody whom the policy trusts says anything',
    remediation: 'Ask the author for a VEX document, and name the author under `vex: trust:` in the policy.',
  },
  parameters: () => z.array(z.enum(vexStatuses)).check(z.minLength(1)),
  evaluate(wanted, { vex }) {
    const because = vexSaid(vex) ?? say('vex.none')
    return vex.kind === 'stands' && wanted.includes(vex.statement.status) ? met(because) : unmet(because)
  },
  changes(wanted, subject) {
    const { vex } = subject
    if (vex.kind === 'stands' && wanted.includes(vex.statement.status)) {
      const other = vexStatuses.find((status) => !wanted.includes(status))
      return other === undefined ? [] : [saying(subject, other)]
    }
    const [first] = wanted
    return first === undefined ? [] : [saying(subject, first)]
  },
})

function saying(subject: Subject, status: VexStatus): Change {
  const { finding, now } = subject
  const { vulnerability = '', aliases } = finding
  const said = { status, vulnerability, aliases, products: [], author: '', at: now, evidence: '' }
  const standing = { kind: 'stands', statement: said, clears: false } as const
  return { says: say('change.vex', { status }), subject: { ...subject, vex: standing } }
}
