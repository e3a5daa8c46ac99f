import { anyDefined, type Codes, effective, worstIfUndefined } from '../codes.ts'
import { placesOf } from '../metric.ts'
import type { ThreatScores } from '../scores.ts'
import { severityOf } from '../severity.ts'
import { eq1, eq2, eq3And6, eq4 } from './equivalence.ts'
import { interpolate } from './interpolation.ts'
import { metrics4 } from './metrics.ts'

const m = placesOf(metrics4)

/** Scores of a 4.0 vector. Source: FIRST, CVSS v4.0 Specification Document, sections 1.3 and 8. */
export function scores4(codes: Codes): ThreatScores {
  const hasThreat = codes[m.E] !== 0
  const hasEnvironment = anyDefined(codes, m.CR, m.MSA)
  const eq5 = worstIfUndefined(codes, m.E)
  const anywhere = baseSets(codes)
  const here = hasEnvironment ? environmentalSets(codes) : anywhere
  const overall = interpolate(here, eq5) / 10
  return {
    version: '4.0',
    nomenclature: hasEnvironment ? (hasThreat ? 'CVSS-BTE' : 'CVSS-BE') : hasThreat ? 'CVSS-BT' : 'CVSS-B',
    base: interpolate(anywhere, 0) / 10,
    threat: hasThreat ? interpolate(anywhere, eq5) / 10 : null,
    environmental: hasEnvironment ? interpolate(here, 0) / 10 : null,
    overall,
    severity: severityOf('4.0', overall),
  }
}

function baseSets(codes: Codes): number {
  const c = (place: number) => codes[place] ?? 0
  return setsOf(
    (c(m.AV) * 3 + c(m.PR)) * 3 + c(m.UI),
    c(m.AC) * 2 + c(m.AT),
    (c(m.VC) * 3 + c(m.VI)) * 3 + c(m.VA),
    0,
    // Only a Modified metric can say S, safety, so the base values H, L and N count from 1.
    (c(m.SC) * 4 + c(m.SI) + 1) * 4 + c(m.SA) + 1,
  )
}

function environmentalSets(codes: Codes): number {
  const c = (place: number, modified: number) => effective(codes, place, modified)
  const safety = (place: number, modified: number) =>
    codes[modified] === 0 ? (codes[place] ?? 0) + 1 : (codes[modified] ?? 0) - 1
  const requirement = (place: number) => worstIfUndefined(codes, place)
  return setsOf(
    (c(m.AV, m.MAV) * 3 + c(m.PR, m.MPR)) * 3 + c(m.UI, m.MUI),
    c(m.AC, m.MAC) * 2 + c(m.AT, m.MAT),
    (c(m.VC, m.MVC) * 3 + c(m.VI, m.MVI)) * 3 + c(m.VA, m.MVA),
    (requirement(m.CR) * 3 + requirement(m.IR)) * 3 + requirement(m.AR),
    (c(m.SC, m.MSC) * 4 + safety(m.SI, m.MSI)) * 4 + safety(m.SA, m.MSA),
  )
}

/** VC, VI and VA all N; SC, SI and SA all N. */
const noImpact = 26
const noSubsequentImpact = 47

/**
 * The entries of the four tables, seven bits each, as `interpolate` takes them; -1 for what harms nothing, by the
 * Modified metrics where they are defined: it scores 0, whatever else the vector says.
 */
function setsOf(
  exploit: number,
  complexity: number,
  impact: number,
  requirements: number,
  subsequent: number,
): number {
  if (impact === noImpact && subsequent === noSubsequentImpact) return -1
  return (
    ((eq1[exploit] ?? 0) << 21) |
    ((eq2[complexity] ?? 0) << 14) |
    ((eq3And6[impact * 27 + requirements] ?? 0) << 7) |
    (eq4[subsequent] ?? 0)
  )
}
