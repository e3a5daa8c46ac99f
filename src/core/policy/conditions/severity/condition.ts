import * as z from 'zod/mini'
import { severities } from '../../../cvss/severity.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'
import { ratedAs } from '../rated.ts'

export const severity = defineCondition({
  name: 'severity',
  meta: {
    asks: 'Is it rated with one of these severities?',
    why: 'A coarse sieve that also works where nobody gave a score.',
    example: 'severity: [critical, high]',
    met: 'the rating that counts has one of the severities',
    unmet: 'it has another',
    unknown: 'nobody rated it, unless `unknown` is in the list',
    remediation: 'Have the finding rated: by the scanner, or by a person with a CVSS vector.',
  },
  parameters: z.array(z.enum(severities)).check(z.minLength(1)),
  evaluate(wanted, { finding: { severity, rating } }) {
    const because = say('severity.is', { severity, source: rating.source })
    if (wanted.includes(severity)) return met(because)
    return severity === 'unknown' ? unknown(say('severity.unknown')) : unmet(because)
  },
  changes(wanted, subject) {
    const { severity } = subject.finding
    // The nearest severity that answers otherwise is the smallest change.
    const known = severities.filter(
      (each) => each !== 'unknown' && wanted.includes(each) !== wanted.includes(severity),
    )
    const here = severities.indexOf(severity)
    const [nearest] = known.sort(
      (a, b) => Math.abs(severities.indexOf(a) - here) - Math.abs(severities.indexOf(b) - here),
    )
    return nearest === undefined
      ? []
      : [
          {
            says: say('change.severity', { severity: nearest }),
            subject: ratedAs(subject, { severity: nearest }),
          },
        ]
  },
})
