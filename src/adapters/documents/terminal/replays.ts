import { say } from '../../../core/language/catalogue.ts'
import type { Replay } from '../../../core/policy/replay.ts'
import type { DocumentOptions } from '../document.ts'
import { nameOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import { type Layout, layoutFor } from './layout.ts'

/** What became of one recorded result. */
export interface FileReplay {
  readonly file: string
  readonly replay: Replay
}

const few = 5

/** Recorded results, each with the verdict it had and the one another policy gives it; what changed first. */
export function replaysText(
  replays: readonly FileReplay[],
  policy: string,
  options: DocumentOptions,
): string {
  const layout = layoutFor(options)
  const changed = replays.filter(({ replay }) => replay.before !== replay.after)
  const lines = [
    ...layout
      .paragraph(words(say('replay.summary', { policy, results: replays.length, changed: changed.length })))
      .map((line) => layout.style('bold', line)),
    ...[...changed, ...replays.filter((each) => !changed.includes(each))].flatMap((each) =>
      replayLines(each, layout),
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function replayLines({ file, replay }: FileReplay, { led, paragraph }: Layout): string[] {
  const { before, after, changed, result } = replay
  const { product, version = '' } = result.release
  const findings = changed
    .slice(0, few)
    .flatMap(({ judged, before: was }) =>
      led(
        '- ',
        words(say('replay.finding', { finding: nameOf(judged.finding), before: was, after: judged.verdict })),
        4,
      ),
    )
  const more = changed.length - few
  return [
    '',
    ...paragraph(words(say('replay.result', { file: lineOf(file), product, version, before, after }))),
    ...findings,
    ...(more > 0 ? paragraph(words(say('cut.more-findings', { more })), 4) : []),
  ]
}
