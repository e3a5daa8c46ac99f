import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { nameOf, vexOf } from '../finding-words.ts'
import { words } from '../line.ts'
import type { Layout } from './layout.ts'
import { worstLines } from './worst.ts'

const fewRequests = 10
const fewCleared = 10

/** DESIGN 5, rule 9: nothing accepted, suppressed or merged is dropped; it stands here with what set it aside. */
export function* setAsideLines(judgement: Judgement, layout: Layout): Iterable<string> {
  const lines = [
    ...vexLines(judgement, layout),
    ...requestLines(judgement, layout),
    ...suppressedLines(judgement, layout),
    ...mergedLines(judgement, layout),
  ]
  if (lines.length > 0) yield* [...layout.heading(words(say('heading.set-aside'))), ...lines]
}

function* requestLines({ requests }: Judgement, { led, paragraph }: Layout): Iterable<string> {
  if (requests.length === 0) return
  yield* led('- ', words(say('set-aside.requests', { requests: requests.length })))
  for (const { request, state, covered } of requests.slice(0, fewRequests)) {
    const { reason, owner, approver, expires } = request
    yield* led('- ', words(say('request.about', { reason, owner, approver })), 2)
    yield* paragraph(words(say('request.became', { state, covered, expires })), 4)
  }
  const more = requests.length - fewRequests
  if (more > 0) yield* paragraph(words(say('cut.more', { more })), 4)
}

function* vexLines({ findings }: Judgement, layout: Layout): Iterable<string> {
  const cleared = findings.filter(({ setAside }) => setAside === 'vex')
  if (cleared.length === 0) return
  yield* layout.led('- ', words(say('set-aside.vex', { findings: cleared.length })))
  for (const judged of cleared.slice(0, fewCleared))
    yield* layout.led('- ', words(say('finding.is', { name: nameOf(judged.finding), is: vexOf(judged) })), 2)
  const more = cleared.length - fewCleared
  if (more > 0) yield* layout.paragraph(words(say('cut.more', { more })), 4)
}

function* suppressedLines(judgement: Judgement, layout: Layout): Iterable<string> {
  const suppressed = judgement.findings.filter(({ isSuppressed }) => isSuppressed)
  if (suppressed.length === 0) return
  yield* layout.led('- ', words(say('set-aside.suppressed', { findings: suppressed.length })))
  yield* worstLines(suppressed, judgement, layout)
}

function* mergedLines({ accounts }: Judgement, { led }: Layout): Iterable<string> {
  const merged = accounts.reduce((sum, account) => sum + account.merged, 0)
  if (merged > 0) yield* led('- ', words(say('set-aside.merged', { merged })))
}
