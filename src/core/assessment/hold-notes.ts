import type { Instant } from '../base/instant.ts'
import { type Said, say } from '../language/catalogue.ts'
import { neededQuantities } from '../options/needed-quantities.ts'
import type { Option } from '../options/option.ts'
import { wideNote } from '../risk/loss/loss-notes.ts'
import type { Quantities } from '../risk/quantity.ts'
import type { HoldFile } from './hold-file.ts'

/** What a reader should know of the hold itself and of its ways forward before trusting the numbers. */
export function holdNotes(hold: HoldFile, quantities: Quantities, now: Instant): readonly Said[] {
  const ways = neededQuantities(hold.options, hold.delay)
  return [
    ...plannedNotes(hold, now),
    ...(hold.findings.length === 0 ? [say('hold.no-findings')] : []),
    ...hold.options.flatMap((option) => controlNotes(option, now)),
    ...ways.flatMap((name) => {
      const quantity = quantities.get(name)
      return quantity === undefined ? [] : wideNote(quantity)
    }),
  ]
}

function plannedNotes({ release: { shipsAt } }: HoldFile, now: Instant): readonly Said[] {
  if (shipsAt === undefined) return [say('hold.no-ships-at')]
  return shipsAt < now ? [say('hold.ships-at-past', { shipsAt })] : []
}

/** A control is temporary and has to be tried (DESIGN 1): one that is neither is worth less than it says. */
function controlNotes({ title, control }: Option, now: Instant): readonly Said[] {
  if (control === undefined) return []
  const { bypassTest, expires } = control
  return [
    ...(bypassTest === undefined ? [say('hold.control-untested', { title })] : []),
    ...(expires === undefined ? [say('hold.control-without-end', { title })] : []),
    ...(expires !== undefined && expires <= now ? [say('hold.control-ended', { title, expires })] : []),
  ]
}
