import * as z from 'zod/mini'
import { say } from '../../../language/catalogue.ts'
import { reaches } from '../../../release/exposure.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const exposure = defineCondition({
  name: 'exposure',
  meta: {
    asks: 'From where can the release be reached?',
    why: 'What nobody outside can reach may wait; what the whole internet can reach is found within hours.',
    example: 'exposure: [internet]',
    met: 'the release is reached from one of these',
    unmet: 'it is reached from elsewhere only',
    unknown: 'nobody said from where',
    remediation: 'Say from where it can be reached: --exposure internet, partners, internal or local.',
  },
  parameters: () => z.array(z.enum(reaches)).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { release: { exposure } }) {
    if (exposure === undefined) return unknown(say('exposure.not-said'))
    const { from, source } = exposure
    const because = say('exposure.is', { from, source })
    return wanted.includes(from) ? met(because) : unmet(because)
  },
  changes(wanted, subject) {
    const { exposure } = subject.release
    const isMet = exposure !== undefined && wanted.includes(exposure.from)
    const others = reaches.filter((from) => wanted.includes(from) !== isMet)
    const [nearest] = isMet ? others : [...others].reverse()
    const both = exposure === undefined ? [reaches.find((from) => !wanted.includes(from))] : []
    return [nearest, ...both]
      .filter((from) => from !== undefined)
      .map((from) => ({
        says: say('change.exposure', { from }),
        subject: {
          ...subject,
          release: { ...subject.release, exposure: { ...exposure, from, source: exposure?.source ?? '' } },
        },
      }))
  },
})
