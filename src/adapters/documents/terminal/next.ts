import { say } from '../../../core/language/catalogue.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { words } from '../line.ts'
import { fewOf, reasonsThat } from '../matters.ts'
import { policyWords } from '../release-words.ts'
import type { Layout } from './layout.ts'

/** What to do next, and by which policy all this was judged. */
export function* nextLines(judgement: Judgement, { paragraph, style }: Layout): Iterable<string> {
  yield ''
  yield* paragraph(words(nextStep(judgement)))
  const [used = '', ...departs] = policyWords(judgement)
  yield* paragraph(used).map((line) => style('dim', line))
  for (const departure of departs) yield* paragraph(departure)
}

function nextStep(judgement: Judgement) {
  const { verdict } = judgement
  if (verdict === 'unknown') return say('next.clear-up')
  const [worst] = fewOf(reasonsThat(verdict, judgement), 1)
  return worst === undefined ? say('next.keep') : say('next.explain', { id: findingId(worst.finding) })
}
