import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { nameOf } from '../finding-words.ts'
import { words } from '../line.ts'
import { notInProduction, saidWords } from '../production.ts'
import type { Layout } from './layout.ts'
import { worstLines } from './worst.ts'

/** DESIGN 5, rule 14: what is in production already is said before any other reason. */
export function* productionLines(
  judgement: Judgement,
  options: DocumentOptions,
  layout: Layout,
): Iterable<string> {
  const { heading, paragraph, led } = layout
  const { inProduction } = judgement
  const none = notInProduction(judgement, options)
  if (none !== undefined) yield* paragraph(words(none))
  const said = saidWords(judgement, options, nameOf)
  if (inProduction.length + said.length === 0) return
  yield* heading(words(say('heading.production')))
  for (const sentence of said) yield* led('- ', sentence)
  if (inProduction.length > 0)
    yield* paragraph(words(say('production.found', { findings: inProduction.length })))
  yield* worstLines(inProduction, judgement, layout)
  yield* paragraph(words(say('production.first')))
}
