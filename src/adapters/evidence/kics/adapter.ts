import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { tellFewer } from '../words/fewer-listed.ts'
import { querySelections } from './queries.ts'

const counters = [
  'files_scanned',
  'files_parsed',
  'files_failed_to_scan',
  'queries_total',
  'queries_failed_to_execute',
  'total_counter',
]
/** KICS counts what it only lists as inventory apart. */
const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO']

export const kicsAdapter: ReportAdapter = {
  meta: {
    tool: 'Checkmarx KICS',
    seen: ['1.3', '1.7 and 2.1, from their source'],
    record: 'an entry of `files` of a query: one place where it found what it looks for',
    severity: 'KICS writes our words in capitals; `INFO` and `TRACE` are none.',
    notRead:
      'descriptions, expected, actual and found values, remediation, risk scores, CIS benchmarks, the bill of materials',
  },
  read: (document, intake) => {
    const counts = new Map<string, number>()
    let version: string | undefined
    let hasQueries = false
    let lists = 0
    let rated = 0
    document.read([
      textAt(['kics_version'], (text) => {
        version = text
      }),
      ...counters.map((name) => textAt([name], (text) => counts.set(name, Number(text)))),
      listAt(['queries'], () => {
        hasQueries = true
      }),
      ...severities.map((name) =>
        textAt(['severity_counters', name], (text) => {
          rated += Number(text)
        }),
      ),
      ...querySelections(intake, () => lists++),
    ])
    if (!hasQueries) throw new HoldpointError('evidence.lacks', { format: 'kics', missing: '"queries"' })
    intake.tool({ name: 'kics', ...(version !== undefined && { version }) })
    tellFewer({ tool: 'KICS', counts: Math.max(counts.get('total_counter') ?? 0, rated), lists }, intake)
    sayHowItRan(counts, intake)
  },
}

function sayHowItRan(counts: ReadonlyMap<string, number>, intake: Intake): void {
  const scanned = counts.get('files_scanned')
  const parsed = counts.get('files_parsed') ?? scanned
  // A file that no parser took is counted only as scanned, and no query ever saw it.
  const unparsed = (scanned ?? 0) - (parsed ?? 0)
  const files = Math.max(counts.get('files_failed_to_scan') ?? 0, unparsed)
  const checks = counts.get('queries_failed_to_execute') ?? 0
  if (files > 0) intake.failed(say('evidence.failed.files', { tool: 'KICS', files }))
  if (checks > 0) intake.failed(say('evidence.failed.checks', { tool: 'KICS', checks }))
  if (Number.isNaN(files + checks)) intake.failed(say('evidence.failed.unclear', { tool: 'KICS' }))
  if (scanned === 0 || parsed === 0 || counts.get('queries_total') === 0) intake.nothingScanned()
}
