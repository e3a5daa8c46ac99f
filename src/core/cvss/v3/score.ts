import { anyDefined, type Codes, effective } from '../codes.ts'
import { placesOf } from '../metric.ts'
import type { TemporalScores } from '../scores.ts'
import { severityOf } from '../severity.ts'
import { exploitabilities } from './exploitability.ts'
import { impactLevels, impactTable } from './impact.ts'
import { metrics3 } from './metrics.ts'
import { ceilToTenths, roundUpToTenths, trillion } from './roundup.ts'
import { weights3 } from './weights.ts'

const m = placesOf(metrics3)

/** What differs between 3.0 and 3.1: how scores are rounded, and the environmental impact where the scope changes. */
interface Rules {
  readonly version: '3.0' | '3.1'
  readonly impacts: Float64Array
  readonly modifiedImpacts: Float64Array
  readonly tenths: (trillionths: number) => number
}

let rules30: Rules | undefined
let rules31: Rules | undefined

// The tables take a few milliseconds, which a run that meets no such vector need not spend.
function makeRules30(): Rules {
  const impacts = impactTable({ factor: 10_000n, power: 15n, cut: 'up' })
  return { version: '3.0', impacts, modifiedImpacts: impacts, tenths: ceilToTenths }
}

function makeRules31(): Rules {
  return {
    version: '3.1',
    impacts: impactTable({ factor: 10_000n, power: 15n, cut: 'down' }),
    modifiedImpacts: impactTable({ factor: 9_731n, power: 13n, cut: 'down' }),
    tenths: roundUpToTenths,
  }
}

/** Scores of a 3.0 vector. Source: FIRST, CVSS v3.0 Specification Document, section 8. */
export function scores30(codes: Codes): TemporalScores {
  rules30 ??= makeRules30()
  return scores3(rules30, codes)
}

/** Scores of a 3.1 vector. Source: FIRST, CVSS v3.1 Specification Document, section 7. */
export function scores31(codes: Codes): TemporalScores {
  rules31 ??= makeRules31()
  return scores3(rules31, codes)
}

function scores3(rules: Rules, codes: Codes): TemporalScores {
  const hasTemporal = anyDefined(codes, m.E, m.RC)
  const hasEnvironment = anyDefined(codes, m.CR, m.MA)
  const base = baseTenths(rules, codes)
  const temporal = hasTemporal ? withTemporal(rules, codes, base) / 10 : null
  const environmental = hasEnvironment ? withTemporal(rules, codes, modifiedTenths(rules, codes)) / 10 : null
  const overall = environmental ?? temporal ?? base / 10
  return {
    version: rules.version,
    base: base / 10,
    temporal,
    environmental,
    overall,
    severity: severityOf(rules.version, overall),
  }
}

function baseTenths(rules: Rules, codes: Codes): number {
  const c = (place: number) => codes[place] ?? 0
  const level = (place: number) => impactLevels[c(place) * 4] ?? 0
  const scope = c(m.S)
  return combine(
    rules,
    rules.impacts[((level(m.C) * 7 + level(m.I)) * 7 + level(m.A)) * 2 + scope] ?? 0,
    exploitabilities[(((c(m.AV) * 2 + c(m.AC)) * 3 + c(m.PR)) * 2 + c(m.UI)) * 2 + scope] ?? 0,
  )
}

function modifiedTenths(rules: Rules, codes: Codes): number {
  const c = (place: number, modified: number) => effective(codes, place, modified)
  const level = (place: number, modified: number, requirement: number) =>
    impactLevels[c(place, modified) * 4 + (codes[requirement] ?? 0)] ?? 0
  const scope = c(m.S, m.MS)
  const impact = (level(m.C, m.MC, m.CR) * 7 + level(m.I, m.MI, m.IR)) * 7 + level(m.A, m.MA, m.AR)
  const exploit = (c(m.AV, m.MAV) * 2 + c(m.AC, m.MAC)) * 3 + c(m.PR, m.MPR)
  return combine(
    rules,
    rules.modifiedImpacts[impact * 2 + scope] ?? 0,
    exploitabilities[(exploit * 2 + c(m.UI, m.MUI)) * 2 + scope] ?? 0,
  )
}

function combine(rules: Rules, impact: number, exploitability: number): number {
  return impact === 0 ? 0 : rules.tenths(Math.min(impact + exploitability, 10 * trillion))
}

function withTemporal(rules: Rules, codes: Codes, tenths: number): number {
  const product =
    (weights3.E[codes[m.E] ?? 0] ?? 100) *
    (weights3.RL[codes[m.RL] ?? 0] ?? 100) *
    (weights3.RC[codes[m.RC] ?? 0] ?? 100)
  return rules.tenths(tenths * product * 100_000)
}
