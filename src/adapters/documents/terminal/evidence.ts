import { severities } from '../../../core/cvss/severity.ts'
import type { Account } from '../../../core/findings/account.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { sumOf } from '../accounting.ts'
import { feedsWords } from '../feeds-words.ts'
import { lineOf, words } from '../line.ts'
import { comparedWords } from '../matters.ts'
import { surfaceWords } from '../release-words.ts'
import { accountingTable } from './accounting-table.ts'
import type { Layout } from './layout.ts'

const few = 20

/** What was read, where each result of it went, and what the release was compared with. */
export function* evidenceLines(judgement: Judgement, layout: Layout): Iterable<string> {
  const { accounts, refusals } = judgement
  const { heading, paragraph } = layout
  yield* heading(words(say('heading.evidence')))
  if (accounts.length + refusals.length === 0) yield* paragraph(words(say('evidence.none')))
  if (accounts.length > 0) yield* tableLines(accounts, layout)
  for (const { message } of refusals.slice(0, few)) yield* layout.led('- ', lineOf(message))
  yield* countLines(judgement, layout)
  yield* paragraph([...feedsWords(judgement), surfaceWords(judgement)].join(' ').trim())
  yield* paragraph(words(comparedWords(judgement)))
}

function* tableLines(accounts: readonly Account[], layout: Layout): Iterable<string> {
  const { paragraph, labelled } = layout
  const table = accountingTable(layout)
  yield* table.head()
  for (const account of accounts.slice(0, few)) {
    const { file, format, records, notes, failed } = account
    yield* paragraph(lineOf(file))
    yield* table.row(words(say('evidence.what', { format, records })), account)
    if (failed !== undefined) yield* labelled(words(say('label.failed')), words(failed), 2)
    for (const note of notes) yield* labelled(words(say('label.note')), words(note), 2)
  }
  const more = accounts.length - few
  if (more > 0) yield* paragraph(words(say('cut.more', { more })))
  if (accounts.length > 1) yield* table.row(words(say('label.total')), sumOf(accounts))
}

function* countLines({ counts }: Judgement, { paragraph }: Layout): Iterable<string> {
  const present = severities.flatMap((severity) =>
    counts[severity] === 0 ? [] : [[severity, counts[severity]] as const],
  )
  if (present.length > 0) yield* paragraph(words(say('evidence.by-severity', { counts: present })))
}
