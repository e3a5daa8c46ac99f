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
  readonly affected: readonly AffectedPackage[]
}

/** A package that has the flaw, and in which versions. */
export interface AffectedPackage {
  /** In OSV's words: `npm`, `PyPI`, `Maven`, `Debian:12`. */
  readonly ecosystem: string
  readonly name: string
  /** Versions that are named one by one. */
  readonly versions: readonly string[]
  readonly ranges: readonly AffectedRange[]
}

/** From which version on, up to which: `0` is before any. One without an end goes on. */
export interface AffectedRange {
  readonly introduced: string
  /** The first version without the flaw. */
  readonly fixed?: string
  /** The last version that has it, where no fix is known. */
  readonly lastAffected?: string
}
