import { say } from '../../../core/language/catalogue.ts'
import type { Judgement, Reason } from '../../../core/policy/judgement.ts'
import { lineOf, words } from '../line.ts'
import { becauseWords, onlyWarning, reasonsThat, ruleWords } from '../matters.ts'
import type { Layout } from './layout.ts'
import { worstLines } from './worst.ts'

/** Warnings in short: how many under each rule, and the worst of them. What holds was shown already. */
export function* warningLines(judgement: Judgement, layout: Layout): Iterable<string> {
  const reasons = reasonsThat('warn', judgement).flatMap(onlyWarning)
  if (reasons.length === 0) return
  yield* layout.heading(words(say('heading.warns')))
  for (const reason of reasons) yield* reasonLines(reason, judgement, layout)
}

function* reasonLines(reason: Reason, judgement: Judgement, layout: Layout): Iterable<string> {
  const { because, findings, outcome } = reason
  const { led } = layout
  if (findings.length === 0) {
    yield* led('- ', lineOf(becauseWords(because)))
    return
  }
  const about = { rule: ruleWords(reason), findings: findings.length }
  yield* led(
    '- ',
    words(
      outcome === 'met'
        ? say('reason.warns', about)
        : say('reason.about', { ...about, because: becauseWords(because) }),
    ),
  )
  yield* worstLines(findings, judgement, layout)
}
