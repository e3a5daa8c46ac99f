import { anyDefined, type Codes } from '../codes.ts'
import { placesOf } from '../metric.ts'
import type { TemporalScores } from '../scores.ts'
import { severityOf } from '../severity.ts'
import { metrics2 } from './metrics.ts'
import { adjustedImpacts, exploitabilities, impactLevels, impacts } from './parts.ts'
import { weights2 } from './weights.ts'

const m = placesOf(metrics2)

/** Scores of a 2.0 vector. Source: FIRST, A Complete Guide to CVSS 2.0, section 3.2. */
export function scores2(codes: Codes): TemporalScores {
  const hasTemporal = anyDefined(codes, m.E, m.RC)
  const hasEnvironment = anyDefined(codes, m.CDP, m.AR)
  const base = baseTenths(codes, false)
  const temporal = hasTemporal ? withTemporal(codes, base) / 10 : null
  const environmental = hasEnvironment ? environmentalTenths(codes) / 10 : null
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

/** (0.6 x impact + 0.4 x exploitability - 1.5) x 1.176, or 0 without impact; `adjusted` by the requirements. */
function baseTenths(codes: Codes, adjusted: boolean): number {
  const c = (place: number) => codes[place] ?? 0
  const level = (place: number, requirement: number) =>
    impactLevels[c(place) * 4 + (adjusted ? c(requirement) : 0)] ?? 0
  const index = (level(m.C, m.CR) * 7 + level(m.I, m.IR)) * 7 + level(m.A, m.AR)
  const impact = (adjusted ? adjustedImpacts : impacts)[index] ?? 0
  if (impact === 0) return 0
  const exploitability = exploitabilities[(c(m.AV) * 3 + c(m.AC)) * 3 + c(m.Au)] ?? 0
  // A low requirement can push the sum below 0, which no score is.
  return Math.max(0, roundToTenths(impact + exploitability - 1_764_000_000_000))
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
  const temporal = withTemporal(codes, baseTenths(codes, true))
  const damage = weights2.CDP[codes[m.CDP] ?? 0] ?? 0
  const thousandths = (10 * temporal + (100 - temporal) * damage) * (weights2.TD[codes[m.TD] ?? 0] ?? 100)
  return Math.floor((thousandths + 500) / 1_000)
}

function roundToTenths(trillionths: number): number {
  return Math.floor((trillionths + 50_000_000_000) / 100_000_000_000)
}
