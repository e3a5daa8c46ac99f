import { say } from '../../../core/language/catalogue.ts'
import { findingId } from '../../../core/policy/finding-record.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import type { Judgement, Reason } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { confirmedOf, ratingsOf, sinceOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import {
  becauseWords,
  fewOf,
  findingsThat,
  holdingHeading,
  onlyWarning,
  reasonsThat,
  ruleWords,
  rulingsOn,
} from '../matters.ts'
import { wideBecause, wideClears, wideExploitation, wideName, wideOfRelease } from '../wide.ts'
import { type Block, paragraph, table } from './block.ts'
import { code, escaped } from './escape.ts'

const atMost = 50
const worst = 3
const cellLength = 240

/** What holds: a row for each finding, in words that a product owner understands, with what clears it. */
export function* holdingBlocks(judgement: Judgement, { detail }: DocumentOptions): Iterable<Block> {
  const reasons = reasonsThat('hold', judgement)
  if (reasons.length === 0) return
  yield paragraph(`### ${words(holdingHeading(judgement))}`)
  const shown = fewOf(reasons, atMost)
  const heads = [
    words(say('label.finding')),
    words(say('label.severity')),
    words(say('label.since')),
    words(say('label.held-by')),
    words(say('label.clears')),
  ]
  yield table(
    heads,
    shown.map((judged) => findingCells(judged, judgement, detail)),
  )
  const more = findingsThat('hold', judgement).length - shown.length
  if (more > 0) yield paragraph(escaped(words(say('cut.more-findings', { more }))))
  if (!detail && shown.some(({ finding }) => finding.vulnerability === undefined))
    yield paragraph(escaped(words(say('wide.left-out'))))
}

function findingCells(judged: Judged, judgement: Judgement, detail: boolean | undefined): readonly string[] {
  const { finding } = judged
  const rulings = rulingsOn(judged, judgement)
  const name = wideName(finding, detail)
  const title = lineOf(finding.title, cellLength)
  const about = [
    name.includes(title) || finding.vulnerability === undefined ? '' : title,
    confirmedOf(finding, 'without-name'),
    wideExploitation(finding, judgement.intel, detail),
  ].filter((part) => part !== '')
  const clears = new Set(rulings.map((ruling) => words(wideClears(ruling.clearsWhen, detail), cellLength)))
  return [
    `**${escaped(lineOf(name, cellLength))}**<br>${about.map(escaped).join('<br>')}<br>${code(findingId(finding))}`,
    escaped(lineOf(ratingsOf(finding), cellLength)),
    escaped(sinceOf(judged)),
    rulings
      .map((ruling) => {
        const why = becauseWords(wideBecause(ruling.because, finding, detail))
        return `${code(ruleWords(ruling))}: ${escaped(lineOf(why, cellLength))}`
      })
      .join('<br>'),
    [...clears].map(escaped).join('<br>'),
  ]
}

/** What could not be told, and what would tell. */
export function* unknownBlocks(judgement: Judgement, { detail }: DocumentOptions): Iterable<Block> {
  const reasons = reasonsThat('unknown', judgement)
  if (reasons.length === 0) return
  yield paragraph(`### ${words(say('heading.unknown'))}`)
  yield table(
    [words(say('label.why')), words(say('label.clears'))],
    reasons.map((reason) => [
      [
        lineOf(aboutReason(reason, detail), cellLength),
        ...namesOf(reason.findings.slice(0, 1), judgement, detail),
      ]
        .map(escaped)
        .join('<br>'),
      escaped(words(wideClears(reason.clearsWhen, detail), cellLength)),
    ]),
  )
}

function aboutReason(reason: Reason, detail: boolean | undefined): string {
  const { because, findings } = reason
  const [first] = findings
  if (first === undefined) return becauseWords(wideOfRelease(because, detail))
  const why = becauseWords(wideBecause(because, first.finding, detail))
  return words(say('reason.about', { rule: ruleWords(reason), findings: findings.length, because: why }))
}

/** With what the world knows of each. Without their places several findings may have one name. */
function namesOf(
  findings: readonly Judged[],
  { intel }: Judgement,
  detail: boolean | undefined,
): readonly string[] {
  const named = findings
    .slice(0, atMost)
    .map(({ finding }) => [
      lineOf(wideName(finding, detail), cellLength),
      wideExploitation(finding, intel, detail),
    ])
  return [...new Set(named.map((parts) => parts.join('; ')))]
}

/** Warnings in short: how many under each rule, and the worst of them. */
export function* warningBlocks(judgement: Judgement, { detail }: DocumentOptions): Iterable<Block> {
  const reasons = reasonsThat('warn', judgement).flatMap(onlyWarning)
  if (reasons.length === 0) return
  yield paragraph(`### ${words(say('heading.warns'))}`)
  yield table(
    [words(say('label.rule')), `${words(say('label.findings'))}:`, words(say('label.worst'))],
    reasons.map(({ rule, outcome, findings, because }) => [
      code(lineOf(ruleWords({ rule, outcome }))),
      String(findings.length),
      findings.length === 0
        ? escaped(lineOf(becauseWords(wideOfRelease(because, detail))))
        : namesOf(findings, judgement, detail).slice(0, worst).map(escaped).join('<br>'),
    ]),
  )
}
