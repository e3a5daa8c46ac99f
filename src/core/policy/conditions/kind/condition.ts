import * as z from 'zod/mini'
import { findingKinds } from '../../../findings/result.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unmet } from '../../outcome.ts'

export const kind = defineCondition({
  name: 'kind',
  meta: {
    asks: 'What kind of thing was found?',
    why: 'A published vulnerability, a flaw in our own code, a secret and a licence need different rules.',
    example: 'kind: [code, secret]',
    met: 'it is of one of these kinds',
    unmet: 'it is of another',
    remediation: 'The kind follows from the report; see the formats reference.',
  },
  parameters: () => z.array(z.enum(findingKinds)).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { finding: { kind } }) {
    const because = say('kind.is', { kind })
    return wanted.includes(kind) ? met(because) : unmet(because)
  },
})
