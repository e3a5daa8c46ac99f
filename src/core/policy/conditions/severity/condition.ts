import * as z from 'zod/mini'
import { type Severity, severities } from '../../../cvss/severity.ts'
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
    met: 'the rating that counts has one of the severities, by the worse of its word and its score',
    unmet: 'it has another',
    unknown: 'nobody rated it, unless `unknown` is in the list',
    remediation: 'Have somebody rate it: with a CVSS vector in a finding file, or in the scanner.',
  },
  parameters: () => z.array(z.enum(severities)).check(z.minLength(1)),
  asksOfFlawAlone: true,
  evaluate(wanted, { finding: { severity, rating } }) {
    const { source, score } = rating
    const isByWord = severity === rating.severity || score === undefined
    const because = isByWord
      ? say('severity.is', { severity, source })
      : say('severity.by-score', { severity, source, score })
    if (wanted.includes(severity)) return met(because)
    return severity === 'unknown' ? unknown(say('severity.unknown')) : unmet(because)
  },
  changes(wanted, subject) {
    return otherSeverities(wanted, subject.finding.severity).map((severity) => ({
      says: say('change.severity', { severity }),
      subject: ratedAs(subject, { severity }),
    }))
  },
})

/** The nearest that answers otherwise; where it cannot tell, the mildest that is wanted and the worst that is not. */
function otherSeverities(wanted: readonly Severity[], now: Severity): readonly Severity[] {
  const known = severities.filter((each) => each !== 'unknown')
  if (now === 'unknown' && !wanted.includes(now)) {
    const mildest = known.findLast((each) => wanted.includes(each))
    const worst = known.find((each) => !wanted.includes(each))
    return [mildest, worst].filter((each) => each !== undefined)
  }
  const distance = (each: Severity) => Math.abs(severities.indexOf(each) - severities.indexOf(now))
  return known
    .filter((each) => wanted.includes(each) !== wanted.includes(now))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1)
}
