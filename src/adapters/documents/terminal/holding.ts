import { say } from '../../../core/language/catalogue.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import {
  advisoriesOf,
  confirmedOf,
  exploitedOf,
  foundBy,
  nameOf,
  placesOf,
  ratingsOf,
  sinceOf,
  vexOf,
} from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import {
  becauseWords,
  fewOf,
  findingsThat,
  holdingHeading,
  reasonsThat,
  ruleWords,
  rulingsOn,
} from '../matters.ts'
import type { Layout } from './layout.ts'

const few = 5

/** The few findings that matter, each with what, where, why it holds and what clears it. */
export function* holdingLines(judgement: Judgement, layout: Layout): Iterable<string> {
  const reasons = reasonsThat('hold', judgement)
  if (reasons.length === 0) return
  yield* layout.heading(words(holdingHeading(judgement)))
  const shown = fewOf(reasons, few)
  for (const [i, judged] of shown.entries()) {
    if (i > 0) yield ''
    yield* findingLines(`${i + 1}. `, judged, judgement, layout)
  }
  const more = findingsThat('hold', judgement).length - shown.length
  if (more > 0) yield* ['', ...layout.paragraph(words(say('cut.more-findings', { more })))]
}

function* findingLines(
  lead: string,
  judged: Judged,
  judgement: Judgement,
  { led, labelled, style }: Layout,
): Iterable<string> {
  const { finding } = judged
  const title = lineOf(finding.title)
  const name = finding.vulnerability === undefined ? title : nameOf(finding)
  const rulings = rulingsOn(judged, judgement)
  const clears = new Set(rulings.map((ruling) => words(ruling.clearsWhen)))
  yield* led(lead, name, 0).map((line) => style('bold', line))
  yield* labelled(words(say('label.what')), name.includes(title) ? '' : title)
  yield* labelled(words(say('label.where')), placesOf(finding))
  yield* labelled(words(say('label.severity')), ratingsOf(finding))
  yield* labelled(words(say('label.since')), sinceOf(judged))
  yield* labelled(words(say('label.how-sure')), confirmedOf(finding, 'with-name'))
  yield* labelled(words(say('label.exploited')), exploitedOf(finding, judgement.intel))
  yield* labelled(words(say('label.advisory')), advisoriesOf(finding, judgement.intel))
  yield* labelled(words(say('label.vex')), vexOf(judged))
  yield* labelled(words(say('label.found-by')), foundBy(finding))
  for (const ruling of rulings)
    yield* labelled(
      words(say('label.held-by')),
      words(say('finding.ruled', { rule: ruleWords(ruling), because: becauseWords(ruling.because) })),
    )
  for (const clear of clears) yield* labelled(words(say('label.clears')), clear, 3, 'bold')
  for (const { reason, owner, approver } of judged.requests)
    yield* labelled(words(say('label.request')), words(say('request.about', { reason, owner, approver })))
  yield* labelled(words(say('label.id')), findingId(finding))
}
