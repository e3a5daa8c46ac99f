import { anyDefined, type Codes } from '../codes.ts'
import { placesOf } from '../metric.ts'
import type { TemporalScores } from '../scores.ts'
import { severityOf } from '../severity.ts'
import { levelOf } from './impact.ts'
import { metrics2 } from './metrics.ts'
import { adjustedScores, baseIndex, baseScores } from './tables.ts'
import { weights2 } from './weights.ts'

const m = placesOf(metrics2)

/** Scores of a 2.0 vector. Source: FIRST, A Complete Guide to CVSS 2.0, section 3.2. */
export function scores2(codes: Codes): TemporalScores {
  const base = baseScores(baseOf(codes, false))
  const temporal = anyDefined(codes, m.E, m.RC) ? withTemporal(codes, base) / 10 : null
  const environmental = anyDefined(codes, m.CDP, m.AR) ? environmentalTenths(codes) / 10 : null
  const overall = environmental ?? temporal ?? base / 10
  return {
    version: '2.0',
    base: base / 10,
    temporal,
    environmental,
    overall,
    severity: severityOf('2.0', overall),
  }
}

function baseOf(codes: Codes, adjusted: boolean): number {
  const c = (place: number) => codes[place] ?? 0
  const level = (place: number, requirement: number) =>
    levelOf[c(place) * 4 + (adjusted ? c(requirement) : 0)] ?? 0
  const impact = (level(m.C, m.CR) * 7 + level(m.I, m.IR)) * 7 + level(m.A, m.AR)
  return baseIndex(impact, (c(m.AV) * 3 + c(m.AC)) * 3 + c(m.Au))
}

function withTemporal(codes: Codes, tenths: number): number {
  const product =
    (weights2.E[codes[m.E] ?? 0] ?? 100) *
    (weights2.RL[codes[m.RL] ?? 0] ?? 100) *
    (weights2.RC[codes[m.RC] ?? 0] ?? 100)
  return Math.floor((tenths * product + 500_000) / 1_000_000)
}

/** (adjusted temporal + (10 - adjusted temporal) x collateral damage) x target distribution. */
function environmentalTenths(codes: Codes): number {
  const temporal = withTemporal(codes, adjustedScores(baseOf(codes, true)))
  const damage = weights2.CDP[codes[m.CDP] ?? 0] ?? 0
  const thousandths = (10 * temporal + (100 - temporal) * damage) * (weights2.TD[codes[m.TD] ?? 0] ?? 100)
  return Math.floor((thousandths + 500) / 1_000)
}
