import type { DocumentOptions, Style } from '../adapters/documents/document.ts'
import { list, member } from '../adapters/documents/json-text.ts'
import { lineOf, words } from '../adapters/documents/line.ts'
import { type Layout, layoutFor } from '../adapters/documents/terminal/layout.ts'
import { currentUntil } from '../core/intel/feed.ts'
import { say } from '../core/language/catalogue.ts'
import { failureLines } from './failure-lines.ts'
import type { FeedLine, FeedReport, SourceLine } from './feed-report.ts'
import { flipLines, flipsJson } from './flips-page.ts'

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
  const { folder, feeds } = report
  const layout = layoutFor(options)
  const lines = [
    ...layout.paragraph(words(say('feeds.title', { folder: lineOf(folder) }))),
    ...feeds.flatMap((feed) => ['', ...feedLines(feed, layout)]),
    ...flipLines(report, layout),
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
  if (flips !== undefined) yield* member('flips', flipsJson(flips))
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
