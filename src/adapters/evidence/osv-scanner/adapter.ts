import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { endOf, listAt } from '../document/lists.ts'
import type { ReportAdapter } from '../format.ts'
import { packagesIn } from './selections.ts'

export const osvScannerAdapter: ReportAdapter = {
  meta: {
    tool: 'Google OSV-Scanner',
    seen: ['1', '2', 'call analysis and license violations, from documentation'],
    record: 'an entry of a package’s `vulnerabilities`, or of its `license_violations`',
    severity:
      'The word of the database that the vulnerability is from, where it gives one; else the worst of its CVSS vectors. Without either it is unknown.',
    notRead:
      'the highest score of a group (it is one of its vulnerabilities’), licences that are no violation, groups of dependencies, layers of an image. A finding of other kinds, which newer versions can give, counts as unreadable',
  },
  read: (document, intake) => {
    let hasResults = false
    document.read([
      listAt(['results'], () => {
        hasResults = true
      }),
      ...packagesIn(intake),
      endOf(['experimental_generic_findings', '*'], (_, at) =>
        intake.unreadable(at, say('evidence.record.shape', { expected: 'a vulnerability of a package' })),
      ),
    ])
    if (!hasResults)
      throw new HoldpointError('evidence.lacks', { format: 'osv-scanner', missing: '"results"' })
  },
}
