import { lazyTable } from '../lazy-table.ts'
import { impactShare } from './impact.ts'
import { weights2 } from './weights.ts'

/** Base scores in tenths; `baseIndex` says where. */
export const baseScores = baseTable(false)

/** "Adjusted" base scores: what the environmental score begins with. */
export const adjustedScores = baseTable(true)

/** By the levels of C, I and A (7 each) and the codes of AV, AC, Au (3 each). */
export function baseIndex(impact: number, exploit: number): number {
  return impact * 27 + exploit
}

/** (0.6 x impact + 0.4 x exploitability - 1.5) x 1.176, or 0 without impact. */
function baseTable(environmental: boolean): (index: number) => number {
  return lazyTable(7 ** 3 * 27, (index) => {
    const impact = Math.floor(index / 27)
    const exploit = index % 27
    const harm = impactShare(Math.floor(impact / 49), Math.floor(impact / 7) % 7, impact % 7, environmental)
    if (harm === 0) return 0
    const ease = exploitabilityShare(Math.floor(exploit / 9), Math.floor(exploit / 3) % 3, exploit % 3)
    const tenths = Math.floor((harm + ease - 1_764_000_000_000 + 50_000_000_000) / 100_000_000_000)
    // A low requirement can push the sum below 0, which no score is.
    return Math.max(0, tenths)
  })
}

/** What exploitability adds to the score, in trillionths, exact: 0.4 x 1.176 times 20 x AV x AC x Au. */
function exploitabilityShare(av: number, ac: number, au: number): number {
  return 94_080 * (weights2.AV[av] ?? 0) * (weights2.AC[ac] ?? 0) * (weights2.Au[au] ?? 0)
}
