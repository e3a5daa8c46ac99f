import { HoldpointError, type Place } from '../../base/errors.ts'

/** Throws `risk.not-finite` on the first parameter that is not a finite number. */
export function checkFinite(parameters: Readonly<Record<string, number>>, place?: Place): void {
  for (const [parameter, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value)) throw new HoldpointError('risk.not-finite', { parameter, value }, place)
  }
}

/** Throws `risk.low-above-high` and `risk.no-width`. */
export function checkWidth(low: number, high: number, place?: Place): void {
  checkFinite({ low, high }, place)
  if (low > high) throw new HoldpointError('risk.low-above-high', { low, high }, place)
  if (low === high) throw new HoldpointError('risk.no-width', { value: low }, place)
  checkFinite({ 'the width of the range': high - low }, place)
}

/** Throws `risk.parameter-outside`, also of what is no number. */
export function checkWithin(
  parameter: string,
  value: number,
  least: number,
  most: number,
  place?: Place,
): void {
  if (value >= least && value <= most) return
  throw new HoldpointError('risk.parameter-outside', { parameter, value, least, most }, place)
}
