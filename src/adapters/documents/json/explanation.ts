import { speak } from '../../../core/language/catalogue.ts'
import type { Explanation } from '../../../core/policy/explain.ts'
import type { Evaluation } from '../../../core/policy/expression.ts'
import { writtenFinding } from '../../../core/policy/finding-record.ts'
import { writtenDecision } from './decision.ts'

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
