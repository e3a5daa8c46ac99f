import type { Instant } from '../base/instant.ts'
import type { LossComponent } from '../risk/loss/loss-model.ts'
import type { OptionKind } from './option.ts'

/** What an option costs, in the parts of a waterfall. */
export const costParts = ['loss', 'regulatory', 'delay', 'work', 'breakage', 'blocked'] as const
export type CostPart = (typeof costParts)[number]

/** A number that chance decides. Percentiles of the simulated scenarios; errors from independent scrambles. */
export interface Spread {
  readonly mean: number
  readonly meanError: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  readonly p95Error: number
  readonly p99: number
}

/** Where a chart has a point of a loss exceedance curve: the chance that the cost is more than `above`. */
export interface Exceedance {
  readonly above: number
  readonly chance: number
}

/** One way forward, with what it costs. */
export interface OptionResult {
  readonly name: string
  readonly kind: OptionKind
  readonly title: string
  /** Half of the scenarios have shipped by then, and nine in ten. Absent where nothing ever ships. */
  readonly ships?: { readonly p50: Instant; readonly p90: Instant }
  /** When the flaw is gone. */
  readonly fixed: { readonly p50: Instant; readonly p90: Instant }
  /** Later than planned, in days. */
  readonly lateDays: Spread
  /** Days in which the flaw is open, those with a part of its users or behind a control counted in part. */
  readonly openDays: Spread
  /** Chance of at least one successful exploitation in that time. */
  readonly exploited: Spread
  /** Chance that the fix breaks something. */
  readonly breaks: number
  readonly parts: Readonly<Record<CostPart, Spread>>
  readonly total: Spread
  /** Share of scenarios in which it is the cheapest, ties shared. */
  readonly cheapest: number
  /** Name of an option that costs less in mean and in every percentile shown. */
  readonly dominatedBy?: string
  /** Of losses from exploitation, fines included, over the window. */
  readonly curve: readonly Exceedance[]
  /** Against the tolerance, where there is one: the chance that the loss is above it, and whether that is tolerated. */
  readonly tolerance?: { readonly chance: number; readonly met: boolean }
  /** Against shipping now; absent for that itself. */
  readonly breakEven?: BreakEven
}

/** What would make an option cost what shipping now costs. Percentiles of scenarios over what is uncertain. */
export interface BreakEven {
  /**
   * Chance of exploitation before the flaw would be fixed after shipping now, at which both cost the same on average;
   * 0 where the option is cheaper whatever the chance, absent where it is dearer and saves no exploitation.
   */
  readonly chance?: { readonly mean: number; readonly p10: number; readonly p90: number }
  /** Days later than planned at which the option would cost as much as shipping now; absent where no delay does. */
  readonly days?: { readonly mean: number; readonly p10: number; readonly p90: number }
}

/** How far one quantity moves the difference between the recommended option and the next. */
export interface Swing {
  readonly quantity: string
  /** Its own 10th and 90th percentile. */
  readonly low: number
  readonly high: number
  /** Mean cost of the recommended option where the quantity is in its lowest tenth and in its highest. */
  readonly atLow: number
  readonly atHigh: number
}

/** The nearest value of a quantity at which another option would be recommended. */
export interface Flip {
  readonly quantity: string
  /** What it is now, on average. */
  readonly now: number
  readonly at: number
  readonly to: string
}

/** What it is worth to know one quantity exactly before deciding: expected value of perfect information, money. */
export interface Worth {
  readonly quantity: string
  readonly worth: number
}

/** Which rule recommends an option, in the order in which they are asked. */
export type RecommendedBy =
  /** Least expected cost of those that the tolerance allows. */
  | 'least-expected-cost'
  /** Expected costs differ by less than they are known to: the one with the smaller 95th percentile. */
  | 'smaller-tail'
  /** None is tolerated: the one with the smallest chance of a loss above the tolerance. */
  | 'nearest-to-tolerance'

/** What the numbers recommend; people decide. */
export interface Recommended {
  readonly option: string
  readonly by: RecommendedBy
  /** What comes after it by the same rule; absent where there is one option only. */
  readonly next?: string
  /** Set aside because the tolerance forbids them, or because they would hold back a fix of what is in production. */
  readonly setAside: readonly { readonly option: string; readonly because: 'tolerance' | 'holds-the-fix' }[]
}

/** All ways forward beside each other. */
export interface Comparison {
  readonly seed: bigint
  readonly scenarios: number
  readonly scrambles: number
  /** Whether the 95th percentile of every total is as exact as asked, and how exact the worst is, relative. */
  readonly reached: { readonly relative: number; readonly met: boolean }
  /** In the order of the file. */
  readonly options: readonly OptionResult[]
  readonly recommended: Recommended
  /** Loss if the flaw is exploited once: authority goes by its 95th percentile (DESIGN 5, rule 5). */
  readonly givenExploitation: {
    readonly total: Spread
    readonly parts: Readonly<Record<LossComponent, Spread>>
  }
  /** Our range of the chance of exploitation before the fix if it ships now, over what is uncertain: 10% and 90%. */
  readonly chanceIfShipped: { readonly low: number; readonly mean: number; readonly high: number }
  /** Largest first, without those that move nothing. */
  readonly swings: readonly Swing[]
  /** Nearest first, in widths of the quantity's own range. */
  readonly flips: readonly Flip[]
  /** Largest first. */
  readonly worth: readonly Worth[]
}
