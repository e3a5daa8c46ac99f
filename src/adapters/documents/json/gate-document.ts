import * as z from 'zod/mini'
import { requestStates } from '../../../core/policy/acceptance-request.ts'
import { gateResult } from '../../../core/policy/gate-result.ts'
import { findingRecord } from '../../../core/policy/recorded-finding.ts'
import { verdicts } from '../../../core/policy/verdict.ts'

const texts = z.array(z.string())
const count = z.int().check(z.gte(0))
const countOf = (what: string) => z.int().check(z.gte(0), z.describe(what))

const evidence = z.extend(gateResult.shape.evidence.def.element, {
  sha256: z.string().check(z.describe('Of the bytes, as lower-case hex')),
  bytes: count,
  records: countOf('Entries that the tool wrote'),
  results: countOf('What they say of one target each: findings + merged + suppressed + unreadable'),
  findings: countOf('Results that no other said before'),
  merged: countOf('Results that say the same as another'),
  suppressed: countOf('Results that the tool itself set aside'),
  statements: z.exactOptional(countOf('VEX statements that it makes; absent where it makes none')),
  unreadable: countOf('Results that could not be understood, any of which could hold'),
  firstUnreadable: z
    .array(z.object({ place: z.object({ record: count, line: count, byte: count }), why: z.string() }))
    .check(z.describe('Where the first unreadable ones stand; records and lines count from 1, bytes from 0')),
  notes: texts,
})

const reason = z.object({
  rule: z
    .string()
    .check(z.describe('A rule of the policy, or what the gate itself asks: evidence, required-scan')),
  verdict: z.enum(verdicts),
  outcome: z.enum(['met', 'unknown']),
  because: z.string().check(z.describe('For the worst of its findings, in words')),
  findings: texts.check(z.maxLength(20), z.describe('Ids of the first 20, worst first')),
  total: countOf('How many findings it is about; 0 where it is about the release'),
  clearsWhen: z.string(),
})

const acceptance = {
  reason: z.string(),
  owner: z.string(),
  approver: z.string(),
  expires: z.string(),
  authority: z.literal('unverified').check(z.describe('Nobody has verified that the approver may accept it')),
}

const finding = z.extend(findingRecord, {
  setAside: z.exactOptional(
    z
      .enum(['vex', 'suppression', 'acceptance'])
      .check(z.describe('What turned it into a pass: a trusted VEX statement, or what sets warnings aside')),
  ),
  acceptances: z
    .array(z.object(acceptance))
    .check(z.describe('Requests in force that cover it; they clear nothing that holds')),
})

/** `holdpoint/gate/1` in full, as `holdpoint gate --json` writes it. */
export const gateDocument = z.extend(gateResult, {
  observe: z.exactOptional(
    z
      .object({ until: z.string(), would: z.enum(verdicts) })
      .check(z.describe('Where the gate only observes: until when, and the verdict it would have given')),
  ),
  policy: z
    .object({
      name: z.string(),
      sha256: z.string(),
      prefers: texts,
      extendsDefault: z.boolean(),
      replaces: z.array(
        z.object({ rule: z.string(), was: z.enum(['hold', 'warn']), now: z.enum(['hold', 'warn']) }),
      ),
    })
    .check(z.describe('With how it departs from holdpoint/default, which Holdpoint ships')),
  comparedWith: z.exactOptional(
    gateResult.shape.comparedWith.def.innerType.check(
      z.describe('The recorded result of the deployed release; without one everything is introduced'),
    ),
  ),
  inProduction: texts.check(z.describe('Ids of what would hold, had it not been deployed already')),
  saidInProduction: texts.check(z.describe('What somebody typed as being in production already')),
  saidInProductionFindings: z
    .array(z.object({ said: z.string(), findings: texts }))
    .check(
      z.describe(
        'Ids of the findings that answer to each of those; none where the evidence has no such finding',
      ),
    ),
  evidence: z.array(evidence),
  counts: z
    .object({ critical: count, high: count, medium: count, low: count, none: count, unknown: count })
    .check(z.describe('Findings by severity, without those that their own tools all suppressed')),
  reasons: z.array(reason).check(z.describe('Strongest verdict first')),
  acceptanceRequests: z.array(z.object({ ...acceptance, state: z.enum(requestStates), covered: count })),
  upcoming: z.exactOptional(
    z
      .array(z.object({ finding: z.string(), on: z.string() }))
      .check(
        z.describe(
          'Of a nightly run: ids of what will hold within 14 days if nothing is done, and from when',
        ),
      ),
  ),
  findings: z.array(finding).check(z.describe('All of them, worst first')),
})
