import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter, UnplacedResult } from '../format.ts'
import { tellFewer } from '../words/fewer-listed.ts'
import { count, scanError, summary, violation, vulnerability } from './record.ts'
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
    const counted = new Map<string, number>()
    const listed = new Map<string, number>()
    const add = (name: string) => listed.set(name, (listed.get(name) ?? 0) + 1)
    const unclear = () => intake.failed(say('evidence.failed.unclear', { tool: 'Terrascan' }))
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
          add(name)
          intake.record(at, resultsOf(record))
        },
        (issues, at) => {
          add(name)
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
        ({ policies_validated, violated_policies, vulnerabilities }) => {
          policies = policies_validated ?? undefined
          counted.set('violations', violated_policies ?? counted.get('violations') ?? 0)
          counted.set('vulnerabilities', vulnerabilities ?? 0)
        },
        unclear,
      ),
      select(
        ['results', 'count'],
        count,
        ({ total }) => counted.set('violations', Math.max(total ?? 0, counted.get('violations') ?? 0)),
        unclear,
      ),
    ])
    if (!lists.has('violations'))
      throw new HoldpointError('evidence.lacks', { format: 'terrascan', missing: '"results.violations"' })
    intake.tool({ name: 'terrascan' })
    for (const [name, counts] of counted)
      tellFewer({ tool: 'Terrascan', counts, lists: listed.get(name) ?? 0 }, intake)
    if (policies === 0) intake.nothingScanned()
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
