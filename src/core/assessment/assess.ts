import type { Instant } from '../base/instant.ts'
import { isSameData } from '../base/same-data.ts'
import { compare } from '../options/compare.ts'
import type { CompareInput } from '../options/compare-input.ts'
import type { Comparison } from '../options/comparison.ts'
import { horizon } from '../options/horizon.ts'
import { neededQuantities } from '../options/needed-quantities.ts'
import { deployWindows } from '../options/windows.ts'
import { type AssessedLosses, lossModelOf, quantitiesOfLoss } from '../risk/loss/loss-model-of.ts'
import type { Quantities, Quantity } from '../risk/quantity.ts'
import { quantitiesFor, statedQuantity } from '../risk/quantity-of.ts'
import type { Settings } from '../risk/settings.ts'
import type { Assessment } from './assessment.ts'
import { checkRates } from './check-rates.ts'
import { circumstancesOf } from './circumstances-of.ts'
import type { HoldFile } from './hold-file.ts'
import { holdNotes } from './hold-notes.ts'
import { knownQuantities } from './known-quantities.ts'
import { openQuestions } from './open-questions.ts'
import { usualFor } from './usual-for.ts'

/** How a hold is assessed. */
export interface AssessSettings
  extends Pick<Settings, 'seed' | 'signal' | 'onProgress' | 'precision' | 'mostScenarios'> {
  readonly now: Instant
}

/**
 * What a hold file comes to: each way forward with what it costs, what the numbers recommend, and what is still open.
 * The same hold, moment and seed give the same numbers on every machine. Throws `estimate.no-rate` where a number has
 * neither been stated nor a default in the currency, `options.*` where nothing can ship, `risk.cancelled`.
 */
export function assess(hold: HoldFile, settings: AssessSettings): Assessment {
  checkRates(hold)
  const losses = lossesOf(hold)
  const input = inputOf(hold, losses, settings)
  const comparison = compare(input)
  return {
    at: settings.now,
    hold,
    comparison,
    likelihoods: losses.likelihoods,
    quantities: input.quantities,
    defaults: tellingDefaults(comparison, input.quantities),
    duties: losses.duties,
    open: openQuestions(hold, comparison, (answered) => compare(inputWith(answered, hold, settings))),
    notes: [...holdNotes(hold, input.quantities, settings.now), ...losses.notes],
  }
}

/** Only the ways forward beside each other, for who wants to see them move. Throws as `assess`. */
export function compareWays(hold: HoldFile, settings: AssessSettings): Comparison {
  checkRates(hold)
  return compare(inputOf(hold, lossesOf(hold), settings))
}

function inputOf(hold: HoldFile, losses: AssessedLosses, { now, ...settings }: AssessSettings): CompareInput {
  const { options, delay, tolerance, windows } = hold
  return {
    now,
    planned: hold.release.shipsAt ?? now,
    inProduction: hold.inProduction === 'yes',
    options,
    quantities: new Map([...losses.quantities, ...waysQuantities(hold)]),
    losses: losses.model,
    delay,
    // A way forward may be ready at the end of the horizon and still have to find its window.
    windows: deployWindows(windows, now, 2 * horizon),
    ...(tolerance !== undefined && { tolerance }),
    settings,
  }
}

/** Enough to tell which way forward would be the better one. */
const fewScenarios = 4_096

/** The same with another answer: if the flaw were in production, with what the usual ways forward are then. */
function inputWith(answered: Partial<HoldFile>, hold: HoldFile, settings: AssessSettings): CompareInput {
  const names = new Set(hold.options.map(({ name }) => name))
  const others =
    answered.inProduction === 'yes' && isSameData(hold.options, usualFor(hold.findings, false))
      ? usualFor(hold.findings, true).filter(({ name }) => !names.has(name))
      : []
  const [first, ...rest] = hold.options
  const other: HoldFile = { ...hold, ...answered, options: [first, ...rest, ...others] }
  const { now, seed, signal } = settings
  return inputOf(other, lossesOf(other), {
    now,
    seed,
    mostScenarios: fewScenarios,
    ...(signal && { signal }),
  })
}

function lossesOf(hold: HoldFile): AssessedLosses {
  const { findings, regimes, intelAsOf, estimates } = hold
  const circumstances = circumstancesOf(hold)
  return lossModelOf({
    findings,
    circumstances,
    regimes,
    quantities: quantitiesFor(quantitiesOfLoss(regimes), circumstances, estimates),
    ...(intelAsOf && { feeds: intelAsOf }),
  })
}

/** The numbers that the ways forward go by: known ones, stated or by default, and those that the team has added. */
function waysQuantities(hold: HoldFile): Quantities {
  const names = neededQuantities(hold.options, hold.delay)
  const known = names.flatMap((name) => knownQuantities.get(name) ?? [])
  const own = names.flatMap((name): readonly (readonly [string, Quantity])[] => {
    const estimate = hold.estimates.get(name)
    if (knownQuantities.has(name) || estimate?.unit === undefined) return []
    return [[name, statedQuantity(name, estimate.unit, estimate)]]
  })
  return new Map([...quantitiesFor(known, circumstancesOf(hold), hold.estimates), ...own])
}

/** A default that moves the cost less than this share of what moves it most is not worth a line. */
const telling = 0.02

function tellingDefaults({ swings }: Comparison, quantities: Quantities): readonly string[] {
  const width = ({ atLow, atHigh }: Comparison['swings'][number]) => Math.abs(atHigh - atLow)
  const widest = Math.max(0, ...swings.map(width))
  return swings
    .filter((swing) => width(swing) > telling * widest)
    .map(({ quantity }) => quantity)
    .filter((name) => quantities.get(name)?.from.kind === 'default')
}
