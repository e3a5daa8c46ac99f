import { say } from '../../../core/language/catalogue.ts'
import type { Judgement, Reason } from '../../../core/policy/judgement.ts'
import { exploitationOf, nameOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import { becauseWords, reasonsThat, ruleWords } from '../matters.ts'
import type { Layout } from './layout.ts'

const few = 8

/** What could not be told, and what would tell. */
export function* unknownLines(judgement: Judgement, layout: Layout): Iterable<string> {
  const reasons = reasonsThat('unknown', judgement)
  if (reasons.length === 0) return
  yield* layout.heading(words(say('heading.unknown')))
  for (const reason of reasons.slice(0, few)) yield* reasonLines(reason, judgement, layout)
  const more = reasons.length - few
  if (more > 0) yield* layout.paragraph(words(say('cut.more', { more })))
}

function* reasonLines(reason: Reason, judgement: Judgement, { led, labelled }: Layout): Iterable<string> {
  const { refusals, intel } = judgement
  const { because, findings, clearsWhen } = reason
  const why = becauseWords(because)
  const [worst] = findings
  yield* led(
    '- ',
    worst === undefined
      ? lineOf(why)
      : words(say('reason.about', { rule: ruleWords(reason), findings: findings.length, because: why })),
  )
  if (worst !== undefined) {
    const { finding } = worst
    yield* labelled(words(say('label.worst')), `${nameOf(finding)}; ${exploitationOf(finding, intel)}`, 2)
  }
  const [unread] = because.flatMap((said) => (said.code === 'gate.unread' ? said.values.file : []))
  const refusal = refusals.find(({ file }) => file === unread)
  yield* labelled(words(say('label.hint')), lineOf(refusal?.hint ?? ''), 2)
  yield* labelled(words(say('label.clears')), words(clearsWhen), 2, 'bold')
}
