import type { Digest } from '../base/hash.ts'
import { type Instant, isBefore } from '../base/instant.ts'
import { byCodePoint } from '../base/text.ts'
import type { Release } from './release.ts'

/** Where a release goes when nobody says. */
export const usualEnvironment = 'production'

/** That a release was put to work somewhere. It stays where it is until the next one of its product takes its place. */
export interface Deployment {
  readonly product: string
  readonly environment: string
  /** Absent where nobody said. */
  readonly version?: string
  /** Of each artifact; none where nobody said. */
  readonly digests: readonly Digest[]
  readonly at: Instant
  /** sha256 of the recorded result of its gate, lower-case hex; absent where it was deployed without one. */
  readonly result?: string
  /** Of that result, in the words of `core/policy/verdict.ts`, which stands to the right of this. */
  readonly verdict?: 'hold' | 'unknown' | 'warn' | 'pass'
  /** When that result was judged. */
  readonly judgedAt?: Instant
  /** The environment that it was judged for; absent where nobody had said one. */
  readonly judgedFor?: string
}

/** Where deployments are looked for. */
export type Place = Pick<Deployment, 'product' | 'environment'>

/** Where a release goes, as deployments name it. */
export function placeOf({ product, environment = usualEnvironment }: Release): Place {
  return { product, environment }
}

/** What runs in each environment of each product: the latest deployment, by product, then environment. */
export function runningNow(deployments: Iterable<Deployment>): readonly Deployment[] {
  const latest = new Map<string, Deployment>()
  for (const each of deployments) {
    const key = keyOf(each)
    const before = latest.get(key)
    // Of two at the same time, the one that was recorded later.
    if (before === undefined || !isBefore(each.at, before.at)) latest.set(key, each)
  }
  return [...latest.values()].sort(
    (a, b) => byCodePoint(a.product, b.product) || byCodePoint(a.environment, b.environment),
  )
}

/** What runs in one place; undefined where nothing is recorded. */
export function runningIn(place: Place, deployments: readonly Deployment[]): Deployment | undefined {
  return runningNow(deployments.filter((each) => keyOf(each) === keyOf(place)))[0]
}

function keyOf({ product, environment }: Place): string {
  return JSON.stringify([product, environment])
}

/** A release that its gate had let go to a place, that ran there before, and no longer does. */
export interface ReleasedBefore {
  /** When it was let go there last. */
  readonly at: Instant
  /** Absent where nobody said. */
  readonly version?: string
}

/**
 * The last earlier deployment that its gate had let go with every one of these digests, where they are not what runs
 * there now: then shipping them puts back what was released before (DESIGN 5, rule 1). A set of digests that never ran
 * together is a new release, no digest at all proves nothing, and what went without being cleared was put there, not
 * released: to type that it ran must not lift its hold.
 */
export function releasedBefore(
  digests: readonly Digest[],
  place: Place,
  deployments: readonly Deployment[],
): ReleasedBefore | undefined {
  const now = runningIn(place, deployments)
  if (digests.length === 0 || now === undefined || hasAll(now, digests)) return undefined
  const cleared = deployments.filter((each) => unclearedBecause(each) === undefined)
  const last = runningIn(
    place,
    cleared.filter((each) => hasAll(each, digests)),
  )
  if (last === undefined) return undefined
  return { at: last.at, ...(last.version !== undefined && { version: last.version }) }
}

function hasAll(deployment: Deployment, digests: readonly Digest[]): boolean {
  return digests.every((digest) => deployment.digests.includes(digest))
}

/**
 * No result at all; one whose verdict was not cleared; one of another environment, which asks for other things; or one
 * that came only after it had been deployed.
 */
export type WhyUncleared = 'no-result' | 'hold' | 'unknown' | 'elsewhere' | 'afterwards'

/** Why no gate had let a release go where it was deployed; undefined where one had. */
function unclearedBecause({
  environment,
  at,
  verdict,
  judgedAt,
  judgedFor = environment,
}: Deployment): WhyUncleared | undefined {
  if (verdict === undefined || judgedAt === undefined) return 'no-result'
  if (verdict === 'hold' || verdict === 'unknown') return verdict
  if (judgedFor !== environment) return 'elsewhere'
  return isBefore(at, judgedAt) ? 'afterwards' : undefined
}

/** A release that was deployed although no gate had cleared it. */
export interface Uncleared {
  readonly deployment: Deployment
  readonly because: WhyUncleared
  /** It is what runs there now. */
  readonly runs: boolean
}

/** Deployments that no gate had let go, those that still run first, then the latest first. */
export function deployedUncleared(deployments: readonly Deployment[]): readonly Uncleared[] {
  const running = new Set(runningNow(deployments))
  return deployments
    .flatMap((deployment): Uncleared[] => {
      const because = unclearedBecause(deployment)
      return because === undefined ? [] : [{ deployment, because, runs: running.has(deployment) }]
    })
    .sort((a, b) => Number(b.runs) - Number(a.runs) || byCodePoint(b.deployment.at, a.deployment.at))
}
