import { HoldpointError } from '../../base/errors.ts'
import type { Feeds } from '../../intel/intel.ts'
import type { Said } from '../../language/catalogue.ts'
import type { FindingRecord } from '../../policy/recorded-finding.ts'
import type { Circumstances, KnownQuantity } from '../known-quantity.ts'
import { asRange } from '../likelihood/default-rates.ts'
import type { RateRange } from '../likelihood/exposure-rates.ts'
import type { Likelihood } from '../likelihood/likelihood.ts'
import { type Likelihoods, likelihoodsOf } from '../likelihood/likelihoods-of.ts'
import type { Batch } from '../model.ts'
import type { Quantities, Quantity } from '../quantity.ts'
import { distributionOf, quantitiesFor } from '../quantity-of.ts'
import { dutiesOf } from '../regulation/duties-of.ts'
import type { Duty } from '../regulation/duty.ts'
import { fineIn, regimeQuantities } from '../regulation/regime-quantities.ts'
import { type AppliedRegime, type NamedRegime, regimesNamed } from '../regulation/regimes.ts'
import { isWithoutPeople } from './cost-per-person.ts'
import { firstNotified, laterDrawing, perEvent } from './draws.ts'
import { eventCosting } from './event-costs.ts'
import type { LossModel } from './loss-model.ts'
import { lossNotes } from './loss-notes.ts'
import { lossesIn } from './losses-in.ts'
import { lossQuantities } from './quantities.ts'

/** What a loss model is made from. */
export interface LossInput {
  readonly findings: readonly FindingRecord[]
  readonly circumstances: Circumstances
  /** As stated or by default (`quantitiesFor`); what is missing of `quantitiesOfLoss` is taken by default. */
  readonly quantities: Quantities
  readonly regimes: readonly NamedRegime[]
  /** Of the gate's result, for the dates of what was looked up. */
  readonly feeds?: Feeds
}

/** A loss model with what it rests on. */
export interface AssessedLosses {
  readonly model: LossModel
  readonly likelihoods: readonly Likelihood[]
  /**
   * The numbers that were given, and those that the model draws. `exploitations-a-year` is what follows from the
   * findings where nobody stated it; it and `targeting` are left out where nothing goes by them.
   */
  readonly quantities: Quantities
  readonly duties: readonly Duty[]
  /** What a reader should know before trusting the numbers. */
  readonly notes: readonly Said[]
}

/** Every number that losses need with these regimes, the most telling first. Throws as `regimesNamed`. */
export function quantitiesOfLoss(regimes: readonly NamedRegime[]): readonly KnownQuantity[] {
  return [...lossQuantities, ...regimeQuantities(regimes)]
}

/**
 * What exploitation of these findings would cost. Throws `regime.unknown`, `regime.unknown-article`, `regime.twice`, and
 * `estimate.no-rate` where a number has neither been stated nor a default in the currency.
 */
export function lossModelOf(input: LossInput): AssessedLosses {
  const { findings, circumstances, regimes: named, feeds = {} } = input
  const regimes = regimesNamed(named)
  const known = completed(quantitiesOfLoss(named), input)
  const rate = quantityNamed(known, 'exploitations-a-year')
  const targeting = quantityNamed(known, 'targeting')
  const likelihoods = likelihoodsOf({ findings, circumstances, rate, targeting, feeds })
  const drawn = drawnOf(known, likelihoods, circumstances)
  return {
    model: modelOf(drawn, regimes, likelihoods.anywhere, circumstances.currency),
    likelihoods: likelihoods.each,
    quantities: new Map([...[...input.quantities].filter(([name]) => !known.has(name)), ...drawn]),
    duties: dutiesOf(named),
    notes: lossNotes({ quantities: drawn, circumstances, regimes }),
  }
}

/** As they were given, and by default where they were not. */
function completed(
  known: readonly KnownQuantity[],
  { quantities, circumstances }: LossInput,
): Map<string, Quantity> {
  const missing = known.filter(({ name }) => !quantities.has(name))
  const added = quantitiesFor(missing, circumstances, new Map())
  return new Map(known.map(({ name }) => [name, quantities.get(name) ?? quantityNamed(added, name)] as const))
}

/** What the model draws: nothing that no finding goes by, and nothing of people where none can be reached. */
function drawnOf(
  known: ReadonlyMap<string, Quantity>,
  { each, judged, anywhere }: Likelihoods,
  { data }: Circumstances,
): Map<string, Quantity> {
  const drawn = new Map(known)
  if (judged !== undefined) drawn.set('exploitations-a-year', addedUp(judged))
  else if (each.length > 0 && each.every(({ by }) => by === 'epss')) drawn.delete('exploitations-a-year')
  if (anywhere === 0) drawn.delete('targeting')
  if (isWithoutPeople(data)) for (const name of ofPeople) drawn.delete(name)
  return drawn
}

const ofPeople = ['people', 'share-taken', 'cost-per-person']

function addedUp(judged: RateRange): Quantity {
  const source = 'the findings: KEV, known exploitation, and judgement by how they can be reached'
  const found = { amount: asRange(judged), source, year: 2026 }
  return {
    name: 'exploitations-a-year',
    unit: 'a-year',
    from: { kind: 'default', default: found },
    distribution: distributionOf(found.amount, 'a-year'),
  }
}

function modelOf(
  quantities: Quantities,
  regimes: readonly AppliedRegime[],
  anywhere: number,
  currency: string,
): LossModel {
  const costs = eventCosting({ quantities, regimes, currency })
  const later = laterDrawing(quantities, [...perEvent, ...regimes.map(({ regime }) => fineIn(regime))])
  const rate = (batch: Batch) => rateIn(batch, quantities, anywhere)
  return {
    uncertain: Object.fromEntries([...quantities].map(([name, { distribution }]) => [name, distribution])),
    uniforms: [firstNotified],
    of: (batch) => lossesIn(batch, { rate, costs, later }),
  }
}

/** Exploitations a year, by scenario: what is judged, and what EPSS expects anywhere times the share that gets at us. */
function rateIn(batch: Batch, quantities: Quantities, anywhere: number): Float64Array {
  const judged = quantities.has('exploitations-a-year') ? batch.column('exploitations-a-year') : undefined
  const targeting = quantities.has('targeting') ? batch.column('targeting') : undefined
  const rate = new Float64Array(batch.size)
  for (let i = 0; i < rate.length; i += 1) rate[i] = (judged?.[i] ?? 0) + anywhere * (targeting?.[i] ?? 0)
  return rate
}

function quantityNamed(quantities: Quantities, name: string): Quantity {
  const quantity = quantities.get(name)
  if (quantity === undefined) throw new HoldpointError('fault.misuse', { what: `the quantity ${name}` })
  return quantity
}
