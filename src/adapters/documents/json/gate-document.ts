import * as z from 'zod/mini'
import { requestStates } from '../../../core/policy/acceptance-request.ts'
import { findingRecord, gateResult } from '../../../core/policy/gate-result.ts'
import { verdicts } from '../../../core/policy/verdict.ts'

const texts = z.array(z.string())
const count = z.int().check(z.gte(0))

const evidence = z.extend(gateResult.shape.evidence.def.element, {
  sha256: z.string(),
  bytes: count,
  records: count,
  results: count,
  findings: count,
  merged: count,
  suppressed: count,
  unreadable: count,
  /** The first of the unreadable ones. */
  firstUnreadable: z.array(
    z.object({ place: z.object({ record: count, line: count, byte: count }), why: z.string() }),
  ),
  notes: texts,
})

const reason = z.object({
  rule: z.string(),
  verdict: z.enum(verdicts),
  outcome: z.enum(['met', 'unknown']),
  because: z.string(),
  /** The first 20 ids, worst first. */
  findings: texts.check(z.maxLength(20)),
  total: count,
  clearsWhen: z.string(),
})

/** A request in a file: nobody has verified the authority of its approver. */
const acceptance = {
  reason: z.string(),
  owner: z.string(),
  approver: z.string(),
  expires: z.string(),
  authority: z.literal('unverified'),
}

const finding = z.extend(findingRecord, {
  setAside: z.exactOptional(z.enum(['suppression', 'acceptance'])),
  intel: z.object({ applicable: z.boolean() }),
  acceptances: z.array(z.object(acceptance)),
})

/** `holdpoint/gate/1` in full, as `holdpoint gate --json` writes it. */
export const gateDocument = z.extend(gateResult, {
  /** Present where the gate only observes: until when, and the verdict that it would have given. */
  observe: z.exactOptional(z.object({ until: z.string(), would: z.enum(verdicts) })),
  policy: z.object({ name: z.string(), sha256: z.string() }),
  /** The recorded result of the deployed release; absent where there was none, and all counts as introduced. */
  comparedWith: z.exactOptional(z.object({ at: z.string() })),
  /** Ids of findings that would hold, had they not been deployed already. */
  inProduction: texts,
  /** What somebody typed as being in production already. */
  saidInProduction: texts,
  evidence: z.array(evidence),
  counts: z.object({
    critical: count,
    high: count,
    medium: count,
    low: count,
    none: count,
    unknown: count,
  }),
  reasons: z.array(reason),
  acceptanceRequests: z.array(z.object({ ...acceptance, state: z.enum(requestStates), covered: count })),
  findings: z.array(finding),
  /** The date of each feed of threat intelligence that was used; empty where none was. */
  intelAsOf: z.record(z.string(), z.string()),
})
