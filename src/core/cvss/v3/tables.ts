import { lazyTable } from '../lazy-table.ts'
import { exploitabilityOf } from './exploitability.ts'
import { type ImpactRule, impactLevels, impactOf } from './impact.ts'
import { ceilToTenths, roundUpToTenths, trillion } from './roundup.ts'
import { weights3 } from './weights.ts'

type Round = (trillionths: number) => number
type Table = (index: number) => number

/** All scores of a version, in tenths; `baseIndex` and `temporalIndex` say where. */
export interface Tables {
  readonly version: '3.0' | '3.1'
  readonly base: Table
  /** The environmental score before temporal metrics. 3.1 computes its impact otherwise where the scope changes. */
  readonly modified: Table
  readonly temporal: Table
}

const base30 = baseTable({ factor: 10_000n, power: 15n, cut: 'up' }, ceilToTenths)

export const tables30: Tables = {
  version: '3.0',
  base: base30,
  modified: base30,
  temporal: temporalTable(ceilToTenths),
}

export const tables31: Tables = {
  version: '3.1',
  base: baseTable({ factor: 10_000n, power: 15n, cut: 'down' }, roundUpToTenths),
  modified: baseTable({ factor: 9_731n, power: 13n, cut: 'down' }, roundUpToTenths),
  temporal: temporalTable(roundUpToTenths),
}

/** By the levels of C, I and A (7 each), the codes of AV (4), AC (2), PR (3), UI (2), and that of S (2). */
export function baseIndex(impact: number, exploit: number, scope: number): number {
  return (impact * 48 + exploit) * 2 + scope
}

/** By the tenths before, and the codes of E (5), RL (5) and RC (4). */
export function temporalIndex(tenths: number, e: number, rl: number, rc: number): number {
  return ((tenths * 5 + e) * 5 + rl) * 4 + rc
}

function baseTable(rule: ImpactRule, round: Round): Table {
  return lazyTable(7 ** 3 * 48 * 2, (index) => {
    const changed = index % 2 === 0
    const exploit = Math.floor(index / 2) % 48
    const impact = Math.floor(index / 96)
    const left = (level: number) => 100 - (impactLevels[level % 7] ?? 0)
    const harm = impactOf(
      left(impact) * left(Math.floor(impact / 7)) * left(Math.floor(impact / 49)),
      changed,
      rule,
    )
    if (harm === 0) return 0
    const ease = exploitabilityOf(
      Math.floor(exploit / 12),
      Math.floor(exploit / 6) % 2,
      Math.floor(exploit / 2) % 3,
      exploit % 2,
      changed,
    )
    return round(Math.min(harm + ease, 10 * trillion))
  })
}

function temporalTable(round: Round): Table {
  return lazyTable(101 * 100, (index) => {
    const e = weights3.E[Math.floor(index / 20) % 5] ?? 100
    const rl = weights3.RL[Math.floor(index / 4) % 5] ?? 100
    const rc = weights3.RC[index % 4] ?? 100
    return round(Math.floor(index / 100) * e * rl * rc * 100_000)
  })
}
