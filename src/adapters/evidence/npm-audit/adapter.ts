import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { advisoriesIn, auditedIn, countsIn, errorIn } from '../words/npm/report.ts'
import { Listed } from '../words/npm/unlisted.ts'
import { untoldCauses } from './causes.ts'
import { packageResults } from './package-results.ts'
import { type VulnerablePackage, vulnerablePackage } from './record.ts'

const format = 'npm-audit'

export const npmAuditAdapter: ReportAdapter = {
  meta: {
    tool: 'npm audit',
    seen: [
      'npm 6',
      'npm 7 and later (report version 2)',
      'errors of npm 11',
      'Yarn 2 and 3, pnpm to 9 (as npm 6)',
    ],
    record:
      'an entry of `advisories` (npm 6), one result for each version that is installed; an entry of `vulnerabilities` ' +
      '(npm 7 and later), one result for each advisory in `via`. A package that is only vulnerable by another one in ' +
      'the list is a record without result, because that one says all there is to say',
    severity: 'npm’s words are ours but `moderate`, which is medium, and `info`, which is none.',
    notRead:
      'actions and resolutions, whether a dependency is one of development, what npm would change to repair it, ' +
      'dates (they are those of the registry’s database)',
  },
  read: (document, intake) => {
    const listed = new Listed(format)
    let isReport = false
    const seen = () => {
      isReport = true
    }
    const packages = gathering(intake)
    document.read([
      textAt(['auditReportVersion'], refuseOther),
      ...advisoriesIn(intake, listed, seen),
      objectAt(['vulnerabilities'], seen),
      packages.selection,
      countsIn(listed),
      auditedIn(intake),
      ...errorIn(format, intake, seen),
    ])
    packages.report(listed)
    if (!isReport)
      throw new HoldpointError('evidence.lacks', { format, missing: '"vulnerabilities" or "advisories"' })
    listed.judge(intake)
  },
}

/** What a package is vulnerable by may stand behind it, so all of them are read before the first is reported. */
function gathering(intake: Intake): { selection: Selection; report: (listed: Listed) => void } {
  const waiting: { readonly vulnerable: VulnerablePackage; readonly at: DocumentPlace }[] = []
  return {
    selection: select(
      ['vulnerabilities', '*'],
      vulnerablePackage,
      (vulnerable, at) => waiting.push({ vulnerable, at }),
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
    report: (listed) => {
      const untold = untoldCauses(waiting.map(({ vulnerable }) => vulnerable))
      const resultsOf = packageResults()
      for (const { vulnerable, at } of waiting) {
        listed.add(vulnerable.severity)
        const results = resultsOf(vulnerable, untold(vulnerable))
        if (results === undefined) intake.unreadable(at, say('evidence.record.no-id'))
        else intake.record(at, results)
      }
    },
  }
}

function refuseOther(version: string, { line, column, byte }: DocumentPlace): void {
  if (version === '2') return
  throw new HoldpointError(
    'evidence.version',
    { format: 'npm audit', version, read: 'report version 2 and the one of npm 6' },
    { line, column, byte },
  )
}
