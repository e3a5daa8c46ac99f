import type { Instant } from '../base/instant.ts'
import { byCodePoint } from '../base/text.ts'
import { type Deployment, runningNow } from '../release/deployment.ts'
import type { Asked } from './asked-for.ts'
import type { Sighting } from './result-names.ts'
import { type Verdict, verdicts } from './verdict.ts'

/** The latest result of a release in which it is, as the records have it. */
export interface Carrier {
  readonly product: string
  readonly version?: string
  /** sha256 of the recorded result, lower-case hex. */
  readonly result: string
  readonly at: Instant
  /** Of the whole release. */
  readonly verdict: Verdict
  /** Absent where it is only among the components. */
  readonly finding?: Sighting
  /** A later result of the same release does not show it any more. */
  readonly goneBy?: Instant
}

/** A release that carries what was asked for, and where it runs. */
export interface AffectedRelease extends Carrier {
  readonly runs: readonly Pick<Deployment, 'environment' | 'at'>[]
}

/** The answer to what was asked. */
export interface Affected {
  /** As it was typed. */
  readonly named: string
  readonly asked: Exclude<Asked, { kind: 'bare' }>
  /** How many results are recorded in all. */
  readonly results: number
  readonly releases: readonly AffectedRelease[]
}

/** Those that run somewhere first, then by strength of the finding, those that only list it last; then the latest. */
export function affectedReleases(
  carriers: Iterable<Carrier>,
  deployments: readonly Deployment[],
): readonly AffectedRelease[] {
  const running = Map.groupBy(runningNow(deployments), keyOf)
  return [...carriers]
    .map((carrier) => ({
      ...carrier,
      runs: (running.get(keyOf(carrier)) ?? []).map(({ environment, at }) => ({ environment, at })),
    }))
    .sort(
      (a, b) =>
        Number(b.runs.length > 0) - Number(a.runs.length > 0) ||
        strengthOf(a) - strengthOf(b) ||
        byCodePoint(b.at, a.at) ||
        byCodePoint(keyOf(a), keyOf(b)),
    )
}

function keyOf({ product, version }: Pick<Carrier, 'product' | 'version'>): string {
  return JSON.stringify([product, version])
}

function strengthOf({ finding }: Carrier): number {
  return finding === undefined ? verdicts.length : verdicts.indexOf(finding.verdict)
}
