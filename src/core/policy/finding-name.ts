import { canonicalId } from '../findings/aliases.ts'
import type { Finding } from '../findings/finding.ts'
import { findingId } from './finding-record.ts'

const shortestId = 4

/** Whether a finding is meant by an id of ours or its beginning, a vulnerability, an alias or a rule of its tool. */
export function answersTo(finding: Finding, named: string): boolean {
  const { vulnerability, aliases, results } = finding
  const id = canonicalId(named)
  return (
    vulnerability === id ||
    aliases.includes(id) ||
    results.some(({ rule }) => rule === named) ||
    (/^[0-9a-f]+$/.test(named) && named.length >= shortestId && findingId(finding).startsWith(named))
  )
}
