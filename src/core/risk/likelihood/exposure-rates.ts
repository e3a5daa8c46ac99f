import { type Audience, audiences, type Reach, reaches } from '../../release/exposure.ts'

/** Exploitations a year, nine in ten. */
export interface RateRange {
  readonly low: number
  readonly high: number
}

/** How a flaw can be reached here. */
export interface Reached {
  readonly from: Reach
  readonly by: Audience
}

/**
 * How often a flaw that somebody looks for is exploited here in a year, by from where it can be reached, if nothing is
 * known of it and no account is needed. Judgement, 2026: on the internet, anything from once in ten years to every few
 * months; who has to be let in first, or has to be on the machine, are few.
 */
export const ratesByReach: Readonly<Record<Reach, RateRange>> = {
  internet: { low: 0.1, high: 3 },
  partners: { low: 0.02, high: 0.5 },
  internal: { low: 0.01, high: 0.3 },
  local: { low: 0.002, high: 0.1 },
}

/**
 * What is left of that by who can use it. Judgement, 2026: an account on a site where anybody may sign up stops few who
 * mean it; staff and administrators are few, and known by name.
 */
export const factorsByAudience: Readonly<Record<Audience, number>> = {
  anyone: 1,
  'signed-in': 0.5,
  staff: 0.1,
  administrators: 0.03,
}

/** Times as often where it is public how to. Judgement, 2026. */
export const publicExploitFactor = 3
/** Times as often where it takes luck or knowledge to hit (CVSS attack complexity high, 4.0 attack requirements). Judgement, 2026. */
export const hardFactor = 0.3

/** How often where somebody is known to attack others through it, from the internet without an account. Judgement, 2026. */
export const exploitedRates: Readonly<Record<'kev' | 'exploited', RateRange>> = {
  kev: { low: 0.5, high: 12 },
  exploited: { low: 0.3, high: 8 },
}

/** The narrower of two ways to reach it: what a release lets in, and what a flaw needs. */
export function narrower(one: Reached, other: Reached): Reached {
  return {
    from: reaches[Math.max(reaches.indexOf(one.from), reaches.indexOf(other.from))] ?? one.from,
    by: audiences[Math.max(audiences.indexOf(one.by), audiences.indexOf(other.by))] ?? one.by,
  }
}

/** How rare it is to get there, against the internet without an account: 1 for that itself. */
export function shareReached({ from, by }: Reached): number {
  const [here, widest] = [ratesByReach[from], ratesByReach.internet]
  return (Math.sqrt(here.low * here.high) / Math.sqrt(widest.low * widest.high)) * factorsByAudience[by]
}

export function timesRate({ low, high }: RateRange, factor: number): RateRange {
  return { low: low * factor, high: high * factor }
}
