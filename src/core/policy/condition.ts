import * as z from 'zod/mini'
import type { Instant } from '../base/instant.ts'
import type { Compared } from '../findings/since.ts'
import type { EpssScore } from '../intel/epss-score.ts'
import type { FeedName } from '../intel/feed.ts'
import type { Feeds, Intel } from '../intel/intel.ts'
import type { VexStanding } from '../intel/vex/vex-standing.ts'
import type { Said } from '../language/catalogue.ts'
import type { Release } from '../release/release.ts'
import type { Outcome } from './outcome.ts'

/** What a condition looks at: one finding against what is deployed, in one release, with what the world knows of it. */
export interface Subject extends Compared {
  readonly release: Release
  readonly now: Instant
  readonly intel: Intel
  readonly feeds: Feeds
  readonly vex: VexStanding
}

/** The same subject with one fact changed, for "what would flip the verdict". */
export interface Change {
  readonly says: Said
  readonly subject: Subject
}

/** What people read about a condition; the reference page is generated from it. */
export interface ConditionMeta {
  /** The question it answers. */
  readonly asks: string
  readonly why: string
  /** An example of its parameters, as written in YAML. */
  readonly example: string
  readonly met: string
  readonly unmet: string
  /** When it cannot tell; absent where it always can. */
  readonly unknown?: string
  /** What to do when it is unknown, or met and unwelcome. */
  readonly remediation: string
}

/** A condition whose parameters are known: it answers for any subject. */
export interface BoundCondition {
  readonly name: string
  /** What to do when it cannot tell. */
  readonly remediation: string
  /** It asks nothing about component, place, fingerprint or results: of two findings that share the rest, one answer. */
  readonly asksOfFlawAlone: boolean
  /** It may answer otherwise on another day, though nothing else has changed. */
  readonly asksTheDate: boolean
  /** The feeds that it looks into. */
  readonly feeds: readonly FeedName[]
  /** The scores of EPSS, each the least of its kind, from which on it may answer otherwise. */
  readonly thresholds: readonly EpssScore[]
  readonly evaluate: (subject: Subject) => Outcome
  readonly changes: (subject: Subject) => readonly Change[]
}

export interface Condition {
  readonly name: string
  readonly meta: ConditionMeta
  /**
   * Takes its parameters as written in a policy and yields the condition bound to them. Made when it is asked for: a
   * run with the shipped policy reads none.
   */
  readonly schema: () => z.ZodMiniType<BoundCondition>
}

/** A condition that can also be bound to parameters that are already read. */
export interface DefinedCondition<S extends z.ZodMiniType> extends Condition {
  readonly parameters: () => S
  readonly bind: (given: z.output<S>) => BoundCondition
}

interface Definition<S extends z.ZodMiniType> {
  readonly name: string
  readonly meta: ConditionMeta
  readonly parameters: () => S
  readonly asksOfFlawAlone?: true
  readonly asksTheDate?: true
  readonly feeds?: readonly FeedName[]
  readonly thresholds?: (parameters: z.output<S>) => readonly EpssScore[]
  readonly evaluate: (parameters: z.output<S>, subject: Subject) => Outcome
  /** Subjects for which it would answer otherwise, each with its one changed fact; none where no fact can change. */
  readonly changes?: (parameters: z.output<S>, subject: Subject) => readonly Change[]
}

export function defineCondition<S extends z.ZodMiniType>(definition: Definition<S>): DefinedCondition<S> {
  const { name, meta, parameters, feeds = [], thresholds, evaluate, changes } = definition
  const { asksOfFlawAlone = false, asksTheDate = false } = definition
  const bind = (given: z.output<S>): BoundCondition => ({
    name,
    remediation: meta.remediation,
    asksOfFlawAlone,
    asksTheDate,
    feeds,
    thresholds: thresholds?.(given) ?? [],
    evaluate: (subject) => evaluate(given, subject),
    changes: (subject) => changes?.(given, subject) ?? [],
  })
  const schema = () => z.pipe(parameters(), z.transform(bind)).check(z.describe(meta.asks))
  return { name, meta, parameters, bind, schema }
}
