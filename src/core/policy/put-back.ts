import { say } from '../language/catalogue.ts'
import type { ReleasedBefore } from '../release/deployment.ts'
import type { Judged } from './judged.ts'
import type { Reason } from './judgement.ts'
import type { Verdict } from './verdict.ts'

/**
 * DESIGN 5, rule 1: verdicts govern promotion, and putting back what was released before warns, never blocks. Whoever
 * has to get away from a broken release must not be stopped by what the one before it had all along.
 */
export function putBackVerdict(verdict: Verdict, releasedBefore: ReleasedBefore | undefined): Verdict {
  return releasedBefore === undefined ? verdict : 'warn'
}

/** Why it may go back, and what still is in it: the findings keep verdicts of their own. */
export function putBackReason(
  releasedBefore: ReleasedBefore | undefined,
  judged: readonly Judged[],
): Reason[] {
  if (releasedBefore === undefined) return []
  const { at, version = '' } = releasedBefore
  const held = judged.filter(({ verdict }) => verdict === 'hold')
  const open = judged.filter(({ verdict }) => verdict === 'unknown')
  const worst = (held[0] ?? open[0])?.finding
  const named =
    worst === undefined
      ? []
      : [{ title: worst.title, id: worst.vulnerability ?? '', locations: worst.locations }]
  return [
    {
      rule: 'released-before',
      verdict: 'warn',
      outcome: 'met',
      because: [
        say('gate.released-before', { at, version, held: held.length, open: open.length, worst: named }),
      ],
      findings: [],
      clearsWhen: say('clears.put-back'),
    },
  ]
}
