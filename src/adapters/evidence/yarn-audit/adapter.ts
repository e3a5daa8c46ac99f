import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { yarnLines } from './lines.ts'
import { type AnyLine, anyLine } from './record.ts'

/** Lines that only tell what Yarn is doing. */
const telling: ReadonlySet<string> = new Set([
  'info',
  'warning',
  'success',
  'log',
  'command',
  'list',
  'table',
  'tree',
  'inspect',
  'verbose',
  'step',
  'auditAction',
  'activityStart',
  'activityTick',
  'activityEnd',
  'activitySetStart',
  'activitySetTick',
  'activitySetEnd',
  'progressStart',
  'progressTick',
  'progressFinish',
  'finished',
])

export const yarnAuditAdapter: ReportAdapter = {
  meta: {
    tool: 'yarn audit, yarn npm audit',
    seen: [
      'Yarn 1',
      'Yarn 4',
      'Yarn 2 and 3, which write the report of npm 6 to the letter, read as npm-audit',
    ],
    record:
      'a line of type `auditAdvisory` (Yarn 1), which is one way to a vulnerable package; a line about a package ' +
      '(Yarn 4), one result for each version in the tree, deprecated packages too',
    severity: 'Yarn’s words are ours but `moderate`, which is medium, and `info`, which is none.',
    notRead:
      'actions, whether a dependency is one of development, dates (they are those of the registry’s database)',
  },
  read: (document, intake) => {
    const lines = yarnLines(intake)
    const take = (line: AnyLine, at: DocumentPlace) => {
      const type = line.type ?? ''
      if (line.value !== undefined && line.children !== undefined) lines.package(line, at)
      else if (type === 'auditAdvisory') lines.advisory(line, at)
      else if (type === 'auditSummary') lines.summary(line, at)
      else if (type === 'error') lines.error(line)
      else if (telling.has(type)) lines.telling(line)
      else intake.unreadable(at, say('evidence.record.shape', { expected: 'a line that yarn audit writes' }))
    }
    document.read([
      select(['*'], anyLine, take, (issues, at) => intake.unreadable(at, whyUnreadable(issues))),
    ])
    if (!lines.isWhole())
      throw new HoldpointError('evidence.lacks', {
        format: 'yarn-audit',
        missing: 'a line of type "auditSummary"',
      })
    lines.end()
  },
}
