import { say } from '../../../core/language/catalogue.ts'
import type { Intake } from '../format.ts'

/** What a report counts, and how many of those it lists. */
export interface Counted {
  readonly tool: string
  /** None where the report does not say, or says it in no number. */
  readonly counts: number | undefined
  readonly lists: number
}

/** Says so where a report lists fewer flaws than it counts: for one whose count is of its own list. */
export function tellFewer({ tool, counts = 0, lists }: Counted, intake: Intake): void {
  if (counts > lists) intake.failed(say('evidence.failed.fewer', { tool, counts, lists }))
}

/** Says so where a report counts flaws and lists none: for one that counts something else than its list, such as ids. */
export function tellNoneListed(counted: Counted, intake: Intake): void {
  if (counted.lists === 0) tellFewer(counted, intake)
}
