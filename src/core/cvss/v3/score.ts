import { anyDefined, type Codes, effective } from '../codes.ts'
import { placesOf } from '../metric.ts'
import type { TemporalScores } from '../scores.ts'
import { severityOf } from '../severity.ts'
import { levelOf } from './impact.ts'
import { metrics3 } from './metrics.ts'
import { baseIndex, type Tables, tables30, tables31, temporalIndex } from './tables.ts'

const m = placesOf(metrics3)

/** Scores of a 3.0 vector. Source: FIRST, CVSS v3.0 Specification Document, section 8. */
export function scores30(codes: Codes): TemporalScores {
  return scores3(tables30, codes)
}

/** Scores of a 3.1 vector. Source: FIRST, CVSS v3.1 Specification Document, section 7. */
export function scores31(codes: Codes): TemporalScores {
  return scores3(tables31, codes)
}

function scores3(tables: Tables, codes: Codes): TemporalScores {
  const base = tables.base(baseOf(codes))
  const temporal = anyDefined(codes, m.E, m.RC) ? temporalTenths(tables, codes, base) / 10 : null
  const environmental = anyDefined(codes, m.CR, m.MA)
    ? temporalTenths(tables, codes, tables.modified(modifiedOf(codes))) / 10
    : null
  const overall = environmental ?? temporal ?? base / 10
  return {
    version: tables.version,
    base: base / 10,
    temporal,
    environmental,
    overall,
    severity: severityOf(tables.version, overall),
  }
}

function baseOf(codes: Codes): number {
  const c = (place: number) => codes[place] ?? 0
  const level = (place: number) => levelOf[c(place) * 4] ?? 0
  const impact = (level(m.C) * 7 + level(m.I)) * 7 + level(m.A)
  const exploit = ((c(m.AV) * 2 + c(m.AC)) * 3 + c(m.PR)) * 2 + c(m.UI)
  return baseIndex(impact, exploit, c(m.S))
}

function modifiedOf(codes: Codes): number {
  const c = (place: number, modified: number) => effective(codes, place, modified)
  const level = (place: number, modified: number, requirement: number) =>
    levelOf[c(place, modified) * 4 + (codes[requirement] ?? 0)] ?? 0
  const impact = (level(m.C, m.MC, m.CR) * 7 + level(m.I, m.MI, m.IR)) * 7 + level(m.A, m.MA, m.AR)
  const exploit = ((c(m.AV, m.MAV) * 2 + c(m.AC, m.MAC)) * 3 + c(m.PR, m.MPR)) * 2 + c(m.UI, m.MUI)
  return baseIndex(impact, exploit, c(m.S, m.MS))
}

function temporalTenths({ temporal }: Tables, codes: Codes, tenths: number): number {
  return temporal(temporalIndex(tenths, codes[m.E] ?? 0, codes[m.RL] ?? 0, codes[m.RC] ?? 0))
}
