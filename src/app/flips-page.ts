import { nameOf } from '../adapters/documents/finding-words.ts'
import { words } from '../adapters/documents/line.ts'
import type { Layout } from '../adapters/documents/terminal/layout.ts'
import { say } from '../core/language/catalogue.ts'
import type { FeedFlip } from '../core/policy/feed-flips.ts'
import { findingId } from '../core/policy/finding-record.ts'
import { failureLines } from './failure-lines.ts'
import type { FeedFlips, FeedReport } from './feed-report.ts'

const fewFindings = 3
const fewBack = 5

/** What new feeds change of recorded verdicts, on the page of the feeds; nothing where there is nothing to say. */
export function flipLines({ flips, flipsFailure }: FeedReport, layout: Layout): readonly string[] {
  if (flips === undefined && flipsFailure === undefined) return []
  const said =
    flips === undefined
      ? [...layout.paragraph(words(say('flips.failed'))), ...failureLines(flipsFailure, 0, layout)]
      : changeLines(flips, layout)
  return [...layout.heading(words(say('heading.flips-recorded'))), ...said]
}

/** Exactly the verdicts that have become others, each with the findings that did it. */
function changeLines({ flips, back, unjudged, unread }: FeedFlips, layout: Layout): readonly string[] {
  const { paragraph } = layout
  return [
    ...(unread.length === 0 ? [] : paragraph(words(say('flips.unread', { feeds: unread })))),
    ...(flips.length === 0 ? paragraph(words(say('flips.none'))) : []),
    ...flips.flatMap((flip) => [...releaseLines(flip, layout), ...findingLines(flip, layout)]),
    ...(back.length === 0 ? [] : paragraph(words(say('flips.back', { verdicts: back.length })))),
    ...back.slice(0, fewBack).flatMap((flip) => releaseLines(flip, layout)),
    ...(back.length > fewBack ? paragraph(words(say('cut.more', { more: back.length - fewBack })), 2) : []),
    ...(unjudged === 0 ? [] : paragraph(words(say('flips.unjudged', { results: unjudged })))),
  ]
}

function releaseLines({ release, recorded, before, after }: FeedFlip, { led }: Layout) {
  const { product, version = '', environment = '' } = release
  const said = say('flips.release', { product, version, environment, recorded, before, after })
  return led('- ', words(said))
}

function findingLines({ findings }: FeedFlip, { led, paragraph }: Layout): readonly string[] {
  const more = findings.length - fewFindings
  return [
    ...findings
      .slice(0, fewFindings)
      .flatMap(({ finding, verdict }) =>
        led('- ', words(say('flips.finding', { name: nameOf(finding), verdict })), 2),
      ),
    ...(more > 0 ? paragraph(words(say('cut.more-findings', { more })), 4) : []),
  ]
}

/** The same for a machine. */
export function flipsJson({ flips, back, unjudged, unread }: FeedFlips) {
  return { unjudged, unread, verdicts: flips.map(flipJson), back: back.map(flipJson) }
}

function flipJson({ release, recorded, before, after, findings }: FeedFlip) {
  return {
    release,
    recorded,
    before,
    after,
    findings: findings.map(({ finding, verdict }) => ({ id: findingId(finding), verdict })),
  }
}
