import type { Decision } from '../../../core/intel/ssvc/decide.ts'
import { speak } from '../../../core/language/catalogue.ts'

/** A table's decision with its path: what each input is, who says so, and what would change the decision. */
export function writtenDecision(decision: Decision) {
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
