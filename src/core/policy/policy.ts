import type { AcceptanceRequest, PolicyDocument, RequiredScan, Rule } from './policy-document.ts'

/** A policy ready to run: what it extends is in it. */
export interface Policy {
  readonly name: string
  /** Of the canonical text it was made from, what it extends included. */
  readonly sha256: string
  /** Sources whose rating counts before any other, best first. */
  readonly prefer: readonly string[]
  readonly required: readonly RequiredScan[]
  readonly rules: readonly Rule[]
  /** Whether a file's acceptance requests may clear a warning, or are only listed. */
  readonly acceptanceRequests: 'count' | 'refuse'
  readonly acceptances: readonly AcceptanceRequest[]
}

/** A policy from its document. A rule of the same name takes the place of the one it extends; the others follow. */
export function policyOf(document: PolicyDocument, base: Policy | undefined, sha256: string): Policy {
  const own = document.rules ?? []
  const inherited = (base?.rules ?? []).map((rule) => own.find(({ name }) => name === rule.name) ?? rule)
  return {
    name: document.name,
    sha256,
    prefer: document.ratings?.prefer ?? base?.prefer ?? [],
    required: [...(base?.required ?? []), ...(document.required ?? [])],
    rules: [...inherited, ...own.filter((rule) => !inherited.includes(rule))],
    acceptanceRequests: document.acceptanceRequests ?? base?.acceptanceRequests ?? 'count',
    acceptances: document.acceptances ?? [],
  }
}
