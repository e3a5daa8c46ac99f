import * as z from 'zod/mini'
import { parseDigest } from '../base/hash.ts'
import { parseInstant } from '../base/instant.ts'
import { readAs } from '../base/read-as.ts'
import type { Finding } from '../findings/finding.ts'
import type { Deployed } from '../findings/since.ts'
import { testRun } from '../findings/test-run.ts'
import { notApplicable } from '../intel/intel.ts'
import { feedsRecord } from '../intel/intel-record.ts'
import type { IntelSource, Named, Told } from '../intel/intel-source.ts'
import { intelFrom, statementsIn } from '../intel/recorded-intel.ts'
import { vexIndex } from '../intel/vex/vex-index.ts'
import { noStanding } from '../intel/vex/vex-standing.ts'
import type { VexTrust } from '../intel/vex/vex-trust.ts'
import { say } from '../language/catalogue.ts'
import { audiences, reaches } from '../release/exposure.ts'
import { type FindingRecord, findingRecord, toolRecord } from './recorded-finding.ts'
import { verdicts } from './verdict.ts'

const texts = z.array(z.string())
const instant = readAs('a time such as 2026-11-24T12:40:00Z', parseInstant)
const count = z.int().check(z.gte(0))
const digest = readAs('a digest such as sha256:...', parseDigest)

/** What a later run asks of the evidence: whether a required scan was there, and what it left open. */
const evidence = z.object({
  file: z.string(),
  format: z.string(),
  sha256: z.string(),
  tools: z.tuple([toolRecord], toolRecord),
  unreadable: count,
  inventoryOnly: z.boolean(),
  statementsOnly: z.exactOptional(
    z.literal(true).check(z.describe('A VEX document: it says what does not matter, not what is there')),
  ),
  nothingScanned: z.exactOptional(
    z.literal(true).check(z.describe('The tool says that it saw nothing to scan, so that it proves nothing')),
  ),
  tests: z.exactOptional(testRun),
  failed: z.exactOptional(
    z.pipe(
      z.string(),
      z.transform((text) => say('gate.recorded', { text })),
    ),
  ),
})
const refusal = z.object({ file: z.string(), code: z.string(), message: z.string(), hint: z.string() })

/** `holdpoint/gate/1` as far as a later run reads it back: what was deployed, what was judged then. */
export const gateResult = z.object({
  schema: z.literal('holdpoint/gate/1'),
  verdict: z.enum(verdicts),
  at: instant,
  release: z.object({
    product: z.string(),
    unnamed: z.exactOptional(
      z.literal(true).check(z.describe('Nobody named the release, so the product is the name of a folder')),
    ),
    version: z.exactOptional(z.string()),
    environment: z.exactOptional(z.string()),
    digests: z.array(digest),
    shipsAt: z.exactOptional(instant),
    exposure: z.exactOptional(
      z.object({
        from: z.enum(reaches),
        by: z.exactOptional(z.enum(audiences)),
        with: z.exactOptional(z.string()),
        source: z.string(),
      }),
    ),
    ssvc: z.exactOptional(z.record(z.string(), z.object({ value: z.string(), source: z.string() }))),
  }),
  policy: z.object({ name: z.string(), sha256: z.string() }),
  comparedWith: z.exactOptional(
    z.object({
      at: instant,
      recorded: z.exactOptional(
        z
          .object({ version: z.exactOptional(z.string()), at: instant })
          .check(z.describe('Nobody named it; the machine remembered which release was deployed, and when')),
      ),
    }),
  ),
  releasedBefore: z.exactOptional(
    z
      .object({ version: z.exactOptional(z.string()), at: instant })
      .check(z.describe('Its digests were deployed before and are put back, so the verdict only warns')),
  ),
  evidence: z.array(evidence),
  /** Files of which nothing could be used. */
  refusals: z.array(refusal),
  findings: z.array(findingRecord),
  /** Ids of what the deployed release had, would hold, and this one no longer has. */
  removes: texts,
  unlooked: z.exactOptional(
    z
      .array(
        z.object({
          finding: z.string(),
          holds: z.boolean().check(z.describe('Whether it would hold by now, by the policy of this result')),
        }),
      )
      .check(
        z.describe(
          'Ids of what the deployed release had and its tools have not looked for again; absent where there is none',
        ),
      ),
  ),
  /** Package URLs of what the release is made of, as far as its evidence listed them. */
  components: texts,
  intelAsOf: feedsRecord.check(
    z.describe(
      'The feeds of threat intelligence that were looked into, and as of when; empty where none was',
    ),
  ),
})

export type GateResult = z.output<typeof gateResult>

/** A recorded result as the deployed release that the next one is compared with. */
export function deployedFrom({ at, findings, components }: GateResult): Deployed {
  return {
    at,
    components,
    findings: findings.map((record) => ({ finding: findingFrom(record), firstSeen: record.firstSeen })),
  }
}

/** What was known of its findings when it was recorded; VEX is left to who knows whom to trust. */
export function intelThen({ findings, intelAsOf }: GateResult): IntelSource {
  const keyOf = ({ vulnerability, aliases }: Named) => [vulnerability, ...aliases].join(' ')
  const known = new Map(findings.map((record) => [keyOf(record), intelFrom(record.intel)]))
  const advised = new Map(findings.map(({ identity, intel }) => [identity.exact, intel.advisories ?? []]))
  return {
    feeds: intelAsOf,
    damaged: new Set(),
    vex: undefined,
    advised: ({ identity }) => advised.get(identity.exact) ?? [],
    of: (named) => known.get(keyOf(named)) ?? notApplicable,
  }
}

/**
 * What its VEX says to who trusts these authors. Each statement is asked only about the findings that it was recorded
 * with.
 */
export function vexThen(
  { findings, release, at }: GateResult,
  trusts: readonly VexTrust[],
): IntelSource['vex'] {
  const said = findings.filter(({ intel }) => intel.vex !== undefined)
  if (said.length === 0) return undefined
  const standings = new Map(
    said.map((record) => {
      const standingOf = vexIndex(statementsIn(record.intel), trusts, release, at)
      return [record.identity.exact, standingOf(findingFrom(record))]
    }),
  )
  return ({ identity }) => standings.get(identity.exact) ?? noStanding
}

/** What its evidence and advisories told then, to be looked at beside the feeds of another day. */
export function toldIn(result: GateResult): Omit<Told, 'vex'> {
  const { advised } = intelThen(result)
  const facts = result.findings.flatMap(({ intel }) => intel.exploits ?? [])
  const exploits = [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()]
  return { exploits, advised }
}

function findingFrom({ weakness, component, intel: _, ...rest }: FindingRecord): Finding {
  const { name, ...others } = component
  return { ...rest, weaknesses: weakness, ...(name !== undefined && { component: { name, ...others } }) }
}
