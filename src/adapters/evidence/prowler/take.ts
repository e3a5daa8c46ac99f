import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake } from '../format.ts'
import type { ProwlerCheck } from './check.ts'
import { mustBeMadeByHand, resultsOf } from './results.ts'

/** Takes in checks one by one. `ended` says at the end what they have in common, and how many there were. */
export function checkTaker(intake: Intake): {
  take: (check: ProwlerCheck, at: DocumentPlace) => void
  ended: () => number
} {
  let version: string | undefined
  let checks = 0
  let byHand = 0
  return {
    take: (check, at) => {
      checks++
      version ??= check.version
      if (mustBeMadeByHand(check)) byHand++
      intake.record(at, resultsOf(check))
    },
    ended: () => {
      intake.tool({ name: 'prowler', ...(version !== undefined && { version }) })
      if (byHand > 0) intake.note(say('evidence.note.by-hand', { checks: byHand }))
      return checks
    },
  }
}
