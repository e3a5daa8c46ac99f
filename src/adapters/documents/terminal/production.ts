import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { lineOf, words } from '../line.ts'
import type { Layout } from './layout.ts'
import { worstLines } from './worst.ts'

/** DESIGN 5, rule 14: what is in production already is said before any other reason. */
export function* productionLines(
  { inProduction, verdict, comparedWith }: Judgement,
  { saidInProduction = [] }: DocumentOptions,
  layout: Layout,
): Iterable<string> {
  const { heading, paragraph, led } = layout
  if (inProduction.length === 0 && saidInProduction.length === 0) {
    if (verdict !== 'hold') return
    yield* paragraph(words(comparedWith === undefined ? say('production.not-known') : say('production.none')))
    return
  }
  yield* heading(words(say('heading.production')))
  for (const what of saidInProduction)
    yield* led('- ', words(say('production.said', { what: lineOf(what) })), 0)
  if (inProduction.length > 0)
    yield* paragraph(words(say('production.found', { findings: inProduction.length })))
  yield* worstLines(inProduction, layout)
  yield* paragraph(words(say('production.first')))
}
