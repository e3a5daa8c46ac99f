import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { purlMaker } from '../words/purl.ts'
import { findingLists } from './finding-lists.ts'
import { productField, productOf } from './product.ts'
import { type AsffFinding, finding } from './record.ts'
import { resultsOf } from './results.ts'

const version = '2018-10-08'

export const awsSecurityHubAdapter: ReportAdapter = {
  meta: {
    tool: 'AWS Security Hub',
    seen: [
      'ASFF 2018-10-08: findings of Security Hub, Inspector 2, GuardDuty',
      'Prowler, from its documentation',
    ],
    record:
      'a finding, with a result for each vulnerable package; one whose control passed is a record without result, one ' +
      'that was archived, suppressed or resolved is suppressed',
    severity:
      'The words of AWS are ours in capitals, `INFORMATIONAL` is none; without one, `Normalized` says it as AWS has it.',
    notRead: 'EPSS, known exploits, remediation, related requirements, details of resources and actions',
  },
  read: (document, intake, head) => {
    const take = findingTaker(intake)
    let hasList = head.has('0')
    document.read([
      ...(head.has('0') ? [findingsAt(['*'], take, intake)] : []),
      ...findingLists.flatMap((list) => [
        listAt(list, (found) => {
          if (found !== null) hasList = true
        }),
        findingsAt([...list, '*'], take, intake),
      ]),
      textAt(['NextToken'], (token) => {
        if (token !== '') intake.failed(say('evidence.failed.more-pages', { tool: 'AWS Security Hub' }))
      }),
    ])
    if (!hasList)
      throw new HoldpointError('evidence.lacks', { format: 'aws-security-hub', missing: '"Findings"' })
  },
}

type Take = (finding: AsffFinding, at: DocumentPlace) => void

const findingsAt = (path: readonly string[], take: Take, intake: Intake): Selection =>
  select(path, finding, take, (issues, at) => intake.unreadable(at, whyUnreadable(issues)))

function findingTaker(intake: Intake): Take {
  const purlOf = purlMaker()
  return (record, at) => {
    refuseOther(record.SchemaVersion, at)
    const product = productField(record, 'ProviderVersion')
    intake.tool({ name: productOf(record), ...(product !== undefined && { version: product }) })
    intake.record(at, resultsOf(record, purlOf))
  }
}

function refuseOther(written: string | null | undefined, { line, column, byte }: DocumentPlace): void {
  if (!written || written === version) return
  throw new HoldpointError(
    'evidence.version',
    { format: 'ASFF', version: written, read: version },
    { line, column, byte },
  )
}
