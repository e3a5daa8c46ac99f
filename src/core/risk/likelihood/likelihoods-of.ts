import type { Feeds } from '../../intel/intel.ts'
import type { FindingRecord } from '../../policy/recorded-finding.ts'
import type { Amount } from '../../release/estimate.ts'
import type { Circumstances } from '../known-quantity.ts'
import type { Quantity } from '../quantity.ts'
import type { RateRange } from './exposure-rates.ts'
import type { Likelihood } from './likelihood.ts'
import { type Rate, rateOf, statedRate } from './rate-of.ts'

/** What rates go by. */
export interface LikelihoodInput {
  readonly findings: readonly FindingRecord[]
  readonly circumstances: Circumstances
  /** `exploitations-a-year`: where somebody stated it, it is for all findings together. */
  readonly rate: Quantity
  /** Of the exploitation that EPSS expects somewhere, the share that gets at us. */
  readonly targeting: Quantity
  /** As the gate's result names them, for their dates. */
  readonly feeds: Feeds
}

/** How often the findings are exploited, each and together. */
export interface Likelihoods {
  readonly each: readonly Likelihood[]
  /** Exploitations a year, summed over the findings that EPSS says nothing of; absent where there is none. */
  readonly judged?: RateRange
  /** Exploitations a year that EPSS expects anywhere, summed over the findings that go by it; 0 where none does. */
  readonly anywhere: number
}

/**
 * How often the flaws that hold the release are exploited, if left open: those with the verdict `hold`, or all where
 * none has it. By the best source of each (`Likelihood.by`). Rates add up, and are all high or all low at once: what we
 * do not know of attackers is the same for all of them. A flaw that is found in several packages is one flaw.
 */
export function likelihoodsOf({ findings, rate, targeting, ...around }: LikelihoodInput): Likelihoods {
  const held = findings.filter(({ verdict }) => verdict === 'hold')
  const counted = held.length > 0 ? held : findings
  if (rate.from.kind === 'estimate') {
    const { estimate } = rate.from
    return { each: counted.map(({ id }) => statedRate(id, estimate, counted.length)), anywhere: 0 }
  }
  const target = amountOf(targeting)
  const rates = counted.map((finding) => rateOf(finding, { ...around, targeting: target }))
  const flaws = oncePerFlaw(counted, rates)
  const judged = flaws.flatMap(({ range }) => range ?? [])
  const anywhere = flaws.reduce((sum, one) => sum + (one.anywhere ?? 0), 0)
  return {
    each: rates.map(({ likelihood }) => likelihood),
    anywhere,
    ...(judged.length > 0 && { judged: judged.reduce(added) }),
  }
}

/** Of each vulnerability, or flaw of our own at one place, the highest of its findings' rates. */
function oncePerFlaw(findings: readonly FindingRecord[], rates: readonly Rate[]): readonly Rate[] {
  const flaws = new Map<string, Rate>()
  findings.forEach(({ vulnerability, identity }, i) => {
    const flaw = vulnerability ?? identity.lineage
    const [rate, known] = [rates[i], flaws.get(flaw)]
    if (rate !== undefined && (known === undefined || heightOf(rate) > heightOf(known))) flaws.set(flaw, rate)
  })
  return [...flaws.values()]
}

function heightOf({ range, anywhere = 0 }: Rate): number {
  return range?.high ?? anywhere
}

function added(one: RateRange, other: RateRange): RateRange {
  return { low: one.low + other.low, high: one.high + other.high }
}

function amountOf({ from }: Quantity): Amount {
  return from.kind === 'estimate' ? from.estimate.amount : from.default.amount
}
