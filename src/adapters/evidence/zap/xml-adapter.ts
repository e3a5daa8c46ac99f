import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { alertResults } from './alert-results.ts'
import { tool as name, zapMeta } from './meta.ts'
import { xmlAlert, type ZapXmlAlert } from './record.ts'

export const zapXmlAdapter: ReportAdapter = {
  meta: {
    ...zapMeta,
    seen: ['2.9.0', '2.10.0', 'D-2021-03-29', '2.11.1', '2.16.1'],
    record: 'an `alertitem`; it gives a result for each page and parameter among its `instances`',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name }
    let site = ''
    let sites = 0
    let hasAlerts = false
    let isThere = false
    document.read([
      textAt(['OWASPZAPReport', '@version'], (version) => {
        tool.version = version
      }),
      textAt(['OWASPZAPReport', 'site', '@name'], (text) => {
        site = text
      }),
      endOf(['OWASPZAPReport', 'site', 'alerts'], () => {
        hasAlerts = true
      }),
      endOf(['OWASPZAPReport', 'site'], () => {
        if (!hasAlerts) throw lacks('"alerts"')
        hasAlerts = false
        site = ''
        sites++
      }),
      endOf(['OWASPZAPReport'], () => {
        isThere = true
      }),
      select(
        ['OWASPZAPReport', 'site', 'alerts', 'alertitem'],
        xmlAlert,
        (alert, at) => intake.record(at, alertResults(withList(alert), site)),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!isThere) throw lacks('"OWASPZAPReport"')
    // A target that never answered is in no list of sites.
    if (sites === 0) intake.failed(say('evidence.failed.no-results', { tool: name }))
    intake.tool(tool)
  },
}

const lacks = (missing: string) => new HoldpointError('evidence.lacks', { format: 'zap', missing })

const withList = ({ instances, ...alert }: ZapXmlAlert) => ({
  ...alert,
  instances: typeof instances === 'string' ? [] : instances?.instance,
})
