import * as z from 'zod/mini'
import { parseInstant } from '../base/instant.ts'
import { readAs } from '../base/read-as.ts'
import { severities } from '../cvss/severity.ts'
import { confidences, findingKinds, reachabilities } from '../findings/result.ts'
import { sinces } from '../findings/since.ts'
import { intelRecord } from '../intel/intel-record.ts'
import { verdicts } from './verdict.ts'

const texts = z.array(z.string())
const count = z.int().check(z.gte(0))
const instant = readAs('a time such as 2026-11-24T12:40:00Z', parseInstant)

const rating = z.object({
  source: z.string(),
  vector: z.exactOptional(z.string()),
  score: z.exactOptional(z.number().check(z.gte(0), z.lte(10))),
  severity: z.enum(severities),
  word: z.exactOptional(z.string()),
})
const suppression = z.object({ by: z.string(), reason: z.exactOptional(z.string()) })
const fix = z.discriminatedUnion('state', [
  z.object({ state: z.literal('available'), versions: z.tuple([z.string()], z.string()) }),
  z.object({ state: z.enum(['none', 'wont-fix', 'unknown']) }),
])
export const toolRecord = z.object({
  name: z.string(),
  version: z.exactOptional(z.string()),
  target: z.exactOptional(
    z
      .string()
      .check(z.describe('What it looked at, the same from release to release; absent where it does not say')),
  ),
})
const seenBy = z.object({
  tool: toolRecord,
  rule: z.exactOptional(z.string()),
  severity: z.enum(severities),
  evidence: z.string(),
  place: z.object({ record: count, line: count, byte: count }),
  suppression: z.exactOptional(suppression),
})

/** A finding as it stands in `holdpoint/gate/1`. */
export const findingRecord = z.object({
  id: z.string(),
  kind: z.enum(findingKinds),
  vulnerability: z.exactOptional(z.string()),
  aliases: texts,
  weakness: z.array(z.templateLiteral(['CWE-', z.number()])),
  title: z.string(),
  severity: z.enum(severities),
  since: z.enum(sinces),
  worsened: z.boolean(),
  /** Of the rules on this finding alone; `pass` where its warnings were set aside. */
  verdict: z.enum(verdicts),
  firstSeen: instant,
  rating,
  ratings: z.array(rating),
  component: z.object({
    name: z.exactOptional(z.string()),
    version: z.exactOptional(z.string()),
    purl: z.exactOptional(z.string()),
  }),
  locations: z.array(
    z.object({ path: z.string(), line: z.exactOptional(z.number()), logical: z.exactOptional(z.string()) }),
  ),
  fix,
  intel: intelRecord,
  confidence: z.exactOptional(z.enum(confidences)),
  reachability: z.exactOptional(z.enum(reachabilities)),
  published: z.exactOptional(instant),
  reproduced: z.exactOptional(z.object({ at: instant, by: z.string() })),
  suppression: z.exactOptional(suppression),
  identity: z.object({ exact: z.string(), lineage: z.string() }),
  results: z.tuple([seenBy], seenBy),
})

export type FindingRecord = z.output<typeof findingRecord>
