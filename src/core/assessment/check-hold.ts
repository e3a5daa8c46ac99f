import { HoldpointError } from '../base/errors.ts'
import { instantFrom } from '../base/instant.ts'
import { parseMoney } from '../base/money.ts'
import { nearest } from '../base/nearest.ts'
import type { PlaceOf } from '../base/place-of.ts'
import { placed } from '../base/placed.ts'
import { comparable } from '../base/text.ts'
import { daysCostOf } from '../options/delay-cost.ts'
import { deployWindows } from '../options/windows.ts'
import { distributionOf } from '../risk/quantity-of.ts'
import { regimesNamed } from '../risk/regulation/regimes.ts'
import { checkOption } from './check-option.ts'
import { amountIn, type EstimateDocument } from './estimate-document.ts'
import type { HoldDocument } from './hold-document.ts'
import type { HoldFile } from './hold-file.ts'
import { knownQuantities } from './known-quantities.ts'
import { unitsIn } from './units-in.ts'

/**
 * What a schema cannot see of a hold file: whether its numbers are possible, its names are of something, its claims are
 * confirmed by somebody else. Throws the first thing wrong, at its place.
 */
export function checkHold(document: HoldDocument, hold: HoldFile, placeOf: PlaceOf): void {
  placed(placeOf(['currency']), () => parseMoney(document.currency, '0'))
  for (const [name, estimate] of Object.entries(document.estimates ?? {}))
    if (estimate !== null) checkEstimate(name, estimate, document.currency, placeOf)
  for (const key of ['inProduction', 'data', 'tolerance'] as const)
    checkClaim(document[key] ?? {}, (path) => placeOf([key, ...path]))
  const { exposure } = document.release
  checkClaim({ ...exposure?.stated, ...exposure }, (path) => placeOf(['release', 'exposure', ...path]))
  document.regimes?.forEach((_, i, named) => {
    placed(placeOf(['regimes', i]), () => regimesNamed(named.slice(0, i + 1)))
  })
  document.windows?.forEach((window, i) => {
    placed(placeOf(['windows', i]), () => deployWindows([window], anyDay, 1))
  })
  checkDelay(hold, placeOf)
  checkOptions(hold, placeOf)
}

const anyDay = instantFrom(0)

function checkEstimate(name: string, estimate: EstimateDocument, currency: string, placeOf: PlaceOf): void {
  const at: PlaceOf = (path) => placeOf(['estimates', name, ...path])
  const known = knownQuantities.get(name)?.unit
  const { unit = known, currency: other = currency } = estimate
  if (unit === undefined)
    throw new HoldpointError(
      'hold.unit-missing',
      { name, nearest: nearest(name, knownQuantities.keys()) },
      at([]),
    )
  if (known !== undefined && estimate.unit !== undefined)
    throw new HoldpointError('hold.unit-given', { name, unit: known }, at(['unit']))
  if (other !== currency)
    throw new HoldpointError('hold.two-currencies', { currency, other }, at(['currency']))
  const amount = amountIn(estimate)
  if (amount !== undefined) distributionOf(amount, unit, at([firstPart(estimate)]))
  checkClaim(estimate, at)
}

function firstPart(estimate: EstimateDocument): string {
  return ['value', 'low', 'least'].find((part) => part in estimate) ?? 'value'
}

type Checked = Partial<Pick<EstimateDocument, 'by' | 'at' | 'confirmed'>>

function checkClaim({ by, at, confirmed }: Checked, placeOf: PlaceOf): void {
  if (by === undefined || at === undefined || confirmed === undefined) return
  if (inOneForm(by) === inOneForm(confirmed.by))
    throw new HoldpointError('hold.same-role', { by }, placeOf(['confirmed', 'by']))
  if (confirmed.at < at) {
    const values = { confirmed: confirmed.at.slice(0, 10), stated: at.slice(0, 10) }
    throw new HoldpointError('hold.confirmed-first', values, placeOf(['confirmed', 'at']))
  }
}

function inOneForm(role: string): string {
  return comparable(role).trim().toLowerCase()
}

function checkDelay(hold: HoldFile, placeOf: PlaceOf): void {
  const units = unitsIn(hold)
  units.check('delay', hold.delay.aDay, 'money-a-day', placeOf(['delay', 'aDay']))
  hold.delay.deadlines.forEach(({ costs }, i) => {
    units.check('delay', costs, 'money', placeOf(['delay', 'deadlines', i, 'costs']))
  })
  placed(placeOf(['delay', 'curve']), () => daysCostOf(hold.delay))
}

function checkOptions(hold: HoldFile, placeOf: PlaceOf): void {
  const names = hold.options.map(({ name }) => name)
  hold.options.forEach((option, i) => {
    const at: PlaceOf = (path) => placeOf(['options', i, ...path])
    const { name } = option
    if (names.indexOf(name) < i)
      throw new HoldpointError('options.same-name', { what: 'option', name }, at(['name']))
    checkOption(option, unitsIn(hold), at)
  })
}
