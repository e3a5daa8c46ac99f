import type { Draft } from '../../../core/base/draft.ts'
import type { Instant } from '../../../core/base/instant.ts'
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
  // OpenVEX, "Statement Fields": a not_affected statement must include one of the two.
  if (status === 'not_affected' && !justification?.trim() && !impact?.trim())
    return say('evidence.record.no-reason')
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
  if (justification?.trim()) unsigned.justification = justification.trim()
  const says = statedWords(impact, record.action_statement, record.status_notes)
  if (says !== undefined) unsigned.says = says
  return unsigned
}

const isStatus = (text: string): text is VexStatus => vexStatuses.some((status) => status === text)

/** A date that cannot be read is not as good as none: the document's could be later than what it stands for. */
function saidAt({ last_updated: updated, timestamp }: OpenVexStatement): Instant | undefined | Said {
  const member = updated ? 'last_updated' : 'timestamp'
  const text = updated || timestamp
  if (!text) return undefined
  return publishedAt(text) ?? say('evidence.record.member', { member, expected: 'a date with its time' })
}
