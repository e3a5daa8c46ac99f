import type { Instant } from '../base/instant.ts'

/** What somebody thinks a number is: one value, a range that holds it nine times in ten, or three points. */
export type Amount =
  | { readonly kind: 'value'; readonly value: number }
  /** 5% of the time it is below `low`, 5% above `high`. */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** Never below `least` nor above `most`. */
  | { readonly kind: 'three-point'; readonly least: number; readonly likely: number; readonly most: number }

/**
 * What a number counts. Money is in the currency of the hold file, in its major unit; shares and chances go from 0 to 1;
 * `a-year` counts events in a year.
 */
export const units = [
  'money',
  'money-a-day',
  'money-an-hour',
  'money-a-person',
  'people',
  'hours',
  'days',
  'share',
  'chance',
  'a-year',
] as const
export type Unit = (typeof units)[number]

/** Who stands behind a number, and when they said so. Roles, never names. */
export interface Stated {
  readonly by: string
  readonly at: Instant
}

/** A stated number with its source. It is a fact once a second role has confirmed it. */
export interface Estimate {
  readonly amount: Amount
  readonly source: string
  readonly stated: Stated
  readonly confirmed?: Stated
}

/** What Holdpoint takes where nobody said anything: never silently, and with where it comes from. */
export interface DefaultEstimate {
  readonly amount: Amount
  /** `IBM, Cost of a Data Breach`, or `judgement` where no published figure carries it. */
  readonly source: string
  /** Of the source. */
  readonly year: number
}
