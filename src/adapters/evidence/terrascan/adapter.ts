import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter, UnplacedResult } from '../format.ts'
import { scanError, summary, violation, vulnerability } from './record.ts'
import { skippedResult, violationResult, vulnerabilityResult } from './results.ts'

export const terrascanAdapter: ReportAdapter = {
  meta: {
    tool: 'Tenable Terrascan',
    seen: ['1.6', '1.19, from its source'],
    record:
      'an entry of `violations`, `skipped_violations` (suppressed), `vulnerabilities`, or of `passed_rules`: one of those ' +
      'is a record without result',
    severity: 'Terrascan writes our words in capitals.',
    notRead: 'categories, modules, the container of a vulnerable image, whether a vulnerability has a fix',
  },
  read: (document, intake) => {
    const lists = new Set<string>()
    let policies: number | undefined
    let found = 0
    const list = <S extends z.ZodMiniType>(
      name: string,
      schema: S,
      resultsOf: (record: z.output<S>) => readonly UnplacedResult[],
    ): Selection[] => [
      listAt(['results', name], () => lists.add(name)),
      select(
        ['results', name, '*'],
        schema,
        (record, at) => {
          found++
          intake.record(at, resultsOf(record))
        },
        (issues, at) => {
          found++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
    ]
    document.read([
      ...list('violations', violation, (record) => [violationResult(record)]),
      ...list('skipped_violations', violation, (record) => [skippedResult(record)]),
      ...list('vulnerabilities', vulnerability, (record) => [vulnerabilityResult(record)]),
      ...list('passed_rules', violation, () => []),
      ...scanErrors(intake),
      select(
        ['results', 'scan_summary'],
        summary,
        ({ policies_validated }) => {
          policies = policies_validated ?? undefined
        },
        () => intake.failed(say('evidence.failed.unclear', { tool: 'Terrascan' })),
      ),
    ])
    if (!lists.has('violations'))
      throw new HoldpointError('evidence.lacks', { format: 'terrascan', missing: '"results.violations"' })
    intake.tool({ name: 'terrascan' })
    if (policies !== 0 || found > 0) return
    intake.inventoryOnly()
    intake.note(say('evidence.note.nothing-scanned'))
  },
}

/**
 * Asked for every kind of code (`-i all`, which it does by itself), Terrascan looks for each in turn, and calls it an
 * error that one of them is not there: that hides no flaw.
 */
const isAbsence =
  /^(?:.{1,80} not found in the directory .*|no .{1,80} found in directory .*|directory .* has no .{1,80} files)$/i

function scanErrors(intake: Intake): Selection[] {
  const path = ['results', 'scan_errors']
  const unclear = () => intake.failed(say('evidence.failed.unclear', { tool: 'Terrascan' }))
  return [
    listAt(path),
    select(
      [...path, '*'],
      scanError,
      ({ errMsg: message }) => {
        if (!message) unclear()
        else if (!isAbsence.test(message))
          intake.failed(say('evidence.failed.error', { tool: 'Terrascan', message }))
      },
      unclear,
    ),
  ]
}
