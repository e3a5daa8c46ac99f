import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { Verdict } from '../../../core/policy/verdict.ts'
import type { DocumentOptions, Style } from '../document.ts'
import { words } from '../line.ts'
import { headline, openThings, verdictWord } from '../matters.ts'
import { releaseWords, shipsWords } from '../release-words.ts'
import { columnsOf } from './columns.ts'
import type { Layout } from './layout.ts'

export const verdictColours: Readonly<Record<Verdict, Style>> = {
  hold: 'red',
  unknown: 'magenta',
  warn: 'yellow',
  pass: 'green',
}

/** What everybody reads first: the verdict, of which release, how long until it ships. */
export function* verdictLines(
  judgement: Judgement,
  { observe }: DocumentOptions,
  layout: Layout,
): Iterable<string> {
  const { paragraph } = layout
  const { verdict } = judgement
  const word = verdictWord(judgement, observe)
  yield* titleLines(`${word}  `, judgement, layout)
  yield ''
  if (observe !== undefined)
    yield* paragraph(words(say('verdict.observed', { until: observe.until, verdict })))
  yield* paragraph(words(headline(judgement)))
  const things = openThings(judgement)
  if (verdict === 'hold' && things > 0) yield* paragraph(words(say('verdict.also-unknown', { things })))
}

/** In one line where that fits, else with the time in a line of its own. */
function* titleLines(
  lead: string,
  judgement: Judgement,
  { style, led, paragraph, columns }: Layout,
): Iterable<string> {
  const dress = (text: string) => style('bold', style(verdictColours[judgement.verdict], text))
  const release = releaseWords(judgement)
  const ships = shipsWords(judgement)
  const whole = ships === '' ? release : `${release}, ${ships}`
  if (lead.length + columnsOf(whole) <= columns) yield* led(lead, whole, 0, dress)
  else yield* [...led(lead, release, 0, dress), ...paragraph(ships, lead.length)]
}
