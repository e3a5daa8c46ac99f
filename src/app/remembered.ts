import type { Records } from '../adapters/records/records.ts'
import type { Instant } from '../core/base/instant.ts'
import {
  type Deployment,
  placeOf,
  type ReleasedBefore,
  releasedBefore,
  runningIn,
} from '../core/release/deployment.ts'
import type { Release } from '../core/release/release.ts'
import { type Baseline, baselineFrom } from './deployed-release.ts'
import { resultFrom } from './recorded-result.ts'
import { withRecords } from './records.ts'
import { textFrom } from './text-file.ts'

/** What this machine remembers of where a release goes. */
export interface Remembered {
  /** What runs there now, where it was recorded with a result. */
  readonly baseline: Baseline | undefined
  /** The release ran there before, and does not now. */
  readonly releasedBefore: ReleasedBefore | undefined
}

/** Looks up what the records say of a named release. Throws `records.*`, and `deployed.*` where the baseline is none. */
export function rememberedOf(
  file: string,
  release: Release,
  now: Instant,
  wantsBaseline: boolean,
): Promise<Remembered> {
  const place = placeOf(release)
  return withRecords(file, (records) => {
    const deployments = records.deployments(place).filter(({ at }) => at <= now)
    const running = wantsBaseline ? runningIn(place, deployments) : undefined
    return {
      baseline: running && baselineOf(running, records, release, now),
      releasedBefore: releasedBefore(release.digests, place, deployments),
    }
  })
}

function baselineOf(
  { result: sha256, product, version, at }: Deployment,
  records: Records,
  release: Release,
  now: Instant,
): Baseline | undefined {
  if (sha256 === undefined) return undefined
  const from = `what is recorded as deployed, ${[product, version].filter(Boolean).join(' ')}`
  const result = resultFrom(textFrom(records.bytesOf(sha256), from), from)
  const baseline = baselineFrom(result, from, release, now)
  const recorded = { at, ...(version !== undefined && { version }) }
  return (evidence) => ({ ...baseline(evidence), recorded })
}
