import { HoldpointError } from '../../../core/base/errors.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { purlMaker } from '../words/purl.ts'
import { matchResult } from './match.ts'
import { error, match, vuln } from './record.ts'
import { vulnResults } from './vuln.ts'

export const semgrepAdapter: ReportAdapter = {
  meta: {
    tool: 'Semgrep',
    seen: ['0.x', '1.30', '1.84', '1.97', 'supply chain findings from its platform’s API'],
    record:
      'an entry of `results`, or of `vulns` from the API; what `nosemgrep` or a triage set aside is suppressed',
    severity:
      'ERROR is high, WARNING medium, INFO low, as its documentation says; the newer words are ours in capitals. ' +
      'INVENTORY and EXPERIMENT are unknown.',
    notRead: 'traces, metavariables, proposed corrections, files that were skipped, the text of a secret',
  },
  read: (document, intake) => {
    let version: string | undefined
    let hasList = false
    const seen = (list: readonly unknown[] | null) => {
      // Semgrep writes an empty list; `null` is what some other tool does.
      if (list !== null) hasList = true
    }
    const { selections, tell } = scan(intake)
    document.read([
      textAt(['version'], (text) => {
        version = text
      }),
      listAt(['results'], seen),
      listAt(['vulns'], seen),
      endOf(['hasMore'], (more) => {
        if (more !== false && more !== null)
          intake.failed(say('evidence.failed.more-pages', { tool: 'Semgrep' }))
      }),
      ...selections,
    ])
    if (!hasList) throw new HoldpointError('evidence.lacks', { format: 'semgrep', missing: '"results"' })
    intake.tool({ name: 'Semgrep', ...(version !== undefined && { version }) })
    tell()
  },
}

/** The records, and what Semgrep says of how it went. */
function scan(intake: Intake): { readonly selections: readonly Selection[]; readonly tell: () => void } {
  const purl = purlMaker()
  const warnings: { places: number; first?: string } = { places: 0 }
  let listsFiles = false
  let files = 0
  const selections = [
    select(
      ['results', '*'],
      match,
      (record, at) => intake.record(at, [matchResult(record, purl)]),
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
    select(
      ['vulns', '*'],
      vuln,
      (record, at) => intake.record(at, vulnResults(record, purl)),
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
    listAt(['errors']),
    select(
      ['errors', '*'],
      error,
      ({ level, message, path }) => {
        const text = titleOf(message, path) ?? 'an error without a message'
        if (level === 'warn' || level === 'info') {
          warnings.places++
          warnings.first ??= path || text
        } else intake.failed(say('evidence.failed.error', { tool: 'Semgrep', message: text }))
      },
      () => intake.failed(say('evidence.failed.unclear', { tool: 'Semgrep' })),
    ),
    listAt(['paths', 'scanned'], (list) => {
      listsFiles = list !== null
    }),
    endOf(['paths', 'scanned', '*'], () => {
      files++
    }),
  ]
  const tell = () => {
    const { places, first = '' } = warnings
    if (places > 0) intake.note(say('evidence.note.partly-read', { tool: 'Semgrep', places, first }))
    if (listsFiles && files === 0) intake.nothingScanned()
  }
  return { selections, tell }
}
