import type { Draft } from '../../../core/base/draft.ts'
import { type Instant, isBefore } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { statedAliases } from '../../../core/findings/vulnerability-id.ts'
import { type VexStatus, vexStatuses } from '../../../core/intel/vex-statement.ts'
import { type Said, say } from '../../../core/language/catalogue.ts'
import type { UnplacedStatement } from '../format.ts'
import { statedWords } from '../words/stated-words.ts'
import { productsOf } from './products.ts'
import type { OpenVexStatement } from './record.ts'

/** What a statement says, whoever makes it; without a date it has that of its document. */
export type Unsigned = Omit<UnplacedStatement, 'author' | 'role' | 'version' | 'at'> & {
  readonly at: Instant | undefined
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
  const at = saidAt(record)
  if (typeof at === 'object') return at
  const unsigned: Draft<Unsigned> = {
    status,
    vulnerability: name.trim(),
    aliases: statedAliases(
      name.trim(),
      (aliases ?? []).map((alias) => alias.trim()),
    ),
    products: productsOf(record),
    at,
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

/** The latest of its dates. One that cannot be read is not as good as none: the document's could be later than what it stands for. */
function saidAt(record: OpenVexStatement): Instant | undefined | Said {
  let latest: Instant | undefined
  for (const member of ['last_updated', 'timestamp'] as const) {
    const text = record[member]
    if (!text) continue
    const at = publishedAt(text)
    if (at === undefined) return say('evidence.record.member', { member, expected: 'a date with its time' })
    if (latest === undefined || isBefore(latest, at)) latest = at
  }
  return latest
}
