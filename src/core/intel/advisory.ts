import type { Instant } from '../base/instant.ts'
import type { Rating } from '../findings/rating.ts'
import type { VulnerabilityId, WeaknessId } from '../findings/result.ts'

/** The published text of a vulnerability: a record of OSV, of GitHub's advisories or of the NVD. */
export interface Advisory {
  readonly id: VulnerabilityId
  /** Other names of the very same flaw; never merely related ones. */
  readonly aliases: readonly VulnerabilityId[]
  readonly title: string
  readonly weaknesses: readonly WeaknessId[]
  readonly ratings: readonly Rating[]
  readonly published?: Instant
  readonly modified?: Instant
  /** Taken back by its publisher: nothing it says counts any more. */
  readonly withdrawn?: Instant
  /** Empty where it names no package, as the NVD, which names products by CPE: then it tells of none. */
  readonly affected: readonly AffectedPackage[]
  /** What it says without naming a package, of a repository alone: that is not in `affected`. */
  readonly unnamed?: number
}

/** A package that has the flaw, and in which versions. */
export interface AffectedPackage {
  /** In OSV's words: `npm`, `PyPI`, `Maven`, `Debian:12`. */
  readonly ecosystem: string
  readonly name: string
  /** Versions that are named one by one. */
  readonly versions: readonly string[]
  readonly ranges: readonly AffectedRange[]
  /** How many ranges of commits it has besides, in which no version can be looked up. */
  readonly commitRanges?: number
}

/** From which version on, up to which: `0` is before any. One without an end goes on. */
export interface AffectedRange {
  readonly introduced: string
  /** Affected past `introduced`, not at it. */
  readonly after?: true
  /** The first version without the flaw. */
  readonly fixed?: string
  /** The last version that has it, where no fix is known. */
  readonly lastAffected?: string
  /** Up to here, itself left out, the record speaks (OSV's `limit`): what comes then is neither affected nor fixed by it. */
  readonly limit?: string
  /** Nobody here knows the order of its events, so that what lies between them is not known either. */
  readonly unordered?: true
}
