import type { Suppression } from '../../../core/findings/result.ts'
import type { DojoFinding } from './record.ts'

/** By what the team that wrote the finding set it aside. The finding stays: for Holdpoint that is a request. */
export function setAside(finding: DojoFinding): Suppression | undefined {
  const reasons = [
    finding.false_p && 'false positive',
    finding.duplicate && 'duplicate',
    finding.out_of_scope && 'out of scope',
    finding.risk_accepted && 'risk accepted',
    finding.is_mitigated && ['mitigated', finding.mitigated].filter((part) => part).join(' '),
  ].filter((reason) => typeof reason === 'string')
  if (reasons.length === 0 && finding.active === false) reasons.push('not active')
  return reasons.length === 0 ? undefined : { by: 'defectdojo', reason: reasons.join(', ') }
}
