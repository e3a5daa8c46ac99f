import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { glob } from '../../glob.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const environment = defineCondition({
  name: 'environment',
  meta: {
    asks: 'Does the release go to one of these environments?',
    why: 'What may go to staging need not go to production.',
    example: 'environment: [production]',
    met: 'the environment of the release fits one of the globs',
    unmet: 'it does not',
    unknown: 'nobody said where the release goes',
    remediation: 'Say where it goes: --environment NAME.',
  },
  parameters: () => z.array(glob).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(globs, { release: { environment } }) {
    if (environment === undefined) return unknown(say('environment.not-said'))
    const because = say('environment.is', { environment })
    return globs.some((matches) => matches(environment)) ? met(because) : unmet(because)
  },
})
