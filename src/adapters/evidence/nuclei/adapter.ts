import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { nucleiResult } from './record.ts'
import { resultsOf, templateOf } from './result.ts'

export const nucleiAdapter: ReportAdapter = {
  meta: {
    tool: 'ProjectDiscovery Nuclei',
    seen: ['two of version 3', 'version 2 and its older names from documentation'],
    record:
      'a line, or an entry of the list; one for each CVE that its template names, and none where `matcher-status` says that nothing matched',
    severity: 'Nuclei writes our words; `info` is none. A score of the template stands beside its word.',
    notRead:
      'requests, responses, commands and what was extracted from them (they may hold secrets); queries of addresses; EPSS, references, authors, remediation, interactions',
  },
  read: (document, intake) => {
    let failed = 0
    let records = 0
    let known = 0
    const unreadable: Intake['unreadable'] = (at, why) => {
      records++
      intake.unreadable(at, why)
    }
    document.read([
      select(
        ['*'],
        nucleiResult,
        (record, at) => {
          const template = templateOf(record)
          if (template === undefined) return unreadable(at, noTemplate)
          records++
          known++
          if (record.error) failed++
          intake.record(at, record['matcher-status'] === false ? [] : resultsOf(record, template))
        },
        (issues, at) => unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (records > 0 && known === 0)
      throw new HoldpointError('evidence.lacks', { format: 'nuclei', missing: '"template-id"' })
    intake.tool({ name: 'nuclei' })
    if (failed > 0) intake.failed(say('evidence.failed.checks', { tool: 'Nuclei', checks: failed }))
  },
}

const noTemplate = say('evidence.record.member', { member: 'template-id', expected: 'text' })
