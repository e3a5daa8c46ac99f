import type * as z from 'zod/mini'
import type { UnplacedResult } from '../format.ts'
import type { Parts } from './parts.ts'
import { license, misconfiguration, secret, type TrivyModified, vulnerability } from './record.ts'
import { licenseResult, misconfigurationResult, secretResult, vulnerabilityResult } from './results.ts'
import type { Target } from './target.ts'

/** What a record says, once it is known what was scanned. */
export type Resulting = (target: Target) => readonly UnplacedResult[]

type Read =
  | { readonly kind: 'read'; readonly resulting: Resulting }
  | { readonly kind: 'broken'; readonly issues: readonly z.core.$ZodIssue[] }

/** What Trivy was told to set aside, by an ignore file, a policy or a VEX document: results with their suppression. */
export function readModified(record: TrivyModified, parts: Parts): Read {
  const as = <S extends z.ZodMiniType>(
    schema: S,
    result: (finding: z.output<S>, target: Target) => readonly UnplacedResult[],
  ): Read => {
    const parsed = schema.safeParse(record.Finding)
    if (!parsed.success) return { kind: 'broken', issues: parsed.error.issues }
    return {
      kind: 'read',
      resulting: (target) => result(parsed.data, target).map((one) => setAside(one, record)),
    }
  }
  switch (record.Type) {
    case 'misconfiguration':
      return as(misconfiguration, (finding, target) => misconfigurationResult(finding, target, parts))
    case 'secret':
      return as(secret, (finding, target) => [secretResult(finding, target, parts)])
    case 'license':
      return as(license, (finding, target) => [licenseResult(finding, target, parts)])
    default:
      return as(vulnerability, (finding, target) => [vulnerabilityResult(finding, target, parts)])
  }
}

function setAside(result: UnplacedResult, { Status, Statement, Source }: TrivyModified): UnplacedResult {
  const reason = [Status, Statement].filter((part) => part).join(': ')
  return { ...result, suppression: { by: Source || 'trivy', ...(reason !== '' && { reason }) } }
}
