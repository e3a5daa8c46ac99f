import { type Said, say } from '../../../core/language/catalogue.ts'
import type { Affected, AffectedRelease } from '../../../core/policy/affected-releases.ts'
import type { DocumentOptions } from '../document.ts'
import { lineOf, words } from '../line.ts'
import { type Layout, layoutFor } from './layout.ts'

const few = 20

/** Which recorded releases carry what was asked for, those that run first. */
export function affectedText(found: Affected, options: DocumentOptions): string {
  const layout = layoutFor(options)
  const running = found.releases.filter(({ runs }) => runs.length > 0)
  const others = found.releases.filter(({ runs }) => runs.length === 0)
  const lines = [
    ...layout.paragraph(words(summary(found, running.length))).map((line) => layout.style('bold', line)),
    ...section(say('heading.runs-now'), running, layout),
    ...section(say('heading.affected-elsewhere'), others, layout),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function summary({ named: typed, results, releases }: Affected, running: number): Said {
  const named = lineOf(typed)
  if (results === 0) return say('affected.nothing-recorded', { named })
  if (releases.length === 0) return say('affected.none', { named, results })
  return say('affected.some', { named, results, releases: releases.length, running })
}

function section(heading: Said, releases: readonly AffectedRelease[], layout: Layout): readonly string[] {
  if (releases.length === 0) return []
  const more = releases.length - few
  return [
    ...layout.heading(words(heading)),
    ...releases.slice(0, few).flatMap((release) => releaseLines(release, layout)),
    ...(more > 0 ? layout.paragraph(words(say('cut.more', { more })), 2) : []),
  ]
}

function releaseLines(release: AffectedRelease, { led, labelled }: Layout): readonly string[] {
  const { product, version = '', runs, finding, verdict, at, goneBy } = release
  const name = words(say('release.name', { product, version }))
  const word = words(say('verdict.word', { verdict }))
  return [
    ...led('- ', name),
    ...runs.flatMap((where) => labelled(words(say('label.runs')), words(say('affected.runs', where)))),
    ...labelled(
      words(say('label.as')),
      words(finding === undefined ? say('affected.component') : say('affected.finding', finding)),
    ),
    ...labelled(words(say('label.judged')), words(say('affected.release', { verdict: word, at }))),
    ...labelled(
      words(say('label.later')),
      goneBy === undefined ? '' : words(say('affected.gone', { at: goneBy })),
    ),
  ]
}
