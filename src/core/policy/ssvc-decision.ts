import { answersTo } from '../intel/ssvc/answer.ts'
import { type Conclusion, conclude } from '../intel/ssvc/conclude.ts'
import { type Decision, decide } from '../intel/ssvc/decide.ts'
import type { DecisionTable } from '../intel/ssvc/decision-table.ts'
import { factsFrom } from '../intel/ssvc/facts-from.ts'
import { ssvcInputs } from '../intel/ssvc/inputs.ts'
import type { Subject } from './condition.ts'

/** What an SSVC table decides of a finding, from all that is known of it, explained. */
export function ssvcDecision(table: DecisionTable, subject: Subject): Decision {
  return decide(table, inputsOf(table, subject))
}

/** The same without what would change it, for every finding. */
export function ssvcConclusion(table: DecisionTable, subject: Subject): Conclusion {
  return conclude(table, answersTo(table, inputsOf(table, subject)))
}

function inputsOf(table: DecisionTable, { finding, intel, feeds, release }: Subject) {
  const about = { ratings: finding.ratings, exposure: release.exposure, stated: release.ssvc ?? {} }
  return ssvcInputs(table, factsFrom(intel, feeds, about))
}
