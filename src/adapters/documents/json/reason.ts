import { say, speak } from '../../../core/language/catalogue.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Reason } from '../../../core/policy/judgement.ts'
import type { Verdict } from '../../../core/policy/verdict.ts'

const firstIds = 20

/** A reason in words, as `holdpoint/gate/1` has it. */
export interface WrittenReason {
  readonly rule: string
  readonly verdict: Verdict
  readonly outcome: Reason['outcome']
  readonly because: string
  /** Ids of the first 20, worst first. */
  readonly findings: readonly string[]
  readonly total: number
  readonly clearsWhen: string
}

export function writtenReason(reason: Reason): WrittenReason {
  const { rule, verdict, outcome, because, findings, clearsWhen } = reason
  const why = [...new Set(because.map((said) => speak(said)))].join(', ')
  const clears = speak(clearsWhen)
  const isExample = findings.length > 1
  return {
    rule,
    verdict,
    outcome,
    because: isExample ? speak(say('reason.example', { text: why })) : why,
    findings: findings.slice(0, firstIds).map(({ finding }) => findingId(finding)),
    total: findings.length,
    clearsWhen: isExample ? speak(say('reason.example', { text: clears })) : clears,
  }
}
