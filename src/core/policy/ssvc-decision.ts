import { type Decision, decide } from '../intel/ssvc/decide.ts'
import type { DecisionTable } from '../intel/ssvc/decision-table.ts'
import { factsFrom } from '../intel/ssvc/facts-from.ts'
import { ssvcInputs } from '../intel/ssvc/inputs.ts'
import type { Subject } from './condition.ts'

/** What an SSVC table decides of a finding, from all that is known of it. */
export function ssvcDecision(table: DecisionTable, subject: Subject): Decision {
  const { finding, intel, feeds, release } = subject
  const about = { ratings: finding.ratings, exposure: release.exposure, stated: release.ssvc ?? {} }
  return decide(table, ssvcInputs(table, factsFrom(intel, feeds, about)))
}
