import { grouped } from '../../../core/base/words.ts'
import { severities } from '../../../core/cvss/severity.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import { sumOf } from '../accounting.ts'
import { feedsWords } from '../feeds-words.ts'
import { nameOf, vexOf } from '../finding-words.ts'
import { lineOf, words } from '../line.ts'
import { comparedWords } from '../matters.ts'
import { policyWords, surfaceWords } from '../release-words.ts'
import { type Block, paragraph, table } from './block.ts'
import { code, escaped } from './escape.ts'

const fewCleared = 10

/** What was accepted, suppressed and merged: in counts, and each request with what became of it. */
export function* setAsideBlocks({ requests, findings, accounts }: Judgement): Iterable<Block> {
  const suppressed = findings.filter(({ isSuppressed }) => isSuppressed).length
  const { merged } = sumOf(accounts)
  const cleared = findings.filter(({ setAside }) => setAside === 'vex')
  const sentences = [
    ...(cleared.length > 0 ? [words(say('set-aside.vex', { findings: cleared.length }))] : []),
    ...cleared
      .slice(0, fewCleared)
      .map((judged) => words(say('finding.is', { name: nameOf(judged.finding), is: vexOf(judged) }))),
    ...(requests.length > 0 ? [words(say('set-aside.requests', { requests: requests.length }))] : []),
    ...requests.map(({ request: { reason, owner, approver, expires }, state, covered }) => {
      const about = words(say('request.about', { reason, owner, approver }))
      return `${about}: ${words(say('request.became', { state, covered, expires }))}`
    }),
    ...(suppressed > 0 ? [words(say('set-aside.suppressed', { findings: suppressed }))] : []),
    ...(merged > 0 ? [words(say('set-aside.merged', { merged }))] : []),
  ]
  if (sentences.length === 0) return
  yield paragraph(`### ${words(say('heading.set-aside'))}`)
  yield { open: '', rows: sentences.map((sentence) => `- ${escaped(sentence)}\n`), close: '\n' }
}

/** What was read and where each result of it went, folded away; and by which policy, compared with what. */
export function* evidenceBlocks(judgement: Judgement): Iterable<Block> {
  const { counts, accounts } = judgement
  const present = severities.flatMap((severity) =>
    counts[severity] === 0 ? [] : [[severity, counts[severity]] as const],
  )
  if (present.length > 0) yield paragraph(escaped(words(say('evidence.by-severity', { counts: present }))))
  const { open, rows, close } = accountingTable(judgement)
  const summary = `<details><summary>${words(say('heading.evidence'))}</summary>\n\n`
  const none = accounts.length === 0 ? `${words(say('evidence.none'))}\n\n` : ''
  const feeds = [...feedsWords(judgement), surfaceWords(judgement)].join(' ').trim()
  const foot = `${escaped(words(comparedWords(judgement)))}\n\n${escaped(feeds)}\n\n${escaped(policyWords(judgement).join(' '))}\n\n</details>\n`
  yield { open: summary + (none === '' ? open : none), rows, close: close + foot }
}

function accountingTable({ accounts, refusals }: Judgement): Block {
  const heads = [
    words(say('label.file')),
    words(say('label.format')),
    `${words(say('label.records'))}:`,
    `${words(say('label.results'))}:`,
    `${words(say('label.findings'))}:`,
    `${words(say('label.merged'))}:`,
    `${words(say('label.suppressed'))}:`,
    `${words(say('label.unreadable'))}:`,
    words(say('label.note')),
  ]
  const read = accounts.map((account) => {
    const { file, format, records, results, findings, merged, suppressed, unreadable, notes, failed } =
      account
    const said = [...(failed === undefined ? [] : [failed]), ...notes]
    return [
      code(lineOf(file)),
      code(lineOf(format)),
      ...[records, results, findings, merged, suppressed, unreadable].map(grouped),
      said.map((each) => escaped(words(each))).join('<br>'),
    ]
  })
  const refused = refusals.map(({ file, message }) => [
    code(lineOf(file)),
    ...Array.from({ length: 7 }, () => ''),
    escaped(lineOf(message)),
  ])
  return table(heads, [...read, ...refused])
}
