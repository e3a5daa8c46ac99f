import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const weakness = defineCondition({
  name: 'weakness',
  meta: {
    asks: 'Is it one of these kinds of weakness (CWE)?',
    why: 'Injection and access flaws in our own code are worse than their score alone says.',
    example: 'weakness: [CWE-89, CWE-862]',
    met: 'one of its CWE ids is in the list',
    unmet: 'its CWE ids are others',
    unknown: 'its report names no CWE',
    remediation: 'Name the weakness in the finding file, or have the scanner report it.',
  },
  parameters: () => z.array(z.string().check(z.regex(/^CWE-\d{1,5}$/))).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { finding: { weaknesses } }) {
    const found = weaknesses.find((each) => wanted.includes(each))
    if (found !== undefined) return met(say('weakness.is', { weakness: found }))
    return weaknesses.length === 0
      ? unknown(say('weakness.not-named'))
      : unmet(say('weakness.other', { weaknesses: weaknesses.join(', ') }))
  },
})
