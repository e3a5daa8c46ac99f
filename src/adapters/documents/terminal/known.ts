import type { Advisory } from '../../../core/intel/advisory.ts'
import type { Known } from '../../../core/intel/known.ts'
import { epssSaid, kevSaid } from '../../../core/intel/said.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentOptions } from '../document.ts'
import { feedsWords } from '../feeds-words.ts'
import { lineOf, words } from '../line.ts'
import { decisionLines } from './decisions.ts'
import { type Layout, layoutFor } from './layout.ts'

const fewPackages = 5

/** What the feeds say of a vulnerability, on a page for a terminal. */
export function knownText(known: Known, options: DocumentOptions): string {
  const layout = layoutFor(options)
  return [...lines(known, layout)].map((line) => `${line}\n`).join('')
}

function* lines(known: Known, layout: Layout): Iterable<string> {
  const { id, at, intel, feeds, damaged, advisories, decisions, lookBack } = known
  const { paragraph, labelled, style } = layout
  yield* paragraph(lineOf(id)).map((line) => style('bold', line))
  yield* labelled(words(say('label.exploited')), words(kevSaid(intel.kev, feeds)))
  if (intel.kev.kind === 'known') {
    const { name, due, requiredAction } = intel.kev.value
    yield* labelled(words(say('label.what')), lineOf(name))
    yield* labelled(words(say('label.due')), words(say('kev.due', { due })))
    yield* labelled(words(say('label.action')), lineOf(requiredAction))
  }
  yield* labelled(words(say('label.predicted')), words(epssSaid(intel.epss, feeds)))
  if (lookBack !== undefined) {
    const { lev, composite, scores } = lookBack
    yield* labelled(
      words(say('label.look-back')),
      words(say('lev.is', { lev, composite, days: scores.length })),
    )
  }
  for (const advisory of advisories) yield* advisoryLines(advisory, layout)
  yield* decisionLines(decisions, layout)
  yield ''
  yield* paragraph(feedsWords({ at, intel: { feeds, damaged } }).join(' '))
}

function* advisoryLines(
  { id, title, ratings, affected, withdrawn }: Advisory,
  layout: Layout,
): Iterable<string> {
  yield ''
  yield* layout.paragraph(words(say('advisory.title', { id, title, withdrawn: withdrawn ?? '' })))
  for (const { source, severity, score } of ratings)
    yield* layout.labelled(
      words(say('label.severity')),
      words(say('advisory.rated', { source, severity, score })),
    )
  for (const { ecosystem, name, ranges } of affected.slice(0, fewPackages))
    yield* layout.labelled(
      words(say('label.where')),
      words(say('advisory.affects', { ecosystem, name, ranges })),
    )
  const more = affected.length - fewPackages
  if (more > 0) yield* layout.paragraph(words(say('cut.more', { more })), 3)
}
