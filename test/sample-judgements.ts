import { sha256 } from '../src/core/base/hash.ts'
import { parseInstant } from '../src/core/base/instant.ts'
import type { Account, Refusal } from '../src/core/findings/account.ts'
import { mergeResults } from '../src/core/findings/merge.ts'
import { tablesOf } from '../src/core/findings/merged.fixture.ts'
import type { Result } from '../src/core/findings/result.ts'
import type { Deployed } from '../src/core/findings/since.ts'
import type { IntelSource } from '../src/core/intel/intel-source.ts'
import { defaultPolicy } from '../src/core/policy/default-policy.ts'
import { judge } from '../src/core/policy/judge.ts'
import type { Judgement } from '../src/core/policy/judgement.ts'
import { policyOf } from '../src/core/policy/policy.ts'
import { policyDocument } from '../src/core/policy/policy-document.ts'
import type { ReleasedBefore } from '../src/core/release/deployment.ts'
import type { Release } from '../src/core/release/release.ts'
import { looked } from './intel.ts'

const pentest = '1'.repeat(64)
const eslint = '2'.repeat(64)
const secretlint = '3'.repeat(64)
const trivy = '4'.repeat(64)
const grype = '5'.repeat(64)

export const now = parseInstant('2026-11-24T12:48:00Z')
export const shop: Release = {
  product: 'shop',
  version: '4.2.0',
  environment: 'production',
  digests: [sha256('the release')],
  shipsAt: parseInstant('2026-11-24T18:00:00Z'),
}

const files: Readonly<Record<string, readonly [file: string, format: string, tool: string]>> = {
  [pentest]: ['reports/pentest-finding.yaml', 'holdpoint', 'penetration tester'],
  [eslint]: ['reports/eslint.sarif', 'sarif', 'ESLint'],
  [secretlint]: ['reports/secretlint.sarif', 'sarif', 'secretlint'],
  [trivy]: ['reports/trivy.json', 'trivy', 'Trivy'],
  [grype]: ['reports/grype.json', 'grype', 'grype'],
}

let record = 0

/** A result of one of the five reports, with only what a test is about. */
export function result(given: Partial<Result>): Result {
  record += 1
  const evidence = given.evidence ?? trivy
  return {
    kind: 'vulnerability',
    title: 'A flaw',
    severity: 'high',
    tool: { name: files[evidence]?.[2] ?? 'Trivy' },
    evidence,
    place: { record, line: record, byte: record },
    ...given,
  }
}

export const injection = result({
  kind: 'code',
  title: 'SQL injection in the order search lets any customer read every order',
  rule: 'sql-injection',
  weaknesses: ['CWE-89'],
  severity: 'high',
  ratings: [
    {
      source: 'penetration tester',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
      score: 8.8,
      severity: 'high',
    },
  ],
  component: { name: 'shop', version: '4.2.0' },
  locations: [{ path: 'src/order-search.js', line: 12, logical: 'GET /orders/search' }],
  confidence: 'confirmed',
  reproduced: { at: parseInstant('2026-11-24T12:40:00Z'), by: 'penetration tester' },
  fix: { state: 'none' },
  snippet: 'LIKE word',
  evidence: pentest,
})

export const token = result({
  kind: 'secret',
  title: 'found npm access token in deploy/release.env',
  rule: '@secretlint/secretlint-rule-npm',
  severity: 'unknown',
  locations: [{ path: 'deploy/release.env', line: 5 }],
  evidence: secretlint,
})

const handlebars = { name: 'handlebars', version: '4.7.6', purl: 'pkg:npm/handlebars@4.7.6' }

export const oldFlaw = result({
  vulnerability: 'CVE-2021-23369',
  aliases: ['GHSA-f2jv-r9rf-7988'],
  title: 'Remote code execution in handlebars when compiling templates',
  severity: 'critical',
  ratings: [{ source: 'nvd', score: 9.8, severity: 'critical' }],
  component: handlebars,
  locations: [{ path: 'package-lock.json' }],
  fix: { state: 'available', versions: ['4.7.7'] },
  published: parseInstant('2021-04-12T00:00:00Z'),
})

export const sameOldFlaw: Result = {
  ...oldFlaw,
  vulnerability: 'GHSA-f2jv-r9rf-7988',
  evidence: grype,
  tool: { name: 'grype' },
  ratings: [{ source: 'ghsa', score: 8.1, severity: 'high' }],
}

export const warning = (line: number): Result =>
  result({
    kind: 'code',
    title: 'Generic Object Injection Sink',
    rule: 'security/detect-object-injection',
    severity: 'unknown',
    locations: [{ path: 'src/pages.js', line }],
    evidence: eslint,
  })

interface Given {
  readonly results?: readonly Result[]
  readonly refusals?: readonly Refusal[]
  readonly deployed?: Deployed
  readonly release?: Release
  readonly releasedBefore?: ReleasedBefore
  /** As it is written in a policy file; the default policy without it. */
  readonly policy?: object
  /** Laid over the account of each evidence. */
  readonly account?: Partial<Account>
  readonly accounts?: readonly Account[]
  readonly intel?: IntelSource
}

/** The real gate over the results: merged, and judged by the default policy unless another is given. */
export function judgementOf(given: Given): Judgement {
  const {
    results = [],
    refusals = [],
    deployed,
    release = shop,
    policy,
    account,
    accounts,
    intel = looked,
    releasedBefore,
  } = given
  const standard = defaultPolicy()
  const used =
    policy === undefined
      ? standard
      : policyOf(policyDocument.parse(policy), standard, { documents: [policy], sha256: 'b'.repeat(64) })
  const { findings, tallies } = mergeResults(tablesOf(results), used.prefer)
  const read = [...tallies].map(([sha256, tally]): Account => {
    const [file = sha256, format = 'sarif', tool = 'Trivy'] = files[sha256] ?? []
    const total = tally.findings + tally.merged + tally.suppressed
    return {
      file,
      format,
      sha256,
      bytes: 1000,
      tools: [{ name: tool }],
      records: total,
      results: total,
      ...tally,
      unreadable: 0,
      firstUnreadable: [],
      notes: [],
      inventoryOnly: false,
      ...account,
    }
  })
  return judge({
    policy: used,
    release,
    now,
    findings,
    accounts: accounts ?? read,
    refusals,
    components: ['pkg:npm/handlebars@4.7.6'],
    deployed,
    intel,
    releasedBefore,
  })
}

/** A judgement as the record of what is deployed. */
export function deployedAs({ findings, components }: Judgement, at: string): Deployed {
  return {
    at: parseInstant(at),
    components,
    findings: findings.map(({ finding }) => ({ finding, firstSeen: parseInstant(at) })),
  }
}

/** The story of the shop: an injection and a token are new, a critical flaw is deployed already. */
export function heldJudgement(): Judgement {
  return judgementOf({
    results: [injection, token, oldFlaw, sameOldFlaw, warning(3), warning(9), warning(27)],
    deployed: deployedAs(judgementOf({ results: [oldFlaw] }), '2026-11-20T10:00:00Z'),
  })
}

/** A scan that looked and found nothing. */
export function cleanJudgement(): Judgement {
  const { accounts } = judgementOf({ results: [oldFlaw] })
  return judgementOf({
    accounts: accounts.map((account) => ({ ...account, records: 0, results: 0, findings: 0 })),
  })
}
