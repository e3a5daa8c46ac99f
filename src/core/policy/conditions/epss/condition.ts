import * as z from 'zod/mini'
import type { EpssScore } from '../../../intel/epss-score.ts'
import { epssSaid } from '../../../intel/said.ts'
import { say } from '../../../language/catalogue.ts'
import { type Change, defineCondition, type Subject } from '../../condition.ts'
import { unmet } from '../../outcome.ts'
import { foundBy } from '../looked-up.ts'

const share = () => z.number().check(z.gte(0), z.lte(1))
/** The smallest step between two scores: EPSS gives five decimals. */
const step = 0.00001

export const epss = defineCondition({
  name: 'epss',
  meta: {
    asks: 'How likely is it that it will be exploited somewhere within 30 days (EPSS)?',
    why: 'Of a hundred vulnerabilities that score high some three are ever exploited; EPSS says which are likelier.',
    example: 'epss: { atLeast: 0.1 }',
    met: 'its score, or with `percentileAtLeast` its rank among all vulnerabilities, is that or more; of both, both',
    unmet: 'it is less; or EPSS of the last 7 days gives it no score; or it has no CVE, so that it cannot',
    unknown: 'EPSS was never loaded or is older than 7 days, or no CVE of the flaw is known',
    remediation: 'Load the scores: holdpoint feeds update.',
  },
  parameters: () =>
    z.strictObject({ atLeast: z.optional(share()), percentileAtLeast: z.optional(share()) }).check(
      z.refine((given) => given.atLeast !== undefined || given.percentileAtLeast !== undefined, {
        error: 'must name atLeast or percentileAtLeast',
      }),
      z.meta({ anyOf: [{ required: ['atLeast'] }, { required: ['percentileAtLeast'] }] }),
    ),
  asksOfFlawAlone: true,
  feeds: ['epss'],
  thresholds: ({ atLeast = 0, percentileAtLeast = 0 }) => [{ score: atLeast, percentile: percentileAtLeast }],
  evaluate(given, { intel, feeds }) {
    const { epss } = intel
    const because = epssSaid(epss, feeds)
    return epss.kind === 'known' && !reaches(epss.value, given) ? unmet(because) : foundBy(epss, because)
  },
  changes(given, subject) {
    const { epss } = subject.intel
    if (epss.kind === 'not-applicable') return []
    const before = epss.kind === 'known' ? epss.value : { score: 0, percentile: 0 }
    const { atLeast, percentileAtLeast } = given
    const reached = {
      score: Math.max(before.score, atLeast ?? 0),
      percentile: Math.max(before.percentile, percentileAtLeast ?? 0),
    }
    const above = scoredAs(subject, reached, given)
    const below = belowOf(before, given).map((score) => scoredAs(subject, score, given))
    if (epss.kind === 'known') return reaches(epss.value, given) ? below : [above]
    return epss.kind === 'unknown' ? [above, ...below] : [above]
  },
})

interface Asked {
  readonly atLeast?: number | undefined
  readonly percentileAtLeast?: number | undefined
}

function reaches({ score, percentile }: EpssScore, { atLeast = 0, percentileAtLeast = 0 }: Asked): boolean {
  return score >= atLeast && percentile >= percentileAtLeast
}

/** Just below what is asked; nothing is below zero. */
function belowOf(before: EpssScore, { atLeast, percentileAtLeast }: Asked): readonly EpssScore[] {
  if (atLeast !== undefined) return atLeast < step ? [] : [{ ...before, score: rounded(atLeast - step) }]
  if (percentileAtLeast === undefined || percentileAtLeast < step) return []
  return [{ ...before, percentile: rounded(percentileAtLeast - step) }]
}

const rounded = (share: number) => Math.round(share / step) * step

function scoredAs(subject: Subject, value: EpssScore, { atLeast }: Asked): Change {
  const { score, percentile } = value
  return {
    says:
      atLeast === undefined ? say('change.epss-percentile', { percentile }) : say('change.epss', { score }),
    subject: { ...subject, intel: { ...subject.intel, epss: { kind: 'known', value } } },
  }
}
