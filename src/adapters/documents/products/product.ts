import type { Severity } from '../../../core/cvss/severity.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { Verdict } from '../../../core/policy/verdict.ts'
import type { Release } from '../../../core/release/release.ts'
import { sumOf, type Tally } from '../accounting.ts'
import { nameOf } from '../finding-words.ts'
import { type WrittenReason, writtenReason } from '../json/reason.ts'
import { lineOf, words } from '../line.ts'
import { becauseWords, ruleWords } from '../matters.ts'

/** What was judged of one release among many, in short: plain data, which a thread can send to another. */
export interface Product {
  /** Of its folder. */
  readonly name: string
  readonly verdict: Verdict
  readonly release: Release
  readonly policy: {
    readonly name: string
    readonly sha256: string
    /** It stands in the folder of the release. */
    readonly own: boolean
  }
  readonly counts: Readonly<Record<Severity, number>>
  /** The strongest reason in one line; empty where there is none. */
  readonly worst: string
  readonly reasons: readonly WrittenReason[]
  readonly evidence: EvidenceSum
}

/** Everything that was read for a release, added up. */
export interface EvidenceSum extends Tally {
  /** Files that were read. */
  readonly files: number
  /** Files of which nothing could be used. */
  readonly refused: number
  readonly bytes: number
  readonly records: number
}

export function productOf(name: string, judgement: Judgement, hasOwnPolicy: boolean): Product {
  const { verdict, release, policy, counts, reasons } = judgement
  return {
    name,
    verdict,
    release,
    policy: { name: policy.name, sha256: policy.sha256, own: hasOwnPolicy },
    counts,
    worst: worstOf(judgement),
    reasons: reasons.map(writtenReason),
    evidence: evidenceOf(judgement),
  }
}

/** By which rule and because of which finding; what is said of the release itself in its own words. */
function worstOf({ reasons: [strongest] }: Judgement): string {
  if (strongest === undefined) return ''
  const { because, findings } = strongest
  const [worst] = findings
  if (worst === undefined) return lineOf(becauseWords(because))
  const about = { rule: ruleWords(strongest), finding: nameOf(worst.finding), more: findings.length - 1 }
  return words(say('products.worst', about))
}

function evidenceOf({ accounts, refusals }: Judgement): EvidenceSum {
  const sum = { files: accounts.length, refused: refusals.length, bytes: 0, records: 0 }
  for (const { bytes, records } of accounts) {
    sum.bytes += bytes
    sum.records += records
  }
  return { ...sum, ...sumOf(accounts) }
}
