import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type HeldFindings, heldFindings } from '../core/assessment/held-findings.ts'
import type { InProduction } from '../core/assessment/hold-file.ts'
import type { Instant } from '../core/base/instant.ts'
import type { Feeds } from '../core/intel/intel.ts'
import { writtenFinding } from '../core/policy/finding-record.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import { type FindingRecord, findingRecord } from '../core/policy/recorded-finding.ts'
import type { Verdict } from '../core/policy/verdict.ts'
import type { Release } from '../core/release/release.ts'
import { recordedResult } from './recorded-result.ts'

/** What the gate found out, as far as a first hold file goes by it. */
export interface Judged {
  readonly at: Instant
  readonly verdict: Verdict
  readonly release: Release
  readonly held: HeldFindings
  readonly feeds: Feeds
  /** `unknown` also where nothing speaks for it: that nobody reported it there is no proof. */
  readonly inProduction: InProduction
}

/** The gate's judgement of the moment. */
export function judgedNow(judgement: Judgement): Judged {
  const { at, verdict, release, findings, intel, comparedWith } = judgement
  const held = heldFindings(
    findings.map((judged) => ({
      verdict: judged.verdict,
      // As a later run reads it back: what only people and other tools read is left out.
      record: () => findingRecord.parse(writtenFinding(judged, intel)),
    })),
  )
  const compared = comparedWith !== undefined
  return { at, verdict, release, held, feeds: intel.feeds, inProduction: inProductionOf(held, compared) }
}

/** A result that the gate wrote before. Throws `file.not-a-result`. */
export function judgedThen(file: string): Judged {
  const { at, verdict, release, findings, intelAsOf, comparedWith } = recordedResult(file)
  const held = heldFindings(findings.map((record) => ({ verdict: record.verdict, record: () => record })))
  const compared = comparedWith !== undefined
  return { at, verdict, release, held, feeds: intelAsOf, inProduction: inProductionOf(held, compared) }
}

function inProductionOf({ findings }: HeldFindings, compared: boolean): InProduction {
  const isDeployed = ({ since }: FindingRecord) => since !== 'introduced'
  return compared && findings.some(isDeployed) ? 'yes' : 'unknown'
}

const schemaWithin = 4_096

/** Whether a file is what `holdpoint gate --json` wrote, by how it begins. */
export function isResult(file: string): boolean {
  const head = Buffer.alloc(schemaWithin)
  try {
    // A pipe would lose what is read of it here.
    if (!statSync(file).isFile()) return false
    const handle = openSync(file, 'r')
    try {
      const size = readSync(handle, head, 0, schemaWithin, 0)
      return /^\s*\{\s*"schema":\s*"holdpoint\/gate\/1"/.test(head.toString('utf8', 0, size))
    } finally {
      closeSync(handle)
    }
  } catch {
    // Whoever reads it says what is wrong with it.
    return false
  }
}
