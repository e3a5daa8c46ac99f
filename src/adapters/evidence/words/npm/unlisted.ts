import { type Said, say } from '../../../../core/language/catalogue.ts'
import type { Intake } from '../../format.ts'
import type { NpmCounts } from './record.ts'

/**
 * Compares what a report counts with what it lists. npm's tools leave flaws out of the list, and not out of the
 * count, that a team chose to ignore or whose level was not asked for; nothing else tells that they are there.
 */
export class Listed {
  readonly #words = new Set<string>()
  readonly #tool: string
  #counts: NpmCounts = {}

  constructor(tool: string) {
    this.#tool = tool
  }

  /** A flaw with this severity stands in the list. */
  add(severity: string | null | undefined): void {
    this.#words.add(severity?.trim().toLowerCase() ?? '')
  }

  count(counts: NpmCounts): void {
    this.#counts = counts
  }

  /** Says so where flaws are counted that are not listed. */
  judge(intake: Intake): void {
    const why = this.#unlisted()
    if (why !== undefined) intake.failed(why)
  }

  #unlisted(): Said | undefined {
    const severities = Object.entries(this.#counts).flatMap(([word, count]) =>
      (count ?? 0) > 0 && !this.#words.has(word) ? [word] : [],
    )
    return severities.length === 0
      ? undefined
      : say('evidence.failed.unlisted', { tool: this.#tool, severities })
  }
}
