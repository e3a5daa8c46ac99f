import { type Decision, decide } from '../intel/ssvc/decide.ts'
import type { DecisionTable } from '../intel/ssvc/decision-table.ts'
import type { KevStanding, SsvcFacts } from '../intel/ssvc/facts.ts'
import { ssvcInputs } from '../intel/ssvc/inputs.ts'
import type { Subject } from './condition.ts'

/** What an SSVC table decides of a finding, from all that is known of it. */
export function ssvcDecision(table: DecisionTable, subject: Subject): Decision {
  return decide(table, ssvcInputs(table, factsOf(subject)))
}

const standings = {
  known: 'listed',
  absent: 'unlisted',
  unknown: 'unknown',
  'not-applicable': 'not-applicable',
} as const satisfies Readonly<Record<Subject['intel']['kev']['kind'], KevStanding>>

function factsOf({ finding, intel, feeds, release }: Subject): SsvcFacts {
  const { kev } = feeds
  return {
    kev: standings[intel.kev.kind],
    ...(kev !== undefined && { kevDated: kev.dated }),
    exploitation: intel.exploits,
    ratings: finding.ratings,
    exposure: release.exposure,
    stated: release.ssvc ?? {},
  }
}
