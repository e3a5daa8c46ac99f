import { lineOf, words } from '../adapters/documents/line.ts'
import type { Layout } from '../adapters/documents/terminal/layout.ts'
import { say } from '../core/language/catalogue.ts'
import type { FeedFailure } from './feed-report.ts'

/** What went wrong and what to do about it; nothing where nothing did. */
export function failureLines(
  failure: FeedFailure | undefined,
  indent: number,
  { labelled }: Layout,
): readonly string[] {
  return [
    ...labelled(words(say('label.failed')), lineOf(failure?.message ?? ''), indent),
    ...labelled(words(say('label.hint')), lineOf(failure?.hint ?? ''), indent),
  ]
}
