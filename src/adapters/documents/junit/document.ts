import { say, speak } from '../../../core/language/catalogue.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import type { Judgement, Reason } from '../../../core/policy/judgement.ts'
import type { Document, DocumentOptions } from '../document.ts'
import { feedsWords } from '../feeds-words.ts'
import { ratingOf, sinceOf, suppressedBy, vexOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import { becauseWords, blocks, headline, releaseName, rulingsOn } from '../matters.ts'
import { saidWords } from '../production.ts'
import { wideClears, wideExploitation, wideName, wideOfRelease } from '../wide.ts'
import { type Ending, endingOf, gateSuite, type Suite, suitesOf } from './suites.ts'
import { element, escaped, startTag } from './xml.ts'

interface Case {
  readonly name: string
  readonly ending: Ending
  readonly says: string
}

/** JUnit's XML, which every build server shows as test results: a suite for each rule, a case for each finding. */
export const junit: Document = {
  name: 'junit',
  extension: 'xml',
  says: 'Test results for a build server: what holds failed, what cannot be told is an error, what was set aside was skipped.',
  // Build servers copy test results into merge requests.
  wide: true,
  *render(judgement, options) {
    const suites = suitesOf(judgement)
    const endings = [
      verdictCase(judgement, options),
      ...suites.flatMap((suite) => [...endingsIn(suite, blocks(judgement, options))]),
    ]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield `${startTag('testsuites', { name: `Holdpoint: ${releaseName(judgement)}`, ...countsOf(endings) })}\n`
    yield* suiteLines(gateSuite(), judgement, [verdictCase(judgement, options)], endings.slice(0, 1))
    for (const suite of suites)
      yield* suiteLines(suite.name, judgement, casesIn(suite, judgement, options), [
        ...endingsIn(suite, blocks(judgement, options)),
      ])
    yield '</testsuites>\n'
  },
}

type Ended = Pick<Case, 'ending'>

/** Known before a suite's cases are written, because XML wants the counts first. */
function* endingsIn({ reasons, findings }: Suite, blocking: boolean): Iterable<Ended> {
  for (const { verdict } of reasons) yield { ending: endingOf(verdict, false, blocking) }
  for (const { verdict, setAside } of findings)
    yield { ending: endingOf(verdict, setAside !== undefined, blocking) }
}

function countsOf(cases: readonly Ended[]) {
  const of = (wanted: Ending) => cases.filter(({ ending }) => ending === wanted).length
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') }
}

function* suiteLines(
  name: string,
  { at }: Judgement,
  cases: Iterable<Case>,
  endings: readonly Ended[],
): Iterable<string> {
  // JUnit's timestamp has no zone and no fraction.
  yield `  ${startTag('testsuite', { name, ...countsOf(endings), timestamp: at.slice(0, 19), time: 0 })}\n`
  for (const each of cases) yield `    ${caseElement(name, each)}\n`
  yield '  </testsuite>\n'
}

function caseElement(classname: string, { name, ending, says }: Case): string {
  const content =
    ending === 'passed'
      ? element('system-out', {}, escaped(says))
      : element(ending, { message: says }, ending === 'skipped' ? '' : escaped(says))
  return element('testcase', { classname, name, time: 0 }, content)
}

/** The verdict itself, with what must be said before any reason. */
function verdictCase(judgement: Judgement, options: DocumentOptions): Case {
  const { verdict, inProduction } = judgement
  const { observe, detail } = options
  const sentences = [
    ...(observe === undefined ? [] : [words(say('verdict.observed', { until: observe.until, verdict }))]),
    words(headline(judgement)),
    ...saidWords(judgement, options, (finding) => wideName(finding, detail)).map((said) => `${said}.`),
    ...(inProduction.length === 0 ? [] : [words(say('production.found', { findings: inProduction.length }))]),
    ...feedsWords(judgement),
  ]
  return {
    name: lineOf(releaseName(judgement)),
    ending: endingOf(verdict, false, blocks(judgement, options)),
    says: sentences.join(' '),
  }
}

function* casesIn(
  { reasons, findings }: Suite,
  judgement: Judgement,
  options: DocumentOptions,
): Iterable<Case> {
  for (const reason of reasons) yield reasonCase(reason, judgement, options)
  for (const judged of findings) yield findingCase(judged, judgement, options)
}

function reasonCase(
  { verdict, because, clearsWhen }: Reason,
  judgement: Judgement,
  options: DocumentOptions,
): Case {
  const why = lineOf(becauseWords(wideOfRelease(because, options.detail)))
  return {
    name: why,
    ending: endingOf(verdict, false, blocks(judgement, options)),
    says: `${why}. ${words(clearsWhen)}`,
  }
}

function findingCase(judged: Judged, judgement: Judgement, options: DocumentOptions): Case {
  const { detail } = options
  const { finding, verdict, setAside, requests } = judged
  const ending = endingOf(verdict, setAside !== undefined, blocks(judgement, options))
  const about = [ratingOf(finding), sinceOf(judged), wideExploitation(finding, judgement.intel, detail)].join(
    '; ',
  )
  const clears = rulingsOn(judged, judgement).map((ruling) => speak(wideClears(ruling.clearsWhen, detail)))
  const why =
    setAside === 'vex'
      ? [vexOf(judged)]
      : setAside === 'suppression'
        ? [suppressedBy(finding)]
        : setAside === 'acceptance'
          ? requests.map(({ reason, owner, approver }) =>
              words(say('request.about', { reason, owner, approver })),
            )
          : [...new Set(clears)]
  return {
    // Build servers take two cases of one name for one.
    name: words(say('finding.placed', { title: wideName(finding, detail), place: findingId(finding) })),
    ending,
    says: `${lineOf(about)}. ${why.map((each) => lineOf(each)).join(' ')}`,
  }
}
