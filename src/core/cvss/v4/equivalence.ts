/**
 * A set of metrics that CVSS 4.0 scores together ("equivalence set"), as a table by the codes of its metrics: the level
 * times 16, plus the distance from the level's worst, in steps of one metric. The worst vectors of a level all have the
 * same sum of steps, so the distance to whichever of them applies is a difference of sums.
 * Source: FIRST, CVSS v4.0 Specification Document, section 8.2, tables 24 to 30.
 */
export type Equivalence = Uint8Array

const level = (number: number, distance: number) => number * 16 + distance

/** EQ1, by AV, PR, UI: level 0 all of them worst, 1 one of them worst but not AV:P, 2 the rest. */
export const eq1: Equivalence = Uint8Array.from({ length: 4 * 3 * 3 }, (_, i) => {
  const av = Math.floor(i / 9)
  const pr = Math.floor(i / 3) % 3
  const ui = i % 3
  const sum = av + pr + ui
  if (sum === 0) return level(0, 0)
  return (av === 0 || pr === 0 || ui === 0) && av !== 3 ? level(1, sum - 1) : level(2, sum - 3)
})

/** EQ2, by AC, AT: level 0 both worst, 1 the rest. */
export const eq2: Equivalence = Uint8Array.of(level(0, 0), level(1, 0), level(1, 0), level(1, 1))

/**
 * EQ3 and EQ6 together, by VC, VI, VA, CR, IR, AR. EQ3 is 0 for VC:H with VI:H, 1 for another high impact, 2 for none;
 * EQ6 is 0 where a high impact meets a high requirement, else 1. As levels 0 to 4: 00, 01, 10, 11, 21.
 */
export const eq3And6: Equivalence = Uint8Array.from({ length: 3 ** 6 }, (_, i) => {
  const vc = Math.floor(i / 243)
  const vi = Math.floor(i / 81) % 3
  const va = Math.floor(i / 27) % 3
  const cr = Math.floor(i / 9) % 3
  const ir = Math.floor(i / 3) % 3
  const ar = i % 3
  const sum = vc + vi + va + cr + ir + ar
  const required = (vc === 0 && cr === 0) || (vi === 0 && ir === 0) || (va === 0 && ar === 0)
  if (vc === 0 && vi === 0) return required ? level(0, sum) : level(1, sum - 3)
  if (vc === 0 || vi === 0 || va === 0) return required ? level(2, sum - 1) : level(3, sum - 3)
  return level(4, sum - 3)
})

/** EQ4, by SC (H, L, N), SI and SA (S, H, L, N): level 0 someone's safety, 1 another high impact, 2 the rest. */
export const eq4: Equivalence = Uint8Array.from({ length: 3 * 4 * 4 }, (_, i) => {
  const sc = Math.floor(i / 16)
  const si = Math.floor(i / 4) % 4
  const sa = i % 4
  const sum = sc + si + sa
  if (si === 0 || sa === 0) return level(0, sum)
  return sc === 0 || si === 1 || sa === 1 ? level(1, sum - 2) : level(2, sum - 5)
})
