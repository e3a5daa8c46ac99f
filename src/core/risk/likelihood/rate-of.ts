import type { Feeds, Intel } from '../../intel/intel.ts'
import { intelFrom } from '../../intel/recorded-intel.ts'
import { epssSaid, exploitSaid, kevSaid } from '../../intel/said.ts'
import { type Said, say } from '../../language/catalogue.ts'
import type { FindingRecord } from '../../policy/recorded-finding.ts'
import type { Amount, Estimate } from '../../release/estimate.ts'
import { log1p } from '../exact/log.ts'
import type { Circumstances } from '../known-quantity.ts'
import { asRange } from './default-rates.ts'
import { exploitedRates, type RateRange, shareReached, timesRate } from './exposure-rates.ts'
import { factsOf, judgedRate } from './judged-rate.ts'
import type { Likelihood } from './likelihood.ts'

interface Around {
  readonly circumstances: Circumstances
  readonly targeting: Amount
  readonly feeds: Feeds
}

/** One finding's rate, and what it adds to the sum: a range, or what EPSS expects anywhere. */
export interface Rate {
  readonly likelihood: Likelihood
  readonly range?: RateRange
  readonly anywhere?: number
}

/** Of one flaw of several whose rate somebody stated together. */
export function statedRate(finding: string, { amount, source, stated }: Estimate, flaws: number): Likelihood {
  const because = [say('likelihood.stated', { source, by: stated.by, at: stated.at, flaws })]
  return { finding, rate: amount, by: 'stated', because }
}

/**
 * By the best that is known: KEV, which supersedes EPSS; that somebody is known to exploit it; EPSS times the share that
 * gets at us; else our table. What could not be looked up is said, and never taken as no.
 */
export function rateOf(finding: FindingRecord, around: Around): Rate {
  const intel = intelFrom(finding.intel)
  const { feeds, targeting } = around
  const active = intel.exploits.find(({ exploitation }) => exploitation === 'active')
  const facts = factsOf(finding, around.circumstances)
  const reaching = (by: 'kev' | 'exploited') => timesRate(exploitedRates[by], shareReached(facts.reached))
  if (intel.kev.kind === 'known')
    return ranged(finding, 'kev', reaching('kev'), [kevSaid(intel.kev, feeds), ...facts.reachedSaid])
  if (active !== undefined)
    return ranged(finding, 'exploited', reaching('exploited'), [exploitSaid(active), ...facts.reachedSaid])
  if (intel.epss.kind === 'known') {
    const anywhere = yearlyRate(intel.epss.value.score)
    const because = [kevSaid(intel.kev, feeds), epssSaid(intel.epss, feeds), say('likelihood.targeting')]
    return {
      likelihood: { finding: finding.id, rate: timesAmount(targeting, anywhere), by: 'epss', because },
      anywhere,
    }
  }
  const because = [...unlooked(intel, feeds), ...facts.reachedSaid, ...facts.because]
  return ranged(finding, 'elicited', judgedRate(facts), because)
}

/**
 * Exploitations a year from EPSS's chance of at least one within 30 days, as of a steady stream of them:
 * -ln(1 - p) 365 / 30. EPSS gives five decimals, so that certainty is 0.99999 at most.
 */
export function yearlyRate(score: number): number {
  return (-log1p(-Math.min(score, 0.99999)) * 365) / 30
}

/** What KEV and EPSS say, or why they say nothing. Of a flaw of our own they cannot: that is not "never". */
function unlooked(intel: Intel, feeds: Feeds): readonly Said[] {
  return intel.kev.kind === 'not-applicable'
    ? [say('likelihood.own')]
    : [kevSaid(intel.kev, feeds), epssSaid(intel.epss, feeds)]
}

function ranged(
  { id }: FindingRecord,
  by: Likelihood['by'],
  range: RateRange,
  because: readonly Said[],
): Rate {
  return { likelihood: { finding: id, rate: asRange(range), by, because }, range }
}

function timesAmount(amount: Amount, factor: number): Amount {
  switch (amount.kind) {
    case 'value':
      return { kind: 'value', value: amount.value * factor }
    case 'range':
      return { kind: 'range', low: amount.low * factor, high: amount.high * factor }
    case 'three-point': {
      const { least, likely, most } = amount
      return { kind: 'three-point', least: least * factor, likely: likely * factor, most: most * factor }
    }
  }
}
