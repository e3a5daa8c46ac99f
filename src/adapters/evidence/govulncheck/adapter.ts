import { say } from '../../../core/language/catalogue.ts'
import { endOf, listAt, objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { purlMaker } from '../words/purl.ts'
import { lacks, messagesIn, oldReportIn } from './messages.ts'

/** The members that messages have; each has one of them. */
const messages = ['config', 'progress', 'SBOM', 'osv', 'finding', 'Vulns']
/**
 * That it got to comparing: it says what it does before it does it, and its errors stand elsewhere. Without this
 * message and any vulnerability of its database, code that could not be loaded would look clean.
 */
const scanning = 'progress of a scan'

export const govulncheckAdapter: ReportAdapter = {
  meta: {
    tool: 'Go govulncheck',
    seen: ['1.0.1, its messages in a list', '1.1.4, its messages in a row', 'the object of before 1.0'],
    record:
      'a message with a `finding` (before 1.0: an entry of `Vulns`). govulncheck writes one for the module, one for the package and one for each vulnerable symbol that is called; together they are one finding. A vulnerability that only stands in an `osv` message does not affect the code and is no record',
    severity:
      'The Go vulnerability database rates nothing: it is unknown, unless another tool rates the same vulnerability or an `osv` message has a severity added. Whether the vulnerable symbol is called is the confidence: high where it is, medium where its package is imported, low where its module is required; none where the scan did not look so far.',
    notRead:
      'the whole trace (the place is where the scanned code leaves for the vulnerable symbol), call and import graphs of before 1.0, progress',
  },
  read: (document, intake) => {
    const waiting: (() => void)[] = []
    const purlOf = purlMaker()
    const seen = new Set<string>()
    let isMessage = false
    const shows = (member: string) =>
      endOf(['*', member], () => {
        isMessage = true
        seen.add(member)
      })
    document.read([
      ...messages.map(shows),
      textAt(['*', 'progress', 'message'], (message) => {
        if (!message.startsWith('Fetching')) seen.add(scanning)
      }),
      listAt(['*', 'Vulns']),
      ...messagesIn(intake, waiting, purlOf),
      ...oldReportIn(intake, waiting, purlOf),
      objectAt(['*'], () => undefined),
      endOf(['*'], (_, at) => {
        if (!isMessage)
          waiting.push(() =>
            intake.unreadable(at, say('evidence.record.shape', { expected: 'a message of govulncheck' })),
          )
        isMessage = false
      }),
    ])
    for (const go of waiting) go()
    if (!seen.has('config') && !seen.has('Vulns')) throw lacks('"config"')
    if (!['Vulns', 'osv', 'finding', scanning].some((member) => seen.has(member)))
      intake.failed(say('evidence.failed.stopped', { tool: 'govulncheck' }))
  },
}
