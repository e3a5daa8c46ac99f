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
  const eq5 = worstIfUndefined(codes, m.E)
  const hasThreat = codes[m.E] !== 0
  const hasEnvironment = anyDefined(codes, m.CR, m.MSA)

  const base = baseScore(codes, 0)
  const threat = hasThreat ? baseScore(codes, eq5) : null
  const environmental = hasEnvironment ? environmentalScore(codes, 0) : null
  const overall = hasEnvironment
    ? hasThreat
      ? environmentalScore(codes, eq5)
      : (environmental ?? base)
    : (threat ?? base)
  return {
    version: '4.0',
    nomenclature: hasEnvironment ? (hasThreat ? 'CVSS-BTE' : 'CVSS-BE') : hasThreat ? 'CVSS-BT' : 'CVSS-B',
    base,
    threat,
    environmental,
    overall,
    severity: severityOf('4.0', overall),
  }
}

function baseScore(codes: Codes, eq5: number): number {
  const c = (place: number) => codes[place] ?? 0
  const impact = (c(m.VC) * 3 + c(m.VI)) * 3 + c(m.VA)
  // Only a Modified metric can say S, safety, so the base values H, L and N are 1, 2 and 3.
  const subsequent = (c(m.SC) * 4 + c(m.SI) + 1) * 4 + c(m.SA) + 1
  return scoreOf((c(m.AV) * 3 + c(m.PR)) * 3 + c(m.UI), c(m.AC) * 2 + c(m.AT), impact, 0, subsequent, eq5)
}

function environmentalScore(codes: Codes, eq5: number): number {
  const c = (place: number, modified: number) => effective(codes, place, modified)
  const safety = (place: number, modified: number) => {
    const code = codes[modified] ?? 0
    return code === 0 ? (codes[place] ?? 0) + 1 : code - 1
  }
  const requirement = (place: number) => worstIfUndefined(codes, place)
  return scoreOf(
    (c(m.AV, m.MAV) * 3 + c(m.PR, m.MPR)) * 3 + c(m.UI, m.MUI),
    c(m.AC, m.MAC) * 2 + c(m.AT, m.MAT),
    (c(m.VC, m.MVC) * 3 + c(m.VI, m.MVI)) * 3 + c(m.VA, m.MVA),
    (requirement(m.CR) * 3 + requirement(m.IR)) * 3 + requirement(m.AR),
    (c(m.SC, m.MSC) * 4 + safety(m.SI, m.MSI)) * 4 + safety(m.SA, m.MSA),
    eq5,
  )
}

/** VC, VI and VA all N; SC, SI and SA all N. */
const noImpact = 26
const noSubsequentImpact = 47

/** Each argument is the place in its table of `equivalence.ts`; requirements are kept apart from impacts. */
function scoreOf(
  exploit: number,
  complexity: number,
  impact: number,
  requirements: number,
  subsequent: number,
  eq5: number,
): number {
  // What harms nothing scores nothing, whatever else is said; by the Modified metrics where they are defined.
  if (impact === noImpact && subsequent === noSubsequentImpact) return 0
  const tenths = interpolate(
    eq1[exploit] ?? 0,
    eq2[complexity] ?? 0,
    eq3And6[impact * 27 + requirements] ?? 0,
    eq4[subsequent] ?? 0,
    eq5,
  )
  return tenths / 10
}
