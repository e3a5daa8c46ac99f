import type { Decision } from '../../../core/intel/ssvc/decide.ts'
import { say } from '../../../core/language/catalogue.ts'
import { words } from '../line.ts'
import type { Layout } from './layout.ts'

/** Flips that are told of each table; the nearest come first. */
const few = 3

/** What tables decide, from which answers, and which single answer would change it. */
export function* decisionLines(decisions: readonly Decision[], layout: Layout): Iterable<string> {
  if (decisions.length === 0) return
  yield* layout.heading(words(say('heading.ssvc')))
  for (const decision of decisions) {
    const { table, version, said, path } = decision
    yield* layout.paragraph(words(say('ssvc.table', { table, version, said: words(said) })))
    if (decision.kind === 'not-applicable') continue
    for (const step of path) {
      const values = { said: words(step.said), because: words(step.answer.because) }
      yield* layout.led('- ', words(say('ssvc.step', values)), 2)
    }
    const flips = decision.kind === 'decided' ? decision.flips.slice(0, few) : []
    for (const flip of flips) yield* layout.led('> ', words(flip.said), 2)
  }
}
