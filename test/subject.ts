import { fc } from '@fast-check/vitest'
import { type Instant, parseInstant } from '../src/core/base/instant.ts'
import type { Account, Refusal } from '../src/core/findings/account.ts'
import type { Finding } from '../src/core/findings/finding.ts'
import { findingsOf } from '../src/core/findings/findings.ts'
import { merged } from '../src/core/findings/merged.fixture.ts'
import type { Fix, Result } from '../src/core/findings/result.ts'
import type { Deployed } from '../src/core/findings/since.ts'
import type { IntelSource } from '../src/core/intel/intel-source.ts'
import { noStanding } from '../src/core/intel/vex/vex-standing.ts'
import { speak } from '../src/core/language/catalogue.ts'
import type { BoundCondition, Condition, Subject } from '../src/core/policy/condition.ts'
import { defaultPolicy } from '../src/core/policy/default-policy.ts'
import { findingId, writtenFinding } from '../src/core/policy/finding-record.ts'
import { type GateResult, gateResult } from '../src/core/policy/gate-result.ts'
import { judge } from '../src/core/policy/judge.ts'
import type { Judgement } from '../src/core/policy/judgement.ts'
import type { OutcomeKind } from '../src/core/policy/outcome.ts'
import { parsePolicy } from '../src/core/policy/parse-policy.ts'
import type { ReleasedBefore } from '../src/core/release/deployment.ts'
import type { Release } from '../src/core/release/release.ts'

import { looked, now } from './intel.ts'

export { now }

/** sha256 of the evidence of every result that does not name another. */
const evidence = 'a'.repeat(64)

let record = 0

/** What a result says; `kind` and `severity` are a vulnerability nobody rated unless given. */
export type Given = Partial<Result>

/** A result as an adapter gives it, each with a place of its own. */
export function result(given: Given): Result {
  record += 1
  return {
    kind: 'vulnerability',
    title: 'A flaw',
    severity: 'unknown',
    tool: { name: 'Scanner' },
    evidence,
    place: { record, line: record, byte: record },
    ...given,
  }
}

/** The findings that results merge into, worst first. */
export function findings(...given: readonly Given[]): readonly Finding[] {
  return merged(given.map(result)).findings
}

/** The one finding that results merge into. */
export function finding(...given: readonly [Given, ...Given[]]): Finding {
  const [only, another] = findings(...given)
  if (only === undefined || another !== undefined) throw new Error('these results are not one finding')
  return only
}

/** NVD, CVE-2021-23369: handlebars before 4.7.7, published 2021-04-12, CVSS 3.1 score 9.8. */
export const handlebars = {
  vulnerability: 'CVE-2021-23369',
  component: { name: 'handlebars', version: '4.7.6', purl: 'pkg:npm/handlebars@4.7.6' },
  published: parseInstant('2021-04-12T14:15:00Z'),
} as const satisfies Given

/** The flaw of the example shop, as its penetration tester reports it: CVSS 3.1 score 8.8. */
export const injection = {
  kind: 'code',
  title: 'SQL injection in the order search',
  rule: 'sql-injection',
  weaknesses: ['CWE-89'],
  locations: [{ path: 'src/order-search.js', line: 12 }],
  tool: { name: 'penetration tester' },
  confidence: 'confirmed',
  reproduced: { at: parseInstant('2026-11-24T12:40:00Z'), by: 'penetration tester' },
} as const satisfies Given

/** A static-analysis warning as nearly all SARIF has it: a rule and a place, no severity. */
export const warning = {
  kind: 'code',
  title: 'Generic object injection sink',
  rule: 'security/detect-object-injection',
  locations: [{ path: 'src/pages.js', line: 4 }],
  tool: { name: 'ESLint' },
} as const satisfies Given

/** A rating of a result: its score and the severity of that band. */
export function scored(score: number, source = 'nvd'): Pick<Result, 'ratings' | 'severity'> {
  const severity = score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low'
  return { severity, ratings: [{ source, score, severity }] }
}

/** A finding as a condition sees it: introduced by release 4.2.0 of the shop, first seen now, unless given. */
export function subject(given: Given, around: Partial<Omit<Subject, 'finding'>> = {}): Subject {
  const about = finding(given)
  return {
    finding: about,
    since: 'introduced',
    worsened: false,
    firstSeen: now,
    release: { product: 'shop', version: '4.2.0', digests: [] },
    now,
    intel: looked.of(about),
    feeds: looked.feeds,
    vex: noStanding,
    ...around,
  }
}

/** A condition with parameters as they are written in a policy. */
export function bound(condition: Condition, parameters: unknown): BoundCondition {
  return condition.schema().parse(parameters)
}

/** What a condition with these parameters says of a subject. */
export function outcome(condition: Condition, parameters: unknown, about: Subject): OutcomeKind {
  return bound(condition, parameters).evaluate(about).kind
}

/** Whether a condition refuses parameters as they are written in a policy. */
export function refuses(condition: Condition, parameters: unknown): boolean {
  return !condition.schema().safeParse(parameters).success
}

