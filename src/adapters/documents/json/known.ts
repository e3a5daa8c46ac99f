import type { Known } from '../../../core/intel/known.ts'
import { recordOf } from '../../../core/intel/recorded-intel.ts'
import { noStanding } from '../../../core/intel/vex/vex-standing.ts'
import { jsonText } from '../json-text.ts'
import { writtenDecision } from './decision.ts'

/** What the feeds say of a vulnerability, for a machine: `holdpoint/known/1`. */
export function knownJson({ id, at, feeds, intel, advisories, decisions, lookBack }: Known): string {
  return `${jsonText({
    schema: 'holdpoint/known/1',
    id,
    at,
    intel: recordOf(intel, { vex: noStanding, advised: [], applicable: true }),
    advisories,
    decisions: decisions.map(writtenDecision),
    ...(lookBack !== undefined && { lookBack }),
    intelAsOf: feeds,
  })}\n`
}
