import { readFileSync } from 'node:fs'
import { formats } from '../adapters/evidence/formats.ts'
import {
  type EvidenceReading,
  type ReadingOptions,
  readEvidence,
} from '../adapters/evidence/read-evidence.ts'
import { fileSource } from '../adapters/evidence/source/file-source.ts'
import { type ByteSource, bufferSource } from '../adapters/evidence/source/source.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Clock, Instant } from '../core/base/instant.ts'
import { byCodePoint } from '../core/base/text.ts'
import type { Account, Refusal } from '../core/findings/account.ts'
import { mergeResults, type Tally } from '../core/findings/merge.ts'
import { say } from '../core/language/catalogue.ts'
import { judge } from '../core/policy/judge.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { Release } from '../core/release/release.ts'
import type { Baseline } from './deployed-release.ts'
import { evidenceFiles, standardInput } from './evidence-files.ts'
import { mappingsIn } from './mappings.ts'
import { policyInForce } from './policy-in-force.ts'

/** Names of the formats that `--format` takes. */
export const formatNames: readonly string[] = [...new Set(formats.map(({ name }) => name))]

export interface GateRequest {
  /** Paths, folders, globs, `-`. */
  readonly evidence: readonly string[]
  readonly format?: string | undefined
  /** Files that say how reports of a team's own tools are written. */
  readonly mappings?: readonly string[] | undefined
  /** A policy file; without one `holdpoint.yaml` where it is there, else the shipped default. */
  readonly policy?: string | undefined
  /** A recorded result of the release that is deployed now. */
  readonly deployed?: string | undefined
  readonly release: Release
}

export interface Surroundings {
  readonly clock: Clock
  /** Told what is being read: the file, its bytes so far, its size where that is known. */
  readonly progress: (file: string, bytes: number, total: number | undefined) => void
}

/** What the gate ran with, for those who ask further. */
export interface GateRun {
  readonly judgement: Judgement
  readonly policy: Policy
}

/**
 * Reads the evidence, merges it and judges it. A file that cannot be read is refused whole and leaves the verdict
 * unknown at best; the others still count. Throws for what is wrong with the request itself: policy, format, baseline.
 */
export async function gate(request: GateRequest, { clock, progress }: Surroundings): Promise<GateRun> {
  const policy = await policyInForce(request.policy)
  const now = clock.now()
  const baseline = await baselineOf(request, now)
  const mappings = await mappingsIn(request.mappings ?? [])
  const files = evidenceFiles(request.evidence)
  const optionsFor = (file: string): ReadingOptions => ({
    format: request.format,
    mappings,
    cleanWhenEmpty: policy.cleanWhenEmpty.find((report) => report.file(file))?.tool,
    progress: (bytes, total) => progress(file, bytes, total),
  })
  const { readings, refusals } = await readAll(files, optionsFor)
  const { findings, tallies } = mergeResults(
    readings.map(({ results }) => results),
    policy.prefer,
  )
  const judgement = judge({
    policy,
    release: request.release,
    now,
    findings,
    accounts: readings.map((reading) => accountOf(reading, tallies.get(reading.sha256))),
    refusals,
    components: [...new Set(readings.flatMap(({ components }) => components))].sort(byCodePoint),
    deployed: baseline?.(readings.map(({ sha256 }) => sha256)),
  })
  return { judgement, policy }
}

/** Reading a recorded result takes code that a run without one need not load. */
async function baselineOf({ deployed, release }: GateRequest, now: Instant): Promise<Baseline | undefined> {
  if (deployed === undefined) return undefined
  const { deployedRelease } = await import('./deployed-release.ts')
  return deployedRelease(deployed, release, now)
}

async function readAll(
  files: readonly string[],
  optionsFor: (file: string) => ReadingOptions,
): Promise<{ readonly readings: readonly EvidenceReading[]; readonly refusals: readonly Refusal[] }> {
  const readings = new Map<string, EvidenceReading>()
  const refusals: Refusal[] = []
  for (const file of files) {
    try {
      const reading = await readEvidence(sourceOf(file), optionsFor(file))
      // Empty files are all the same, whoever wrote them.
      const key = `${reading.sha256} ${reading.tools[0].name}`
      readings.set(key, alsoAs(reading, readings.get(key)))
    } catch (error) {
      if (!(error instanceof HoldpointError) || error.exit !== 3) throw error
      const { code, message, hint } = error
      refusals.push({ file, code, message, hint })
    }
  }
  return { readings: [...readings.values()], refusals }
}

function sourceOf(file: string): ByteSource {
  return file === standardInput ? bufferSource('stdin', readFileSync(0)) : fileSource(file)
}

/** The same bytes under two names are one evidence; it counts once, and says so. */
function alsoAs(reading: EvidenceReading, before: EvidenceReading | undefined): EvidenceReading {
  if (before === undefined) return reading
  return { ...before, notes: [...before.notes, say('gate.given-twice', { file: reading.name })] }
}

function accountOf(reading: EvidenceReading, tally: Tally | undefined): Account {
  const { name, format, sha256, bytes, tools, records, results, unreadable, notes } = reading
  const { inventoryOnly, nothingScanned, tests, failed } = reading
  return {
    file: name,
    format,
    sha256,
    bytes,
    tools,
    records,
    results: results.length + unreadable.total,
    findings: tally?.findings ?? 0,
    merged: tally?.merged ?? 0,
    suppressed: tally?.suppressed ?? 0,
    unreadable: unreadable.total,
    firstUnreadable: unreadable.first,
    notes,
    inventoryOnly,
    ...(nothingScanned && { nothingScanned }),
    ...(tests !== undefined && { tests }),
    ...(failed !== undefined && { failed }),
  }
}
