import { formats } from '../adapters/evidence/formats.ts'
import type { Clock, Instant } from '../core/base/instant.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import type { Policy } from '../core/policy/policy.ts'
import { nightlyHorizon } from '../core/policy/upcoming.ts'
import type { Release } from '../core/release/release.ts'
import { evidenceFiles } from './evidence-files.ts'
import { judgeFiles } from './judge-files.ts'
import { knowledgeIn } from './knowledge-in.ts'
import { mappingsIn } from './mappings.ts'
import { policyInForce } from './policy-in-force.ts'
import { isThere } from './records-file.ts'
import type { Remembered } from './remembered.ts'

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
  /**
   * The file of what this machine remembers (`recordsFileOf`). Of a named release it tells what runs now, where
   * `deployed` does not, and whether the release ran before. Nothing is looked up without it, or where it is not there.
   */
  readonly records?: string | undefined
  readonly release: Release
  /** The folder of the feeds (`findFeedsFolder`); nothing is looked up without it. */
  readonly feeds?: string | undefined
  /** Judge a branch as if it shipped today, and look ahead to what will hold soon. */
  readonly nightly?: boolean | undefined
}

export interface Surroundings {
  readonly clock: Clock
  /** Told what is being read: the file, its bytes so far, its size where that is known. */
  readonly progress: (file: string, bytes: number, total: number | undefined) => void
  /** Threads that read at once; as many as there are cores where nobody says, and fewer where they do not pay. */
  readonly workers?: number | undefined
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
export async function gate(
  request: GateRequest,
  { clock, progress, workers }: Surroundings,
): Promise<GateRun> {
  const policy = await policyInForce(request.policy)
  const now = clock.now()
  const { baseline, releasedBefore } = await deploymentsFor(request, now)
  const mappings = await mappingsIn(request.mappings ?? [])
  const files = evidenceFiles(request.evidence)
  const judgement = await judgeFiles(files, {
    policy,
    release: request.release,
    now,
    format: request.format,
    mappings,
    baseline,
    knowledge: await knowledgeIn(request.feeds),
    horizon: request.nightly ? nightlyHorizon : undefined,
    releasedBefore,
    workers,
    pathOf: (file) => file,
    progress,
  })
  return { judgement, policy }
}

/** Reading recorded results, and even more the records, takes code that a run without them need not load. */
async function deploymentsFor(
  { deployed, records, release }: GateRequest,
  now: Instant,
): Promise<Partial<Remembered>> {
  const given =
    deployed === undefined
      ? undefined
      : (await import('./deployed-release.ts')).deployedRelease(deployed, release, now)
  if (release.unnamed || !isThere(records)) return { baseline: given }
  const { rememberedOf } = await import('./remembered.ts')
  const remembered = await rememberedOf(records, release, now, given === undefined)
  return { ...remembered, ...(given !== undefined && { baseline: given }) }
}
