import { say } from '../../../core/language/catalogue.ts'
import type { Intake } from '../format.ts'
import type { BanditTotals } from './record.ts'

/** The worst first. */
const severities = ['HIGH', 'MEDIUM', 'LOW', 'UNDEFINED'] as const
const tool = 'Bandit'

/**
 * Compares what Bandit counts with what it lists. It counts all that it found, and lists what is at least as bad as it
 * was asked for: milder flaws may be missing, but neither all of them nor some that are worse than what is listed.
 *
 * @param listed the words of the issues that stand in the list
 */
export function tellUnlisted(totals: BanditTotals, listed: ReadonlySet<string>, intake: Intake): void {
  const unlisted = severities.filter((word) => (totals[`SEVERITY.${word}`] ?? 0) > 0 && !listed.has(word))
  const mildest = severities.findLastIndex((word) => listed.has(word))
  const isMissing = (word: (typeof severities)[number]) =>
    listed.size === 0 || severities.indexOf(word) < mildest
  const missing = unlisted.filter(isMissing)
  const milder = unlisted.filter((word) => !isMissing(word))
  if (missing.length > 0) intake.failed(say('evidence.failed.unlisted', { tool, severities: missing }))
  if (milder.length > 0) intake.note(say('evidence.note.told-to-leave-out', { tool, what: milder }))
}
