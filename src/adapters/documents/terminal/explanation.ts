import { say, speak } from '../../../core/language/catalogue.ts'
import type { Explanation } from '../../../core/policy/explain.ts'
import type { Evaluation } from '../../../core/policy/expression.ts'
import type { DocumentOptions } from '../document.ts'
import { advisoriesOf, exploitedOf, nameOf, ratingsOf, sinceOf, vexOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import { decisionLines } from './decisions.ts'
import { type Layout, layoutFor } from './layout.ts'

/** The path of a finding through the rules, the rules that speak first, and what would flip its verdict. */
export function explanationText(explanation: Explanation, options: DocumentOptions): string {
  const layout = layoutFor(options)
  return [...lines(explanation, layout)].map((line) => `${line}\n`).join('')
}

function* lines(
  { id, judged, intel, paths, decisions, flips, counts }: Explanation,
  layout: Layout,
): Iterable<string> {
  const { paragraph, labelled, heading, style } = layout
  const { finding, verdict, setAside } = judged
  yield* paragraph(nameOf(finding)).map((line) => style('bold', line))
  yield* labelled(words(say('label.what')), lineOf(finding.title))
  yield* labelled(words(say('label.severity')), ratingsOf(finding))
  yield* labelled(words(say('label.since')), sinceOf(judged))
  yield* labelled(words(say('label.exploited')), exploitedOf(finding, intel))
  yield* labelled(words(say('label.advisory')), advisoriesOf(finding, intel))
  yield* labelled(words(say('label.vex')), vexOf(judged))
  yield* labelled(words(say('label.verdict')), words(say('explain.verdict', { verdict, setAside })))
  yield* labelled(words(say('label.id')), id)
  yield* heading(words(say('heading.rules')))
  yield* paragraph(words(say('explain.legend')))
  for (const { rule, evaluation } of speakingFirst(paths)) {
    const { name, verdict: by } = rule
    yield* layout.led(
      outcomeColumn(evaluation.outcome),
      words(say('explain.rule', { rule: name, verdict: by, outcome: evaluation.outcome })),
      0,
      (lead) => style('bold', lead),
    )
    yield* treeLines(evaluation, layout, 2)
  }
  yield* decisionLines(decisions, layout)
  yield* heading(words(say('heading.flips')))
  if (flips.length === 0) yield* paragraph(words(say(counts ? 'explain.counts' : 'explain.no-flip')), 2)
  for (const { changes, verdict: then } of flips)
    yield* layout.led('- ', words(say('explain.flip', { changes: changes.map(speak), verdict: then })), 2)
}

function speakingFirst(paths: Explanation['paths']): Explanation['paths'] {
  const silent = ({ evaluation }: Explanation['paths'][number]) => evaluation.outcome === 'unmet'
  return [...paths.filter((path) => !silent(path)), ...paths.filter(silent)]
}

function* treeLines(evaluation: Evaluation, layout: Layout, indent: number): Iterable<string> {
  const lead = outcomeColumn(evaluation.outcome)
  if (evaluation.kind === 'condition') {
    yield* layout.led(
      lead,
      words(say('explain.condition', { name: evaluation.name, because: speak(evaluation.because) })),
      indent,
    )
    return
  }
  const { kind, of } = groupOf(evaluation)
  yield* layout.led(lead, words(say('explain.group', { kind })), indent)
  for (const part of of) yield* treeLines(part, layout, indent + 2)
}

/** Two answers below each other, where the outer one turns the inner one round, make nobody wiser: they are told as one. */
function groupOf({ kind, of }: Exclude<Evaluation, { kind: 'condition' }>) {
  const [only] = of
  if (kind !== 'not' || only === undefined || only.kind === 'condition' || only.kind === 'not')
    return { kind, of }
  return { kind: `not-${only.kind}` as const, of: only.of }
}

function outcomeColumn(outcome: Evaluation['outcome']): string {
  return words(say('explain.answer', { outcome })).padEnd(9)
}
