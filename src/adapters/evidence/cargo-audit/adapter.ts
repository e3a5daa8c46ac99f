import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { listAt, objectAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { tellFewer } from '../words/fewer-listed.ts'
import { auditSettings, rustVulnerabilities, rustVulnerability, rustWarning } from './record.ts'
import { crateResults } from './result.ts'

const tool = 'cargo-audit'

export const cargoAuditAdapter: ReportAdapter = {
  meta: {
    tool: 'RustSec cargo-audit',
    seen: [
      '0.14',
      'vulnerabilities and warnings, from documentation',
      'several reports in a row, as of `cargo audit bin`',
    ],
    record: 'an entry of `vulnerabilities.list`, or of one of the lists in `warnings`',
    severity:
      'That of the CVSS vector; unknown without one. A warning’s kind (`unmaintained`, `unsound`, `yanked`, `notice`) is kept as its word and is unknown too.',
    notRead: 'affected functions, architectures and systems, keywords, versions that were never affected',
  },
  read: (document, intake) => {
    let lists = 0
    let reports = 0
    document.read([
      objectAt(['*'], () => {
        reports++
      }),
      listAt(['*', 'vulnerabilities', 'list'], (list) => {
        if (list !== null) lists++
      }),
      ...recordsIn(intake),
      select(
        ['*', 'settings'],
        auditSettings,
        (settings) => note(settings, intake),
        () => undefined,
      ),
    ])
    if (lists === 0 || lists < reports)
      throw new HoldpointError('evidence.lacks', { format: tool, missing: '"vulnerabilities.list"' })
  },
}

function recordsIn(intake: Intake): readonly Selection[] {
  const result = crateResults()
  let listed = 0
  const refuse: Refuse = (issues, at) => intake.unreadable(at, whyUnreadable(issues))
  return [
    select(
      ['*', 'vulnerabilities', 'list', '*'],
      rustVulnerability,
      (said, at) => {
        listed++
        intake.record(at, [result(said)])
      },
      (issues, at) => {
        listed++
        refuse(issues, at)
      },
    ),
    select(
      ['*', 'vulnerabilities'],
      rustVulnerabilities,
      ({ count }) => {
        tellFewer({ tool, counts: count ?? undefined, lists: listed }, intake)
        listed = 0
      },
      refuse,
    ),
    objectAt(['*', 'warnings'], () => undefined),
    listAt(['*', 'warnings', '*']),
    select(['*', 'warnings', '*', '*'], rustWarning, (said, at) => intake.record(at, [result(said)]), refuse),
  ]
}

type Refuse = Parameters<typeof select>[3]

function note({ ignore, severity }: z.output<typeof auditSettings>, intake: Intake): void {
  const what = [...(ignore ?? []), ...(severity ? [`less than ${severity}`] : [])]
  if (what.length > 0) intake.note(say('evidence.note.told-to-leave-out', { tool, what }))
}
