import { HoldpointError } from '../../../core/base/errors.ts'
import type { ReportAdapter } from '../format.ts'
import { advisoriesIn, countsIn, errorIn } from '../words/npm/report.ts'
import { Listed } from '../words/npm/unlisted.ts'

const format = 'pnpm-audit'

export const pnpmAuditAdapter: ReportAdapter = {
  meta: {
    tool: 'pnpm audit',
    seen: [
      'the report without `actions`; one with them is the report of npm 6 to the letter and read as npm-audit',
      'errors, from documentation',
    ],
    record: 'an entry of `advisories`, one result for each version that is installed',
    severity: 'pnpm’s words are ours but `moderate`, which is medium, and `info`, which is none.',
    notRead: 'whether a dependency is one of development, dates (they are those of the registry’s database)',
  },
  read: (document, intake) => {
    const listed = new Listed(format)
    let isReport = false
    const seen = () => {
      isReport = true
    }
    document.read([...advisoriesIn(intake, listed, seen), countsIn(listed), ...errorIn(format, intake, seen)])
    if (!isReport) throw new HoldpointError('evidence.lacks', { format, missing: '"advisories"' })
    listed.judge(intake)
  },
}
