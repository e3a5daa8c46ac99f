import { canonicalJson } from '../base/canonical-json.ts'
import { sha256Hex } from '../base/hash.ts'
import { type Policy, policyOf } from './policy.ts'
import { policyDocument } from './policy-document.ts'

/** The canonical text of a policy (RFC 8785), what it extends included, that its sha256 is of. */
export function policyText({ documents }: Pick<Policy, 'documents'>): string {
  const [own, ...others] = documents
  return canonicalJson(others.length === 0 ? own : documents)
}

/** The policy that has this text; undefined where it is none, as this version of Holdpoint reads policies. */
export function policyFromText(text: string): Policy | undefined {
  const data: unknown = JSON.parse(text)
  const [own, base]: readonly unknown[] = Array.isArray(data) ? data.toReversed() : [data]
  const parsed = policyDocument.safeParse(own)
  if (!parsed.success) return undefined
  const extended = base === undefined ? undefined : policyFromText(canonicalJson(base))
  if (base !== undefined && extended === undefined) return undefined
  const documents: Policy['documents'] = base === undefined ? [own] : [base, own]
  return policyOf(parsed.data, extended, { documents, sha256: sha256Hex(text) })
}
