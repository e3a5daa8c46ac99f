import { byCodePoint, quoted } from '../../../../core/base/text.ts'
import { publishedAt } from '../../../../core/findings/published.ts'
import type { Csaf, CsafTracking } from '../record.ts'
import { type Fault, firstRepeated, type MandatoryTest } from './mandatory-test.ts'
import { compareVersions, type DocumentVersion, isPreRelease, isZero, parseVersion } from './version.ts'

const pointer = '/document/tracking'

/** An item of the revision history, with the position where it stands. */
interface Revision {
  readonly index: number
  readonly number: string
  readonly version: DocumentVersion
}

/** Sorted by date, then by number; undefined where a date or a number cannot be read. */
function revisionsOf({ revision_history: history }: CsafTracking): readonly Revision[] | undefined {
  const read = history.map(({ date, number }, index) => {
    const [version, moment] = [parseVersion(number), momentOf(date)]
    return version && moment ? { index, number, version, moment } : undefined
  })
  const known = read.filter((revision) => revision !== undefined)
  if (known.length < history.length) return undefined
  return known.sort((a, b) => byCodePoint(a.moment, b.moment) || compareVersions(a.version, b.version))
}

/** Finer than a millisecond: two revisions may follow each other faster than that. */
function momentOf(date: string): string | undefined {
  const instant = publishedAt(date)
  const finer = /\.\d{3}(\d+)/.exec(date)?.[1] ?? ''
  return instant && `${instant}${finer.replace(/0+$/, '')}`
}

function at(index: number, problem: string): Fault {
  return { pointer: `${pointer}/revision_history/${index}/number`, problem }
}

/** A test of the history; what is no date or no version fails the first of them. */
function ofHistory(
  test: string,
  fault: (revisions: readonly Revision[], tracking: CsafTracking) => Fault | undefined,
): MandatoryTest {
  return {
    test,
    fault: ({ document: { tracking } }) => {
      const revisions = revisionsOf(tracking)
      return revisions && fault(revisions, tracking)
    },
  }
}

const isReleased = ({ status }: CsafTracking) => status !== 'draft'

function unsorted({ document: { tracking } }: Csaf): Fault | undefined {
  const revisions = revisionsOf(tracking)
  if (revisions === undefined)
    return { pointer: `${pointer}/revision_history`, problem: 'has a date or a number that cannot be read' }
  const late = revisions.find(
    ({ version }, place) =>
      place > 0 && compareVersions(revisions[place - 1]?.version ?? version, version) > 0,
  )
  return late && at(late.index, `${quoted(late.number)} is dated after a higher number`)
}

function notLatest(
  revisions: readonly Revision[],
  { version: text, status }: CsafTracking,
): Fault | undefined {
  const last = revisions.at(-1)
  const version = parseVersion(text)
  const place = { pointer: `${pointer}/version` }
  if (version === undefined || last === undefined)
    return { ...place, problem: `${quoted(text)} is the version of no revision` }
  // Of a draft what makes it a pre-release does not count.
  const isSame =
    status === 'draft'
      ? version.semantic.compareMain(last.version.semantic) === 0
      : compareVersions(version, last.version) === 0
  return isSame
    ? undefined
    : { ...place, problem: `is ${quoted(text)}, where the latest revision is ${quoted(last.number)}` }
}

function omitted(revisions: readonly Revision[]): Fault | undefined {
  let before: number | undefined
  for (const { index, number, version } of revisions) {
    const { major } = version.semantic
    const isNext = before === undefined ? major <= 1 : major <= before + 1
    if (!isNext) return at(index, `${quoted(number)} leaves out a version before it`)
    before = major
  }
  return undefined
}

function mixed(revisions: readonly Revision[], { version }: CsafTracking): Fault | undefined {
  const kind = parseVersion(version)?.isSemantic
  const other = revisions.find((revision) => revision.version.isSemantic !== kind)
  return other && at(other.index, 'integers and semantic versions are mixed')
}

export const revisionTests: readonly MandatoryTest[] = [
  { test: '6.1.14', fault: unsorted },
  {
    test: '6.1.15',
    fault: ({ document: { publisher, source_lang: source } }) =>
      publisher.category === 'translator' && !source
        ? { pointer: '/document/source_lang', problem: 'is missing, and the publisher is a translator' }
        : undefined,
  },
  ofHistory('6.1.16', notLatest),
  {
    test: '6.1.17',
    fault: ({ document: { tracking } }) => {
      const version = parseVersion(tracking.version)
      const isEarly = version !== undefined && (isZero(version) || isPreRelease(version))
      return isEarly && tracking.status !== 'draft'
        ? {
            pointer: `${pointer}/status`,
            problem: `is not draft, and the version is ${quoted(tracking.version)}`,
          }
        : undefined
    },
  },
  ofHistory('6.1.18', (revisions, tracking) => {
    const early = isReleased(tracking) ? revisions.find(({ version }) => isZero(version)) : undefined
    return early && at(early.index, `${quoted(early.number)} is a version from before the release`)
  }),
  ofHistory('6.1.19', (revisions) => {
    const early = revisions.find(({ version }) => isPreRelease(version))
    return early && at(early.index, `${quoted(early.number)} is a pre-release`)
  }),
  ofHistory('6.1.21', omitted),
  {
    test: '6.1.22',
    fault: ({ document: { tracking } }) => {
      const twice = firstRepeated(tracking.revision_history.map(({ number }) => number))
      return twice && at(twice.at, `${quoted(twice.text)} is there twice`)
    },
  },
  ofHistory('6.1.30', mixed),
]
