import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { reportSelections } from './report-selections.ts'
import type { Seen } from './seen.ts'

export const trivyOperatorAdapter: ReportAdapter = {
  meta: {
    tool: 'Aqua Trivy Operator',
    seen: [
      '0.17 to 0.18: VulnerabilityReport, ConfigAuditReport, ExposedSecretReport, ClusterComplianceReport',
      'from its source: RbacAssessmentReport, InfraAssessmentReport, SbomReport, those of the cluster, lists of them',
    ],
    record:
      'an entry of `vulnerabilities`, `checks` or `secrets`; of a compliance report a check of a control, or in a ' +
      'summary a control. What succeeded is a record without result',
    severity: 'The operator writes our words in capitals; a check without one has that of its control.',
    notRead:
      'descriptions, remediation, links, the text of a secret, licenses and dependencies of an SBOM, what a benchmark asks for',
  },
  read: (document, intake) => {
    const seen: Seen = { kinds: new Set(), lists: 0, components: 0, byHand: 0 }
    document.read([
      ...reportSelections(['*'], intake, seen),
      ...reportSelections(['*', 'items', '*'], intake, seen),
    ])
    if (seen.kinds.size + seen.lists === 0)
      throw new HoldpointError('evidence.lacks', {
        format: 'trivy-operator',
        missing: 'a "kind" that is read',
      })
    if (seen.byHand > 0) intake.note(say('evidence.note.by-hand', { checks: seen.byHand }))
    sayWhatItProves(seen, intake)
  },
}

function sayWhatItProves({ kinds, components }: Seen, intake: Intake): void {
  if ([...kinds].some((kind) => !kind.endsWith('SbomReport'))) return
  if (kinds.size === 0) intake.nothingScanned()
  else {
    intake.inventoryOnly()
    intake.note(say('evidence.note.no-vulnerabilities', { components }))
  }
}
