import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { listAt } from '../document/lists.ts'
import type { ReportAdapter } from '../format.ts'
import { dependenciesIn } from './dependencies.ts'

const tool = 'pip-audit'
const named = 5

export const pipAuditAdapter: ReportAdapter = {
  meta: {
    tool: 'pip-audit',
    seen: ['the list of before 2.5', 'the object with `dependencies` since'],
    record:
      'an entry of a dependency’s `vulns`. A dependency without any is no record; one with `skip_reason` was not audited, so that the scan is not complete',
    severity: 'pip-audit knows none: it is unknown, unless another tool rates the same vulnerability.',
    notRead: 'fixes that pip-audit applied, links',
  },
  read: (document, intake, head) => {
    const isList = head.has('0')
    const dependencies = dependenciesIn(isList ? ['*'] : ['dependencies', '*'], intake)
    let isReport = isList
    const list = listAt(['dependencies'], () => {
      isReport = true
    })
    document.read([...(isList ? [] : [list]), ...dependencies.selections])
    if (!isReport) throw new HoldpointError('evidence.lacks', { format: tool, missing: '"dependencies"' })
    const { skipped } = dependencies
    if (dependencies.audited() === 0) intake.failed(say('evidence.failed.nothing-audited', { tool }))
    if (skipped.length > 0)
      intake.failed(
        say('evidence.failed.not-audited', { tool, names: skipped.slice(0, named), total: skipped.length }),
      )
  },
}
