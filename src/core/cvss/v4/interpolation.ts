import { macroScore } from './macro-scores.ts'

/** Steps from the worst to the mildest vector of a level, plus one: section 8.2, "depth of a MacroVector". */
const depths = { eq1: [1, 4, 5], eq2: [1, 2], eq3And6: [7, 6, 8, 8, 10], eq4: [6, 5, 4] } as const
const sets = ['eq1', 'eq2', 'eq3And6', 'eq4'] as const

/** The levels of `eq3And6` as EQ3 and EQ6. */
const pairs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
  [2, 1],
] as const

/** The least number that every depth divides. */
const common = 840
const macroVectors = 3 * 2 * 5 * 3 * 3

/** By MacroVector: what one step within a set takes off the score, in 840ths of a tenth, before the mean. */
const slopes = {
  eq1: new Int32Array(macroVectors),
  eq2: new Int32Array(macroVectors),
  eq3And6: new Int32Array(macroVectors),
  eq4: new Int32Array(macroVectors),
}
/** By MacroVector: how many of the halved 840ths make a tenth, with the mean over its lower MacroVectors. */
const units = new Int32Array(macroVectors)
/** By MacroVector: its score in `units`, and half a unit to round half up. */
const tops = new Int32Array(macroVectors)

let isPrepared = false

// At the first score and not before: most reports have no 4.0 vector, and every start would pay for these tables.
function prepareAll(): void {
  for (let a = 0; a < 3; a += 1)
    for (let b = 0; b < 2; b += 1)
      for (let c = 0; c < 5; c += 1)
        for (let d = 0; d < 3; d += 1) for (let e = 0; e < 3; e += 1) prepare(a, b, c, d, e)
  isPrepared = true
}

function prepare(a: number, b: number, c: number, d: number, e: number): void {
  const i = indexOf(a, b, c, d, e)
  const score = scoreAt(a, b, c, d, e) ?? 0
  const lower = {
    eq1: scoreAt(a + 1, b, c, d, e),
    eq2: scoreAt(a, b + 1, c, d, e),
    eq3And6: scoreBelow(a, b, c, d, e),
    eq4: scoreAt(a, b, c, d + 1, e),
  }
  const depth = { eq1: depths.eq1[a], eq2: depths.eq2[b], eq3And6: depths.eq3And6[c], eq4: depths.eq4[d] }
  // EQ5 has a single metric, so no distance within a level; its lower MacroVector counts in the mean all the same.
  let existing = scoreAt(a, b, c, d, e + 1) === undefined ? 0 : 1
  for (const set of sets) {
    const next = lower[set]
    if (next === undefined) continue
    existing += 1
    slopes[set][i] = (2 * (score - next) * common) / (depth[set] ?? 1)
  }
  const unit = 2 * common * Math.max(existing, 1)
  units[i] = unit
  tops[i] = score * unit + unit / 2
}

function indexOf(a: number, b: number, c: number, d: number, e: number): number {
  return (((a * 2 + b) * 5 + c) * 3 + d) * 3 + e
}

function scoreAt(a: number, b: number, c: number, d: number, e: number): number | undefined {
  const pair = pairs[c]
  return pair && macroScore(a, b, pair[0], d, e, pair[1])
}

/** From 00 two ways lead down, to 01 and 10; the higher one counts. From 01 and 10 the way leads to 11, then to 21. */
function scoreBelow(a: number, b: number, c: number, d: number, e: number): number | undefined {
  if (c > 0) return scoreAt(a, b, Math.max(3, c + 1), d, e)
  return Math.max(scoreAt(a, b, 1, d, e) ?? 0, scoreAt(a, b, 2, d, e) ?? 0)
}

/**
 * The score in tenths of the four entries that `sets` packs, and EQ5 (0 attacked, 1 proof of concept, 2 unreported): the
 * MacroVector's own score less the mean of the proportional distances to the next lower ones, halves rounded up. Exact
 * in integers, where the reference's floating point needed a correction (its issue 66).
 * Source: FIRST, CVSS v4.0 Specification Document, section 8.2.
 */
export function interpolate(sets: number, eq5: number): number {
  if (sets < 0) return 0
  if (!isPrepared) prepareAll()
  const i = indexOf((sets >> 25) & 7, (sets >> 18) & 7, (sets >> 11) & 7, (sets >> 4) & 7, eq5)
  const lowered =
    (slopes.eq1[i] ?? 0) * ((sets >> 21) & 15) +
    (slopes.eq2[i] ?? 0) * ((sets >> 14) & 15) +
    (slopes.eq3And6[i] ?? 0) * ((sets >> 7) & 15) +
    (slopes.eq4[i] ?? 0) * (sets & 15)
  return (((tops[i] ?? 0) - lowered) / (units[i] ?? 1)) | 0
}
