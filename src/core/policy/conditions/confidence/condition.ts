import * as z from 'zod/mini'
import { confidences } from '../../../findings/result.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'

export const confidence = defineCondition({
  name: 'confidence',
  meta: {
    asks: 'How sure is the reporter?',
    why: 'A reproduced flaw ends the discussion about false positives; a guess starts it.',
    example: 'confidence: { atLeast: confirmed }',
    met: 'the surest result behind it is at least that sure; `confirmed` means that somebody reproduced it',
    unmet: 'it is less sure; without a reproduction it is not confirmed',
    unknown: 'no tool says how sure it is',
    remediation: 'Reproduce it and say so in a finding file, or withdraw it.',
  },
  parameters: () => z.strictObject({ atLeast: z.enum(confidences) }),
  asksOfFlawAlone: true,
  evaluate({ atLeast }, { finding: { confidence } }) {
    if (confidence === undefined)
      return atLeast === 'confirmed'
        ? unmet(say('confidence.not-confirmed'))
        : unknown(say('confidence.not-said'))
    const because = say('confidence.is', { confidence })
    return confidences.indexOf(confidence) <= confidences.indexOf(atLeast) ? met(because) : unmet(because)
  },
  changes({ atLeast }, subject) {
    const { confidence } = subject.finding
    const meets = confidence !== undefined && confidences.indexOf(confidence) <= confidences.indexOf(atLeast)
    const other = meets ? confidences[confidences.indexOf(atLeast) + 1] : atLeast
    return other === undefined
      ? []
      : [
          {
            says: say('change.confidence', { confidence: other, surer: !meets }),
            subject: { ...subject, finding: { ...subject.finding, confidence: other } },
          },
        ]
  },
})
