import { HoldpointError } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import type { IntelSource } from '../intel/intel-source.ts'
import type { Decision } from '../intel/ssvc/decide.ts'
import { bod2604, deployer } from '../intel/ssvc/tables.ts'
import { type Evaluation, evaluate } from './expression.ts'
import { answersTo } from './finding-name.ts'
import { findingId } from './finding-record.ts'
import { type Flip, flips } from './flips.ts'
import { circumstancesOf, type Judged, subjectOf } from './judged.ts'
import type { Judgement } from './judgement.ts'
import type { Policy } from './policy.ts'
import type { Rule } from './policy-document.ts'
import { ssvcDecision } from './ssvc-decision.ts'

/** The path of one finding through every rule, and what would change its verdict. */
export interface Explanation {
  readonly id: string
  readonly judged: Judged
  readonly intel: IntelSource
  readonly paths: readonly { readonly rule: Rule; readonly evaluation: Evaluation }[]
  /** What SSVC's tables for those who deploy decide of it; none of a flaw that is nobody's vulnerability. */
  readonly decisions: readonly Decision[]
  /** None where a rule that counts findings speaks about it. */
  readonly flips: readonly Flip[]
  /** Whether such a rule does. */
  readonly counts: boolean
}

const tables = [bod2604, deployer]

/** Explains one finding of a judgement, named by id (or its beginning), vulnerability, alias or the tool's rule. */
export function explain(judgement: Judgement, policy: Policy, named: string): Explanation {
  const judged = judgedNamed(judgement.findings, named)
  const counts = judged.flags.some(({ rule }) => rule.atLeast > 1)
  const subject = subjectOf(judged, circumstancesOf(judgement))
  return {
    id: findingId(judged.finding),
    judged,
    intel: judgement.intel,
    paths: policy.rules.map((rule) => ({ rule, evaluation: evaluate(rule.when, subject) })),
    decisions:
      judged.finding.kind === 'vulnerability' ? tables.map((table) => ssvcDecision(table, subject)) : [],
    // A rule that counts looks at other findings too, so no change of this one alone tells what it would say.
    flips: counts ? [] : flips(policy.rules, subject),
    counts,
  }
}

/** Throws `finding.unknown`, with the nearest name, or `finding.ambiguous`, with the ids to choose from. */
function judgedNamed(findings: readonly Judged[], named: string): Judged {
  const found = findings.filter(({ finding }) => answersTo(finding, named))
  const [one, another] = found
  if (one === undefined) {
    const names = findings.flatMap(({ finding }) => [finding.vulnerability ?? [], finding.aliases].flat())
    throw new HoldpointError('finding.unknown', { named, nearest: nearest(named, names) ?? '' })
  }
  if (another !== undefined) {
    const ids = found.map(({ finding }) => findingId(finding))
    throw new HoldpointError('finding.ambiguous', { named, ids })
  }
  return one
}
