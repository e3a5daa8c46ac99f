import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { nightlyHorizon } from '../../../core/policy/upcoming.ts'
import { nameOf } from '../finding-words.ts'
import { words } from '../line.ts'
import type { Layout } from './layout.ts'

const few = 10

/** Of a nightly run: what will hold because time passes, soonest first. */
export function* upcomingLines({ upcoming }: Judgement, layout: Layout): Iterable<string> {
  if (upcoming === undefined) return
  yield* layout.heading(words(say('heading.upcoming')))
  const [days, findings] = [nightlyHorizon, upcoming.length]
  yield* layout.paragraph(
    words(findings === 0 ? say('upcoming.none', { days }) : say('upcoming.some', { findings, days })),
  )
  for (const { judged, on } of upcoming.slice(0, few))
    yield* layout.led('- ', words(say('upcoming.on', { on, name: nameOf(judged.finding) })))
  if (findings > few) yield* layout.paragraph(words(say('cut.more-findings', { more: findings - few })))
}
