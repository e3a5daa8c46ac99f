import { say } from '../../../core/language/catalogue.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import type { Judgement, Reason } from '../../../core/policy/judgement.ts'
import type { Document, DocumentOptions } from '../document.ts'
import { feedsWords } from '../feeds-words.ts'
import { ratingOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import {
  becauseWords,
  blocks,
  findingsThat,
  headline,
  reasonsThat,
  ruleWords,
  rulingsOn,
  verdictWord,
} from '../matters.ts'
import { saidWords } from '../production.ts'
import { wideClears, wideExploitation, wideName, wideOfRelease } from '../wide.ts'
import { type Annotation, command, type Level } from './command.ts'

/** GitHub shows at most ten errors and ten warnings of a step. */
const mostOfALevel = 10

/** Annotations in a workflow's log, which GitHub shows at the line they are about. */
export const github: Document = {
  name: 'github',
  extension: 'txt',
  says: 'Annotations for GitHub Actions, to be printed in a step: at most ten errors and ten warnings, each at its line.',
  wide: true,
  *render(judgement, options) {
    const { observe, detail } = options
    const title = verdictWord(judgement, observe)
    yield* noticesOf(judgement, options).map((message) => command({ level: 'notice', title, message }))
    const blocking = blocks(judgement, options)
    const strong: Level = blocking ? 'error' : 'warning'
    const errors = [
      ...findingsThat('hold', judgement).map((judged) => () => ofFinding(strong, judged, judgement, detail)),
      ...ofRelease('unknown', judgement).map((reason) => () => ofReason(strong, reason, detail)),
      ...findingsThat('unknown', judgement).map(
        (judged) => () => ofFinding(strong, judged, judgement, detail),
      ),
    ]
    const warnings = [
      ...findingsThat('warn', judgement).map(
        (judged) => () => ofFinding('warning', judged, judgement, detail),
      ),
      ...ofRelease('warn', judgement).map((reason) => () => ofReason('warning', reason, detail)),
    ]
    if (!blocking) yield* first('warning', title, [...errors, ...warnings])
    else yield* [...first('error', title, errors), ...first('warning', title, warnings)]
  },
}

/** What stands above all annotations: the verdict, that the gate only observes, what is in production already. */
function noticesOf(judgement: Judgement, options: DocumentOptions): readonly string[] {
  const { observe, detail } = options
  const { verdict, inProduction } = judgement
  return [
    ...(observe === undefined ? [] : [words(say('verdict.observed', { until: observe.until, verdict }))]),
    ...saidWords(judgement, options, (finding) => wideName(finding, detail)),
    ...(inProduction.length === 0 ? [] : [words(say('production.found', { findings: inProduction.length }))]),
    words(headline(judgement)),
    feedsWords(judgement).join(' '),
  ]
}

/** The first of a level, made only when they are shown; the last place says how many more there are. */
function first(level: Level, title: string, made: readonly (() => Annotation)[]): readonly string[] {
  if (made.length <= mostOfALevel) return made.map((make) => command(make()))
  const shown = made.slice(0, mostOfALevel - 1)
  const message = words(say('cut.annotations', { more: made.length - shown.length }))
  return [...shown.map((make) => command(make())), command({ level, title, message })]
}

function ofRelease(verdict: Reason['verdict'], judgement: Judgement): readonly Reason[] {
  return reasonsThat(verdict, judgement).filter(({ findings }) => findings.length === 0)
}

function ofReason(
  level: Level,
  { rule, because, clearsWhen }: Reason,
  detail: boolean | undefined,
): Annotation {
  return {
    level,
    title: lineOf(rule),
    message: `${lineOf(becauseWords(wideOfRelease(because, detail)))}. ${words(clearsWhen)}`,
  }
}

/** It stands at the line it is about, which GitHub shows with the code; how to exploit it is never said. */
function ofFinding(
  level: Level,
  judged: Judged,
  judgement: Judgement,
  detail: boolean | undefined,
): Annotation {
  const { finding } = judged
  const rulings = rulingsOn(judged, judgement)
  const clears = new Set(rulings.map(({ clearsWhen }) => words(wideClears(clearsWhen, detail))))
  const [place] = finding.locations
  const about = [ratingOf(finding), wideExploitation(finding, judgement.intel, detail)].join('; ')
  return {
    level,
    title: lineOf(rulings.map(ruleWords).join(', ')),
    message: [`${wideName(finding, detail)}: ${about}.`, ...clears].join(' '),
    ...(place !== undefined && { file: lineOf(place.path), line: place.line }),
  }
}
