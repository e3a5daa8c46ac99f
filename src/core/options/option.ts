import type { Instant } from '../base/instant.ts'

/** Ways forward that Holdpoint knows; a team adds others. */
export const optionKinds = [
  'ship-now',
  'staged-rollout',
  'compensating-control',
  'without-feature',
  'limited-fix',
  'full-fix',
  'roll-back',
  'other',
] as const
export type OptionKind = (typeof optionKinds)[number]

/** How much is tested again once the flaw is fixed. */
export const regressions = ['none', 'limited', 'full'] as const
export type Regression = (typeof regressions)[number]

/** A piece of work. Tasks run side by side unless one waits for another or both need the same resource. */
export interface Task {
  readonly name: string
  /** The quantity, in hours, that it takes from start to end with its resource free for it. */
  readonly takes: string
  /** Names of tasks that must be done before. */
  readonly after: readonly string[]
  /** Who or what it needs alone: a team, a person's role, a test environment. */
  readonly needs?: string
  /** How many people work on it, for what it costs. */
  readonly people: number
}

/** A regression run that can fail; then the work before it is done again in part, and the run itself. */
export interface Rework {
  /** The task that is the run. */
  readonly run: string
  /** The quantity, a chance, that it fails; each time anew, at most three times. */
  readonly fails: string
  /** The task that is done again, for the share of its time that the quantity says. */
  readonly redo: string
  readonly share: string
}

/** Some of the users get the release before the others. */
export interface Stage {
  /** Of users that have it in this stage, those of stages before counted, 0 to 1; after the last, all have it. */
  readonly share: number
  /** How long the stage lasts. */
  readonly days: number
}

/** A temporary measure; never a fix (DESIGN 1). */
export interface Control {
  readonly what: string
  /** The quantity, a share, of attempts that it stops. */
  readonly stops: string
  /** The quantity, a share, of good traffic that it blocks as well. */
  readonly blocks: string
  /** How it is shown that it cannot be walked around; absent where nobody has said. */
  readonly bypassTest?: string
  /** It counts no longer than this; absent where nobody has said, which the assessment warns of. */
  readonly expires?: Instant
  /** The task of `before` that puts it in place; all of them where nobody says. */
  readonly ready?: string
}

/** One way forward. Its numbers are names of quantities, so that each has a source and can be asked after. */
export interface Option {
  /** `full-fix`; what a decision names. */
  readonly name: string
  readonly kind: OptionKind
  readonly title: string
  /** Work before it ships; without any it ships when it was to. */
  readonly before: readonly Task[]
  readonly rework?: Rework
  /** Whether the flaw is gone from what ships. Where it is not, `later` says when it will be. */
  readonly ships: 'fixed' | 'with-flaw' | 'without-feature' | 'nothing'
  /**
   * Work towards the fix once it has shipped, for what it costs. Where there is no `later`, the flaw is gone when this is
   * done and a window opens: a hot fix. In production it begins at once, whenever the release ships.
   */
  readonly afterwards?: readonly Task[]
  /**
   * The quantity, in days from shipping, until the flaw is gone where it ships with it; in production already, from the
   * end of the work before. Without it and without work afterwards it is never gone.
   */
  readonly later?: string
  readonly stages: readonly Stage[]
  readonly control?: Control
  readonly regression: Regression
  /** The quantity, a share, of the flaw that the fix leaves open. */
  readonly remains?: string
  /**
   * Where a full fix follows what ships without the flaw, at `later` or with the feature: the quantity, a share, of the
   * flaw that is open from then on instead of `remains`, and how much is tested again for it.
   */
  readonly inTheEnd?: { readonly remains: string; readonly regression: Regression }
  /** Share of the release's worth that ships, 0 to 1: delay goes on costing for the rest until the flaw is fixed. */
  readonly delivers: number
  /** The quantity, a share, of its worth that does not ship; where it is named it counts instead of `delivers`. */
  readonly lacks?: string
}

/** What waiting costs. */
export interface Delay {
  /** The quantity, money a day, from the planned time on. */
  readonly aDay: string
  /** What comes due at once when the release is later than that. */
  readonly deadlines: readonly {
    readonly what: string
    readonly at: Instant
    /** The quantity, money. */
    readonly costs: string
  }[]
  /**
   * Where a day does not cost the same as the day before: what the first so many days cost together, as a multiple of
   * `aDay`, both rising from entry to entry; straight lines between, and `aDay` a day after the last.
   */
  readonly curve?: readonly { readonly days: number; readonly timesADay: number }[]
}

/** When a release may be deployed: half-open stretches of time in order; at any time where there is none. */
export type DeployWindows = readonly { readonly from: Instant; readonly to: Instant }[]
