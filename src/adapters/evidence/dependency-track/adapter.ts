import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { finding } from './record.ts'
import { resultOf } from './result.ts'

const versions: readonly string[] = ['1.0', '1.1', '1.2', '1.3']

export const dependencyTrackAdapter: ReportAdapter = {
  meta: {
    tool: 'OWASP Dependency-Track',
    seen: ['finding packaging format 1.0, 1.1 and 1.3, of Dependency-Track 3.4, 4.7, 4.11 and 4.14'],
    record: 'an entry of `findings`, or of the list that its API answers with: one flaw of one component',
    severity: 'Its words are ours in capitals; INFO is none, UNASSIGNED is unknown.',
    notRead: 'EPSS, OWASP risk ratings, recommendations, references, newest versions, who found it and when',
  },
  read: (document, intake, head) => {
    const tool: Draft<Tool> = { name: 'dependency-track' }
    let isPackaged = head.has('0')
    let isListed = isPackaged
    const list = isListed ? [] : ['findings']
    document.read([
      textAt(['version'], (version, { line, column, byte }) => {
        const values = { format: 'the finding packaging format', version, read: '1.0 to 1.3' }
        if (!versions.includes(version))
          throw new HoldpointError('evidence.version', values, { line, column, byte })
      }),
      textAt(['meta', 'application'], () => {
        isPackaged = true
      }),
      textAt(['meta', 'version'], (version) => {
        tool.version = version
      }),
      listAt(list, (value) => {
        isListed = value !== null
      }),
      select(
        [...list, '*'],
        finding,
        (record, at) => intake.record(at, [resultOf(record)]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!isPackaged && !isListed)
      throw new HoldpointError('evidence.lacks', { format: 'dependency-track', missing: '"findings"' })
    // It always writes the list, so its absence says that something went wrong.
    if (!isListed) intake.failed(say('evidence.failed.no-results', { tool: 'Dependency-Track' }))
    intake.tool(tool)
  },
}
