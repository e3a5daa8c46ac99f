import * as z from 'zod/mini'
import { parseInstant } from '../base/instant.ts'
import { readAs } from '../base/read-as.ts'
import { severities } from '../cvss/severity.ts'
import { feedNames } from './feed.ts'
import { unknownWhys } from './intel.ts'
import { vexStatuses } from './vex-statement.ts'

const instant = readAs('a time such as 2026-11-24T12:40:00Z', parseInstant)

function lookup<T extends z.ZodMiniType>(value: T) {
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('known'), value }),
    z.object({ kind: z.literal('absent').check(z.describe('Looked up, and the feed does not have it')) }),
    z.object({ kind: z.literal('unknown'), why: z.enum(unknownWhys) }),
    z.object({
      kind: z.literal('not-applicable').check(z.describe('It has no CVE, so no feed can have it')),
    }),
  ])
}

const kevEntry = z.object({
  cve: z.string(),
  name: z.string(),
  added: instant,
  due: instant,
  ransomware: z.boolean(),
  forensicTriage: z.exactOptional(z.boolean()),
  requiredAction: z.string(),
  weaknesses: z.array(z.templateLiteral(['CWE-', z.number()])),
})

const share = () => z.number().check(z.gte(0), z.lte(1))

const epssScore = z.object({
  score: share().check(z.describe('Probability of exploitation seen anywhere within 30 days, 0 to 1')),
  percentile: share().check(z.describe('Share of scored vulnerabilities with this score or less, 0 to 1')),
})

const fact = { vulnerability: z.string(), source: z.string(), at: instant }

const exploitFact = z.discriminatedUnion('exploitation', [
  z.object({ ...fact, exploitation: z.literal('public-poc') }),
  z.object({ ...fact, exploitation: z.literal('active'), zeroDay: z.exactOptional(z.literal(true)) }),
])

const vexStatement = z.object({
  status: z.enum(vexStatuses),
  vulnerability: z.string(),
  aliases: z.array(z.string()),
  products: z.array(z.object({ id: z.string(), subcomponents: z.array(z.string()) })),
  justification: z.exactOptional(z.string()),
  says: z.exactOptional(z.string()),
  author: z.string(),
  version: z.exactOptional(z.string()),
  at: instant,
  draft: z.exactOptional(z.literal(true)),
  evidence: z.string(),
})

const vexStanding = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stands').check(z.describe('By an author whom the policy trusted')),
    statement: vexStatement,
    clears: z.boolean(),
    others: z.exactOptional(
      z.array(vexStatement).check(z.describe('What else was said of it, trusted or not; latest first')),
    ),
  }),
  z.object({
    kind: z.literal('untrusted').check(z.describe('By nobody whom the policy trusted: it changed nothing')),
    statements: z.tuple([vexStatement], vexStatement),
  }),
])

const advised = z.object({
  id: z.string(),
  aliases: z.exactOptional(z.array(z.string()).check(z.describe('Other names of the flaw'))),
  affected: z
    .enum(['affected', 'not-affected', 'cannot-tell'])
    .check(z.describe('Whether the advisory is about this component in this version')),
  ratings: z.array(
    z.object({
      source: z.string(),
      vector: z.exactOptional(z.string()),
      score: z.exactOptional(z.number().check(z.gte(0), z.lte(10))),
      severity: z.enum(severities),
      word: z.exactOptional(z.string()),
    }),
  ),
  fixes: z.array(z.string()),
})

/** What was known of a finding, as a result keeps it. Results of before there was intel say only whether it applies. */
export const intelRecord = z.object({
  applicable: z
    .boolean()
    .check(z.describe('False for a flaw without a published id: it can have no EPSS and no KEV')),
  kev: z.exactOptional(lookup(kevEntry)),
  epss: z.exactOptional(lookup(epssScore)),
  exploits: z.exactOptional(z.array(exploitFact)),
  vex: z.exactOptional(vexStanding),
  advisories: z.exactOptional(z.array(advised)),
})
export type IntelRecord = z.output<typeof intelRecord>

const feed = z.object({
  name: z.enum(feedNames),
  version: z.exactOptional(z.string()),
  dated: instant,
  confirmed: instant,
  entries: z.int().check(z.gte(0)),
  sha256: z.string(),
  from: z.string(),
})

/** The feeds that a result was judged by, as it keeps them. */
export const feedsRecord = z.partialRecord(z.enum(feedNames), feed)
