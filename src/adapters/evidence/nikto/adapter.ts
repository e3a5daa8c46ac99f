import { HoldpointError } from '../../../core/base/errors.ts'
import { select } from '../document/document.ts'
import { listAt, objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { hostPlace } from '../words/host-place.ts'
import { niktoItem } from './record.ts'
import { resultsOf } from './result.ts'

interface Target {
  host: string
  port: string
  isListed: boolean
}

const unread = (): Target => ({ host: '', port: '', isListed: false })

export const niktoAdapter: ReportAdapter = {
  meta: {
    tool: 'Nikto',
    seen: ['2.1.6', '2.5 from documentation'],
    record: 'an entry of `vulnerabilities` of a host; one for each CVE that it names',
    severity: 'Nikto rates nothing, so every severity is unknown.',
    notRead:
      'OSVDB numbers (that database is closed), methods, banners, values in queries; passwords and what unknown headers contain are left out of messages',
  },
  read: (document, intake) => {
    let target = unread()
    let targets = 0
    document.read([
      textAt(['*', 'host'], (host) => {
        target.host = host
      }),
      textAt(['*', 'port'], (port) => {
        target.port = port
      }),
      listAt(['*', 'vulnerabilities'], (list) => {
        target.isListed = list !== null
      }),
      select(
        ['*', 'vulnerabilities', '*'],
        niktoItem,
        (item, at) => intake.record(at, resultsOf(item, hostPlace(target.host, target.port))),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
      objectAt(['*'], () => {
        if (!target.isListed) throw lacks('"vulnerabilities"')
        targets++
        target = unread()
      }),
    ])
    if (targets === 0) throw lacks('a host')
    intake.tool({ name: 'nikto' })
  },
}

const lacks = (missing: string) => new HoldpointError('evidence.lacks', { format: 'nikto', missing })
