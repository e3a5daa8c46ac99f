import type { DocumentOptions, Style } from '../adapters/documents/document.ts'
import { nameOf } from '../adapters/documents/finding-words.ts'
import { list, member } from '../adapters/documents/json-text.ts'
import { lineOf, words } from '../adapters/documents/line.ts'
import { type Layout, layoutFor } from '../adapters/documents/terminal/layout.ts'
import { currentUntil } from '../core/intel/feed.ts'
import { say } from '../core/language/catalogue.ts'
import { findingId } from '../core/policy/finding-record.ts'
import type { FeedFailure, FeedFlips, FeedLine, FeedReport, SourceLine } from './feed-report.ts'

const dresses: Readonly<Record<FeedLine['state'], Style>> = {
  fresh: 'green',
  stale: 'yellow',
  'too-old': 'red',
  missing: 'red',
  damaged: 'red',
}

const nameColumns = 12
const stateColumns = 10

/** How feeds stand, on a page for a terminal. */
export function* feedsText(report: FeedReport, options: DocumentOptions): Iterable<string> {
  const { folder, feeds, flips, flipsFailure } = report
  const layout = layoutFor(options)
  const lines = [
    ...layout.paragraph(words(say('feeds.title', { folder: lineOf(folder) }))),
    ...feeds.flatMap((feed) => ['', ...feedLines(feed, layout)]),
    ...(flips === undefined ? [] : flipLines(flips, layout)),
    ...(flipsFailure === undefined ? [] : flipsFailedLines(flipsFailure, layout)),
    ...adviceOn(feeds, layout),
  ]
  for (const line of lines) yield `${line}\n`
}

function feedLines(line: FeedLine, layout: Layout): readonly string[] {
  const { led, labelled, style } = layout
  const { name, state, feed, age = 0, outcome, entriesBefore, failure } = line
  const standing = words(say('feeds.state', { state }))
  const told = [
    outcome && words(say('feeds.outcome', { outcome })),
    feed && words(say('feeds.entries', { entries: feed.entries, before: entriesBefore ?? feed.entries })),
  ].filter((each) => each !== undefined)
  const head = `${name.padEnd(nameColumns)}${told.length === 0 ? standing : standing.padEnd(stateColumns)}`
  const details =
    feed &&
    ([
      ['label.version', words(say('feeds.version', { version: feed.version ?? '', dated: feed.dated }))],
      ['label.current', words(say('feeds.current', { until: currentUntil(feed), age }))],
      ['label.from', lineOf(feed.from)],
    ] as const)
  return [
    ...led(head, told.join('; '), 0, (text) => text.replace(standing, style(dresses[state], standing))),
    ...(details ?? []).flatMap(([label, text]) => labelled(words(say(label)), text, nameColumns)),
    ...failureLines(failure, nameColumns, layout),
    ...(line.sources ?? []).flatMap((source) => sourceLines(source, layout)),
  ]
}

function sourceLines({ name, state, confirmed, age = 0, outcome, failure }: SourceLine, layout: Layout) {
  const told = [
    words(say('feeds.state', { state })),
    outcome && words(say('feeds.outcome', { outcome })),
    confirmed && words(say('feeds.current', { until: confirmed, age })),
  ]
  const text = told.filter((each) => each !== undefined).join('; ')
  return [
    ...layout.led(`${lineOf(name)}: `, text, nameColumns),
    ...failureLines(failure, nameColumns + 2, layout),
  ]
}

function failureLines(failure: FeedFailure | undefined, indent: number, { labelled }: Layout) {
  return [
    ...labelled(words(say('label.failed')), lineOf(failure?.message ?? ''), indent),
    ...labelled(words(say('label.hint')), lineOf(failure?.hint ?? ''), indent),
  ]
}

const fewFindings = 3

/** Exactly the verdicts that have become others, each with the findings that did it. */
function flipLines({ flips, unjudged }: FeedFlips, { led, paragraph, heading }: Layout): readonly string[] {
  const lines = flips.flatMap(
    ({ release: { product, version = '', environment = '' }, before, after, findings }) => [
      ...led('- ', words(say('flips.release', { product, version, environment, before, after }))),
      ...findings
        .slice(0, fewFindings)
        .flatMap(({ finding, verdict }) =>
          led('- ', words(say('flips.finding', { name: nameOf(finding), verdict })), 2),
        ),
      ...(findings.length > fewFindings
        ? paragraph(words(say('cut.more-findings', { more: findings.length - fewFindings })), 4)
        : []),
    ],
  )
  return [
    ...heading(words(say('heading.flips-recorded'))),
    ...(flips.length === 0 ? paragraph(words(say('flips.none'))) : lines),
    ...(unjudged === 0 ? [] : paragraph(words(say('flips.unjudged', { results: unjudged })))),
  ]
}

function flipsFailedLines(failure: FeedFailure, layout: Layout): readonly string[] {
  return [
    ...layout.heading(words(say('heading.flips-recorded'))),
    ...layout.paragraph(words(say('flips.failed'))),
    ...failureLines(failure, 0, layout),
  ]
}

function jsonFlips({ flips, unjudged }: FeedFlips) {
  return {
    unjudged,
    verdicts: flips.map(({ release, before, after, findings }) => ({
      release,
      before,
      after,
      findings: findings.map(({ finding, verdict }) => ({ id: findingId(finding), verdict })),
    })),
  }
}

function adviceOn(feeds: readonly FeedLine[], { paragraph }: Layout): readonly string[] {
  const isOld = feeds.some(({ state }) => state === 'stale' || state === 'too-old')
  const isLacking = feeds.some(({ state, outcome }) => state !== 'fresh' && outcome === undefined)
  const said = [isOld && say('feeds.stale'), isLacking && say('feeds.next')].filter((each) => each !== false)
  return said.length === 0 ? [] : ['', ...said.flatMap((each) => paragraph(words(each)))]
}

/** The same as one JSON object, `holdpoint/feeds/1`. */
export function* feedsJson({ at, folder, feeds, flips, flipsFailure }: FeedReport): Iterable<string> {
  yield '{\n'
  for (const [name, value] of Object.entries({ schema: 'holdpoint/feeds/1', at, folder }))
    yield* member(name, value)
  if (flips !== undefined) yield* member('flips', jsonFlips(flips))
  if (flipsFailure !== undefined) yield* member('flipsError', flipsFailure)
  yield* list('feeds', feeds.map(jsonLine), '')
  yield '}\n'
}

function jsonLine({ name, state, feed, age, outcome, entriesBefore, failure, sources }: FeedLine) {
  const { version, dated, confirmed, entries, sha256, from } = feed ?? {}
  // What is undefined is left out.
  return {
    name,
    state,
    outcome,
    version,
    dated,
    confirmed,
    ageSeconds: secondsOf(age),
    entries,
    entriesBefore,
    sha256,
    from,
    error: failure,
    sources: sources?.map((source) => ({
      name: source.name,
      state: source.state,
      outcome: source.outcome,
      confirmed: source.confirmed,
      ageSeconds: secondsOf(source.age),
      error: source.failure,
    })),
  }
}

const secondsOf = (age: number | undefined) => (age === undefined ? undefined : Math.floor(age / 1000))
