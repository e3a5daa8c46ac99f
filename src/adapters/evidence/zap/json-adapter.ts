import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { alertResults } from './alert-results.ts'
import { tool as name, zapMeta } from './meta.ts'
import { jsonAlert } from './record.ts'

export const zapJsonAdapter: ReportAdapter = {
  meta: {
    ...zapMeta,
    seen: ['its template "traditional JSON", with and without requests, of 2.16'],
    record: 'an entry of `alerts`; it gives a result for each page and parameter among its `instances`',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name }
    let site = ''
    let sites = 0
    let hasSites = false
    let hasAlerts = false
    document.read([
      textAt(['@version'], (version) => {
        tool.version = version
      }),
      listAt(['site'], () => {
        hasSites = true
      }),
      textAt(['site', '*', '@name'], (text) => {
        site = text
      }),
      listAt(['site', '*', 'alerts'], (list) => {
        hasAlerts = list !== null
      }),
      endOf(['site', '*'], () => {
        if (!hasAlerts) throw lacks('"alerts"')
        hasAlerts = false
        site = ''
        sites++
      }),
      select(
        ['site', '*', 'alerts', '*'],
        jsonAlert,
        (alert, at) => intake.record(at, alertResults(alert, site)),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!hasSites) throw lacks('"site"')
    // A target that never answered is in no list of sites.
    if (sites === 0) intake.failed(say('evidence.failed.no-results', { tool: name }))
    intake.tool(tool)
  },
}

const lacks = (missing: string) => new HoldpointError('evidence.lacks', { format: 'zap', missing })
