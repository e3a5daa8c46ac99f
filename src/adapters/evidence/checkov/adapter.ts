import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { reportSelections } from './report.ts'

export const checkovAdapter: ReportAdapter = {
  meta: {
    tool: 'Prisma Cloud Checkov',
    seen: ['1.0', '2.1, where it found nothing to look at', '2.x and 3.x, from its source'],
    record:
      'an entry of `failed_checks`, `skipped_checks` (suppressed), or of `passed_checks`: one of those is a record ' +
      'without result',
    severity:
      'Checkov writes our words in capitals, and none at all without a platform key: that is unknown.',
    notRead: 'code, guidelines, evaluated variables, tags, root packages, the paths of dependencies',
  },
  read: (document, intake, head) => {
    const path = head.has('0') ? ['*'] : []
    let version: string | undefined
    const versionAt = (...member: string[]) =>
      textAt([...path, ...member], (text) => {
        version = text
      })
    document.read([
      ...reportSelections(path, intake),
      versionAt('summary', 'checkov_version'),
      versionAt('checkov_version'),
    ])
    intake.tool({ name: 'checkov', ...(version !== undefined && { version }) })
  },
}
