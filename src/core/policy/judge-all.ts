import type { Severity } from '../cvss/severity.ts'
import type { Findings } from '../findings/findings.ts'
import { comparer, type Deployed } from '../findings/since.ts'
import { asksOfFlawAlone } from './expression.ts'
import { type Circumstances, Judged, type Ruling, rulingOn } from './judged.ts'
import type { Rule } from './policy-document.ts'

export interface JudgedAll {
  /** In the order of the findings. */
  readonly judged: readonly Judged[]
  readonly counts: Readonly<Record<Severity, number>>
}

/**
 * Every rule on every finding. Where neither a rule nor VEX nor an advisory asks where a flaw is, and nothing is deployed
 * to compare with, findings of the same flaw are judged once: a report repeats a flaw for every package that has it.
 */
export function judgeAll(
  rules: readonly Rule[],
  findings: Findings,
  deployed: Deployed | undefined,
  circumstances: Circumstances,
): JudgedAll {
  const compare = comparer(deployed, circumstances.now)
  const rule = rulingOn(rules, circumstances)
  const shares =
    deployed === undefined &&
    circumstances.intel.vex === undefined &&
    circumstances.intel.advised === undefined &&
    rules.every(({ when }) => asksOfFlawAlone(when))
  const known = new Map<object, Ruled>()
  const counts = { critical: 0, high: 0, medium: 0, low: 0, none: 0, unknown: 0 }
  const judged = Array.from({ length: findings.length }, (_, index) => {
    const flaw = shares ? findings.flawAt(index) : undefined
    const { severity, ruling } = (flaw && known.get(flaw)) ?? ruledAt(index, flaw)
    counts[severity]++
    return new Judged(findings, index, ruling)
  })
  return { judged, counts }

  function ruledAt(index: number, flaw: object | undefined): Ruled {
    const finding = findings.at(index)
    const ruled = { severity: finding.severity, ruling: rule(compare(finding)) }
    if (flaw !== undefined) known.set(flaw, ruled)
    return ruled
  }
}

interface Ruled {
  readonly severity: Severity
  readonly ruling: Ruling
}
