import type { Draft } from '../../../core/base/draft.ts'
import { type Instant, latest } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { statedAliases } from '../../../core/findings/vulnerability-id.ts'
import { type VexStatus, vexStatuses } from '../../../core/intel/vex-statement.ts'
import { type Said, say } from '../../../core/language/catalogue.ts'
import type { UnplacedStatement } from '../format.ts'
import { statedWords } from '../words/stated-words.ts'
import { productsOf } from './products.ts'
import type { OpenVexStatement } from './record.ts'

/** What a statement says, whoever makes it; without a timestamp it has that of its document. */
export type Unsigned = Omit<UnplacedStatement, 'author' | 'role' | 'version' | 'at'> & Dates

interface Dates {
  readonly timestamp?: Instant
  readonly updated?: Instant
}

/** The latest of its dates; undefined where neither it nor its document has any. */
export function saidAt({ timestamp, updated }: Dates, documents: Instant | undefined): Instant | undefined {
  const said = timestamp ?? documents
  return said === undefined || updated === undefined ? (said ?? updated) : latest(said, updated)
}

/** What an entry of `statements` says, or why nobody can rely on it. */
export function unsignedOf(record: OpenVexStatement): Unsigned | Said {
  const { vulnerability, status, justification, impact_statement: impact } = record
  const { name, aliases } =
    typeof vulnerability === 'string' ? { name: vulnerability, aliases: [] } : vulnerability
  if (name.trim() === '') return say('evidence.record.no-name')
  if (!isStatus(status)) return say('evidence.record.status', { status })
  const label = justification?.trim() ?? ''
  const isLabel = labels.has(label)
  // OpenVEX, "Statement Fields": a not_affected statement must include one of the two.
  if (status === 'not_affected' && !isLabel && !impact?.trim())
    return label === ''
      ? say('evidence.record.no-reason')
      : say('evidence.record.member', { member: 'justification', expected: "one of OpenVEX's five labels" })
  const dates = datesOf(record)
  if ('code' in dates) return dates
  const unsigned: Draft<Unsigned> = {
    status,
    vulnerability: name.trim(),
    aliases: statedAliases(
      name.trim(),
      (aliases ?? []).map((alias) => alias.trim()),
    ),
    products: productsOf(record),
    ...dates,
  }
  if (isLabel) unsigned.justification = label
  const says = statedWords(impact, record.action_statement, record.status_notes)
  if (says !== undefined) unsigned.says = says
  return unsigned
}

const isStatus = (text: string): text is VexStatus => vexStatuses.some((status) => status === text)

/** OpenVEX 0.2.0, "Status Justifications". Any other word is no justification. */
const labels: ReadonlySet<string> = new Set([
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
])

/** A date that cannot be read is not as good as none: the document's could be later than what it stands for. */
function datesOf({ timestamp, last_updated }: OpenVexStatement): Dates | Said {
  const dates: Draft<Dates> = {}
  for (const [name, member, text] of [
    ['timestamp', 'timestamp', timestamp],
    ['updated', 'last_updated', last_updated],
  ] as const) {
    if (!text) continue
    const at = publishedAt(text)
    if (at === undefined) return say('evidence.record.member', { member, expected: 'a date with its time' })
    dates[name] = at
  }
  return dates
}