/** The account of one evidence that was read whole and that every tool here may have written. */
export function account(given: Partial<Account> = {}): Account {
  return {
    file: 'scan.json',
    format: 'trivy',
    sha256: evidence,
    bytes: 1,
    tools: [{ name: 'Scanner' }, { name: 'penetration tester' }, { name: 'ESLint' }],
    records: 0,
    results: 0,
    findings: 0,
    merged: 0,
    suppressed: 0,
    unreadable: 0,
    firstUnreadable: [],
    notes: [],
    inventoryOnly: false,
    ...given,
  }
}

/** What was deployed a month ago, with findings first seen at that time or earlier. */
export function deployed(
  recorded: readonly Finding[],
  { at = parseInstant('2026-10-24T12:00:00Z'), firstSeen = at, components = [] }: DeployedGiven = {},
): Deployed {
  return { at, components, findings: recorded.map((each) => ({ finding: each, firstSeen })) }
}

interface DeployedGiven {
  readonly at?: Instant
  readonly firstSeen?: Instant
  readonly components?: readonly string[]
}

interface Gated {
  readonly found?: readonly Given[]
  /** As in `holdpoint.yaml`; the default policy without it. */
  readonly policy?: string
  readonly deployed?: Deployed
  readonly accounts?: readonly Account[]
  readonly refusals?: readonly Refusal[]
  readonly release?: Release
  readonly intel?: IntelSource
  readonly horizon?: number
  readonly releasedBefore?: ReleasedBefore
}

/** The real gate over results of one evidence that was read whole, by the default policy unless another is given. */
export function gate({ found = [], policy, deployed, ...others }: Gated): Judgement {
  const used = policy === undefined ? defaultPolicy() : parsePolicy(policy, 'holdpoint.yaml')
  return judge({
    policy: used,
    release: { product: 'shop', version: '4.2.0', digests: [] },
    now,
    findings: findingsOf(merged(found.map(result), used.prefer).findings),
    accounts: [account()],
    refusals: [],
    components: [],
    deployed,
    intel: looked,
    ...others,
  })
}

/** A policy of these rules alone, each in YAML on one line. */
export function policyOf(...rules: readonly string[]): string {
  return ['schema: holdpoint/policy/1', 'name: test', 'rules:', ...rules.map((rule) => `  - ${rule}`)].join(
    '\n',
  )
}

/** A result of the gate as it is recorded and read back, as far as a later run asks of it. */
export function recorded(judgement: Judgement): GateResult {
  const { verdict, at, release, accounts, refusals, findings: judged, removes, components } = judgement
  const written = {
    schema: 'holdpoint/gate/1',
    verdict,
    at,
    release,
    policy: judgement.policy,
    ...(judgement.comparedWith && { comparedWith: judgement.comparedWith }),
    ...(judgement.unlooked.length > 0 && {
      unlooked: judgement.unlooked.map(({ finding, holds }) => ({ finding: findingId(finding), holds })),
    }),
    ...(judgement.releasedBefore && { releasedBefore: judgement.releasedBefore }),
    evidence: accounts.map(({ failed, ...rest }) => ({ ...rest, ...(failed && { failed: speak(failed) }) })),
    refusals,
    findings: judged.map((each) => writtenFinding(each, judgement.intel)),
    removes: removes.map(findingId),
    components,
    intelAsOf: judgement.intel.feeds,
  }
  return gateResult.parse(JSON.parse(JSON.stringify(written)))
}

/** Results of every kind, for properties. */
export const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.record(
    {
      vulnerability: fc.constantFrom('CVE-2021-1', 'CVE-2021-2', 'GHSA-aaaa-aaaa-aaaa'),
      aliases: fc.constantFrom(['CVE-2021-3'], ['GHSA-bbbb-bbbb-bbbb', 'PYSEC-1']),
      component: fc.constantFrom(handlebars.component, {
        name: 'x',
        version: '1.0.0',
        purl: 'pkg:npm/x@1.0.0',
      }),
      severity: fc.constantFrom('critical', 'high', 'medium', 'unknown'),
      ratings: fc.constantFrom([{ source: 'nvd', score: 9.8, severity: 'critical' as const }]),
      published: fc.constantFrom(handlebars.published),
      fix: fc.constantFrom<Fix>({ state: 'available', versions: ['2.0.0', '3.0.0'] }, { state: 'wont-fix' }),
      suppression: fc.constantFrom({ by: 'Scanner' }, { by: 'Scanner', reason: 'not reachable' }),
    },
    { requiredKeys: ['vulnerability', 'component', 'severity'] },
  ),
  fc.record(
    {
      kind: fc.constantFrom(
        'code' as const,
        'secret' as const,
        'license' as const,
        'misconfiguration' as const,
      ),
      rule: fc.constantFrom('a', 'b'),
      title: fc.string(),
      locations: fc.constantFrom([{ path: 'src/a.js', line: 3, logical: 'f' }], [{ path: 'src/b.js' }]),
      severity: fc.constantFrom('critical', 'low', 'unknown'),
      weaknesses: fc.constantFrom(['CWE-89' as const], ['CWE-22' as const, 'CWE-79' as const]),
      confidence: fc.constantFrom('confirmed' as const, 'low' as const),
      reproduced: fc.constantFrom(injection.reproduced),
    },
    { requiredKeys: ['kind', 'rule', 'locations', 'severity'] },
  ),
)
