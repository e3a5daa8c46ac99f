import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Intake } from '../format.ts'

/**
 * Takes in a report that has no lists of checks. Checkov writes only a summary where none of its frameworks found
 * anything to look at; one that counted checks and lists none of them has lost them.
 *
 * @param counts the members of the summary, as texts
 */
export function summaryAlone(counts: ReadonlyMap<string, string>, intake: Intake): void {
  const isNothing = ['passed', 'failed'].every((name) => counts.get(name) === '0')
  if (!isNothing || (counts.get('skipped') ?? '0') !== '0')
    throw new HoldpointError('evidence.lacks', { format: 'checkov', missing: '"results.failed_checks"' })
  const unparsed = Number(counts.get('parsing_errors') ?? counts.get('parsingerrors') ?? 0)
  if (unparsed !== 0) intake.failed(say('evidence.failed.files', { tool: 'Checkov', files: unparsed }))
  intake.nothingScanned()
}
