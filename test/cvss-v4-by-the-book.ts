import { macroScore } from '../src/core/cvss/v4/macro-scores.ts'
import { valuesOf } from './vectors.ts'

/**
 * CVSS 4.0 as its specification describes it in section 8.2, step by step and in floating point, to hold our integers
 * against: search the worst vectors of the MacroVector for one that is at least as severe, measure the distances to
 * it, take the mean. Only the scores of the MacroVectors are shared.
 */
export function overall4(text: string): number {
  const of = effective(text)
  if (['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].every((metric) => of(metric) === 'N')) return 0
  const [eq1, eq2, eq3, eq4, eq5, eq6] = macroVector(of)
  const value = scoreOf(eq1, eq2, eq3, eq4, eq5, eq6)
  const drops: readonly Drop[] = [
    {
      lower: scoreOf(eq1 + 1, eq2, eq3, eq4, eq5, eq6),
      distance: distance(of, worst.eq1[eq1]),
      depth: depths.eq1[eq1],
    },
    {
      lower: scoreOf(eq1, eq2 + 1, eq3, eq4, eq5, eq6),
      distance: distance(of, worst.eq2[eq2]),
      depth: depths.eq2[eq2],
    },
    {
      lower: lowerOfEq3AndEq6(eq3, eq6, (three, six) => scoreOf(eq1, eq2, three, eq4, eq5, six)),
      distance: distance(of, worst.eq3And6[`${eq3}${eq6}`]),
      depth: depths.eq3And6[`${eq3}${eq6}`],
    },
    {
      lower: scoreOf(eq1, eq2, eq3, eq4 + 1, eq5, eq6),
      distance: distance(of, worst.eq4[eq4]),
      depth: depths.eq4[eq4],
    },
    { lower: scoreOf(eq1, eq2, eq3, eq4, eq5 + 1, eq6), distance: 0, depth: 1 },
  ]
  const existing = drops.filter(({ lower }) => !Number.isNaN(lower))
  const sum = existing.reduce(
    (total, { lower, distance, depth }) =>
      total + (value - lower) * (distance / ((depth ?? Number.NaN) * 0.1)),
    0,
  )
  const score = value - (existing.length === 0 ? 0 : sum / existing.length)
  // The reference's own correction: floating point can land just below a half.
  return Math.round((Math.min(10, Math.max(0, score)) + 1e-6) * 10) / 10
}

type Of = (metric: string) => string
interface Drop {
  readonly lower: number
  readonly distance: number
  readonly depth: number | undefined
}

function effective(text: string): Of {
  const said = valuesOf(text)
  const stated = (metric: string) => said[metric] ?? 'X'
  return (metric) => {
    if (metric === 'E') return stated('E') === 'X' ? 'A' : stated('E')
    if (['CR', 'IR', 'AR'].includes(metric)) return stated(metric) === 'X' ? 'H' : stated(metric)
    const modified = stated(`M${metric}`)
    return modified === 'X' ? stated(metric) : modified
  }
}

type MacroVector = readonly [number, number, number, number, number, number]

/** Tables 24 to 30. */
function macroVector(of: Of): MacroVector {
  const is = (metric: string, value: string) => of(metric) === value
  const easy = [is('AV', 'N'), is('PR', 'N'), is('UI', 'N')]
  const eq1 = easy.every(Boolean) ? 0 : easy.some(Boolean) && !is('AV', 'P') ? 1 : 2
  const eq2 = is('AC', 'L') && is('AT', 'N') ? 0 : 1
  const high = [is('VC', 'H'), is('VI', 'H'), is('VA', 'H')]
  const eq3 = high[0] && high[1] ? 0 : high.some(Boolean) ? 1 : 2
  const safety = is('SI', 'S') || is('SA', 'S')
  const eq4 = safety ? 0 : is('SC', 'H') || is('SI', 'H') || is('SA', 'H') ? 1 : 2
  const eq5 = ['A', 'P', 'U'].indexOf(of('E'))
  const required = [is('CR', 'H'), is('IR', 'H'), is('AR', 'H')]
  const eq6 = high.some((one, i) => one && required[i]) ? 0 : 1
  return [eq1, eq2, eq3, eq4, eq5, eq6]
}

function scoreOf(...eqs: MacroVector): number {
  const tenths = macroScore(...eqs)
  return tenths === undefined ? Number.NaN : tenths / 10
}

/** 00 goes down to the better of 01 and 10, these to 11, that to 21. */
function lowerOfEq3AndEq6(eq3: number, eq6: number, score: (eq3: number, eq6: number) => number): number {
  if (eq3 === 0 && eq6 === 0) return Math.max(score(0, 1), score(1, 0))
  return eq3 === 1 && eq6 === 0 ? score(1, 1) : score(eq3 + 1, eq6)
}

/** Steps of a tenth from the first worst vector that is not milder in any of its metrics. */
function distance(of: Of, candidates: readonly string[] | undefined): number {
  for (const candidate of candidates ?? []) {
    const steps = Object.entries(valuesOf(candidate)).map(
      ([metric, value]) => levelOf(metric, of(metric)) - levelOf(metric, value),
    )
    if (steps.every((step) => step >= 0)) return steps.reduce((sum, step) => sum + step, 0) / 10
  }
  return Number.NaN
}

const levels: Readonly<Record<string, string>> = {
  ...{ AV: 'NALP', PR: 'NLH', UI: 'NPA', AC: 'LH', AT: 'NP' },
  ...{ VC: 'HLN', VI: 'HLN', VA: 'HLN', SC: ' HLN', SI: 'SHLN', SA: 'SHLN' },
  ...{ CR: 'HML', IR: 'HML', AR: 'HML' },
}

function levelOf(metric: string, value: string): number {
  return levels[metric]?.indexOf(value) ?? Number.NaN
}

/** The worst vectors of each level: `max_composed.js` of FIRST's reference calculator. */
const worst = {
  eq1: [
    ['AV:N/PR:N/UI:N'],
    ['AV:A/PR:N/UI:N', 'AV:N/PR:L/UI:N', 'AV:N/PR:N/UI:P'],
    ['AV:P/PR:N/UI:N', 'AV:A/PR:L/UI:P'],
  ],
  eq2: [['AC:L/AT:N'], ['AC:H/AT:N', 'AC:L/AT:P']],
  eq3And6: {
    '00': ['VC:H/VI:H/VA:H/CR:H/IR:H/AR:H'],
    '01': ['VC:H/VI:H/VA:L/CR:M/IR:M/AR:H', 'VC:H/VI:H/VA:H/CR:M/IR:M/AR:M'],
    '10': ['VC:L/VI:H/VA:H/CR:H/IR:H/AR:H', 'VC:H/VI:L/VA:H/CR:H/IR:H/AR:H'],
    '11': [
      'VC:L/VI:H/VA:L/CR:H/IR:M/AR:H',
      'VC:L/VI:H/VA:H/CR:H/IR:M/AR:M',
      'VC:H/VI:L/VA:H/CR:M/IR:H/AR:M',
      'VC:H/VI:L/VA:L/CR:M/IR:H/AR:H',
      'VC:L/VI:L/VA:H/CR:H/IR:H/AR:M',
    ],
    '21': ['VC:L/VI:L/VA:L/CR:H/IR:H/AR:H'],
  } as Readonly<Record<string, readonly string[]>>,
  eq4: [['SC:H/SI:S/SA:S'], ['SC:H/SI:H/SA:H'], ['SC:L/SI:L/SA:L']],
} as const

/** `max_severity.js` of the same. */
const depths = {
  eq1: [1, 4, 5],
  eq2: [1, 2],
  eq3And6: { '00': 7, '01': 6, '10': 8, '11': 8, '21': 10 } as Readonly<Record<string, number>>,
  eq4: [6, 5, 4],
} as const
