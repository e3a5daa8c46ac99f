import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { DocumentOptions } from '../document.ts'
import { lineOf, words } from '../line.ts'
import { becauseWords, blocks } from '../matters.ts'
import { saidWords } from '../production.ts'
import { wideName, wideOfRelease } from '../wide.ts'

interface Notification {
  readonly level: 'error' | 'warning' | 'note'
  readonly message: { readonly text: string }
}

/** What concerns the whole release: observation, what is in production already, what the evidence leaves open. */
export function notifications(judgement: Judgement, options: DocumentOptions): readonly Notification[] {
  const { verdict, inProduction, reasons } = judgement
  const { observe, detail } = options
  const ofRelease = reasons.filter(({ findings }) => findings.length === 0)
  return [
    ...(observe === undefined
      ? []
      : [note(words(say('verdict.observed', { until: observe.until, verdict })))]),
    ...saidWords(judgement, options, (finding) => wideName(finding, detail)).map(note),
    ...(inProduction.length === 0
      ? []
      : [
          note(
            `${words(say('production.found', { findings: inProduction.length }))} ${words(say('production.first'))}`,
          ),
        ]),
    ...ofRelease.map((reason) => ({
      level:
        reason.verdict === 'unknown' && blocks(judgement, options)
          ? ('error' as const)
          : ('warning' as const),
      message: {
        text: `${lineOf(becauseWords(wideOfRelease(reason.because, detail)))}. ${words(reason.clearsWhen)}`,
      },
    })),
  ]
}

function note(text: string): Notification {
  return { level: 'note', message: { text } }
}
