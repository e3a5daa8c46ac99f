import type { Mapping } from '../adapters/evidence/mapping/mapping-document.ts'
import type { EvidenceReading, ReadingOptions } from '../adapters/evidence/read-evidence.ts'
import type { Instant } from '../core/base/instant.ts'
import { byCodePoint } from '../core/base/text.ts'
import type { Account } from '../core/findings/account.ts'
import { mergeResults, type Tally } from '../core/findings/merge.ts'
import { type IntelSource, intelSource } from '../core/intel/intel-source.ts'
import type { Knowledge } from '../core/intel/knowledge.ts'
import { vexIndex } from '../core/intel/vex/vex-index.ts'
import { exposed } from '../core/policy/exposed.ts'
import { judge } from '../core/policy/judge.ts'
import type { Judgement } from '../core/policy/judgement.ts'
import type { Policy } from '../core/policy/policy.ts'
import type { ReleasedBefore } from '../core/release/deployment.ts'
import type { Release } from '../core/release/release.ts'
import type { Baseline } from './deployed-release.ts'
import { readFiles } from './read-files.ts'

/** What files are read for and judged by. */
export interface Task {
  readonly policy: Policy
  readonly release: Release
  readonly now: Instant
  readonly format: string | undefined
  readonly mappings: readonly Mapping[]
  readonly baseline?: Baseline | undefined
  /** What the feeds say. */
  readonly knowledge: Knowledge
  /** Days to look ahead. */
  readonly horizon?: number | undefined
  readonly releasedBefore?: ReleasedBefore | undefined
  /** Threads that read at once; as many as there are cores where nobody says. */
  readonly workers: number | undefined
  /** A file's path as the patterns of the policy see it. */
  readonly pathOf: (file: string) => string
  readonly progress: (file: string, bytes: number, total: number | undefined) => void
}

/** Reads files, merges what they say and judges it. */
export async function judgeFiles(files: readonly string[], task: Task): Promise<Judgement> {
  const { policy, now, format, mappings, baseline, releasedBefore, knowledge, workers, pathOf, progress } =
    task
  const release = exposed(task.release, policy)
  const optionsFor = (file: string): ReadingOptions => ({
    format,
    mappings,
    cleanWhenEmpty: policy.cleanWhenEmpty.find((report) => report.file(pathOf(file)))?.tool,
    progress: (bytes, total) => progress(file, bytes, total),
  })
  const { readings, refusals } = await readFiles(files, optionsFor, workers)
  const { findings, tallies } = mergeResults(
    readings.map(({ results }) => results),
    policy.prefer,
  )
  return judge({
    policy,
    release,
    now,
    findings,
    accounts: readings.map((reading) => accountOf(reading, tallies.get(reading.sha256))),
    refusals,
    components: [...new Set(readings.flatMap(({ components }) => components))].sort(byCodePoint),
    deployed: baseline?.(readings.map(({ sha256 }) => sha256)),
    intel: intelSource(knowledge, now, {
      exploits: readings.flatMap((reading) => reading.exploits),
      vex: vexIn(readings, policy, release, now),
      advised: await advisedBy(knowledge),
    }),
    horizon: task.horizon,
    releasedBefore,
  })
}

function accountOf(reading: EvidenceReading, tally: Tally | undefined): Account {
  const { name, format, sha256, bytes, tools, records, results, unreadable, notes } = reading
  const { inventoryOnly, statements, statementsOnly, nothingScanned, tests, failed } = reading
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
    ...(statements.length > 0 && { statements: statements.length }),
    ...(statementsOnly && { statementsOnly }),
    ...(nothingScanned && { nothingScanned }),
    ...(tests !== undefined && { tests }),
    ...(failed !== undefined && { failed }),
  }
}

function vexIn(
  readings: readonly EvidenceReading[],
  { vexTrusts }: Policy,
  release: Release,
  now: Instant,
): IntelSource['vex'] {
  const statements = readings.flatMap((reading) => reading.statements)
  return statements.length === 0 ? undefined : vexIndex(statements, vexTrusts, release, now)
}

/** To compare versions takes code that a run without advisories need not load. */
async function advisedBy(knowledge: Knowledge): Promise<IntelSource['advised']> {
  if (knowledge.feed('advisories') === undefined && knowledge.feed('nvd') === undefined) return undefined
  const { advisedFrom } = await import('../core/intel/advised.ts')
  return advisedFrom(knowledge)
}
