import type { Decision } from '../../../core/intel/ssvc/decide.ts'
import { speak } from '../../../core/language/catalogue.ts'
import type { Explanation } from '../../../core/policy/explain.ts'
import type { Evaluation } from '../../../core/policy/expression.ts'
import { writtenFinding } from '../../../core/policy/finding-record.ts'

/** The path of a finding through every rule, for a machine: `holdpoint/explanation/1`. */
export function explanationJson({ judged, intel, paths, decisions, flips }: Explanation): string {
  return `${JSON.stringify({
    schema: 'holdpoint/explanation/1',
    finding: writtenFinding(judged, intel),
    rules: paths.map(({ rule, evaluation }) => ({
      rule: rule.name,
      verdict: rule.verdict,
      reason: rule.reason,
      ...written(evaluation),
    })),
    decisions: decisions.map(writtenDecision),
    flips: flips.map(({ changes, verdict }) => ({ changes: changes.map((said) => speak(said)), verdict })),
  })}\n`
}

/** A table's decision with its path: what each input is, who says so, and what would change the decision. */
function writtenDecision(decision: Decision) {
  const { table, version, kind, path, said } = decision
  return {
    table,
    version,
    kind,
    ...(decision.kind === 'decided' && { outcome: decision.outcome }),
    ...(decision.kind === 'unknown' && { outcomes: decision.outcomes }),
    says: speak(said),
    path: path.map(({ input, answer }) => ({
      input,
      ...(answer.kind === 'known' && { value: answer.value }),
      because: speak(answer.because),
    })),
    flips:
      decision.kind === 'decided'
        ? decision.flips.map(({ input, from, to, outcomes }) => ({ input, from, to, outcomes }))
        : [],
  }
}

interface Written {
  readonly outcome: Evaluation['outcome']
  readonly condition?: string
  readonly because?: string
  readonly kind?: 'all' | 'any' | 'not'
  readonly of?: readonly Written[]
}

function written(evaluation: Evaluation): Written {
  const { outcome } = evaluation
  return evaluation.kind === 'condition'
    ? { outcome, condition: evaluation.name, because: speak(evaluation.because) }
    : { outcome, kind: evaluation.kind, of: evaluation.of.map(written) }
}
