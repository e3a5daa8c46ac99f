import { expect, test } from 'vitest'
import { macroScore } from './macro-scores.ts'

const all = [0, 1, 2].flatMap((eq1) =>
  [0, 1].flatMap((eq2) =>
    [0, 1, 2].flatMap((eq3) =>
      [0, 1, 2].flatMap((eq4) =>
        [0, 1, 2].flatMap((eq5) => [0, 1].map((eq6) => [eq1, eq2, eq3, eq4, eq5, eq6] as const)),
      ),
    ),
  ),
)

// CVSS v4.0 specification, section 8.2: 270 MacroVectors, as EQ3 = 2 excludes EQ6 = 0.
test('there are 270 scores', () => {
  expect(all.filter((eqs) => macroScore(...eqs) !== undefined)).toHaveLength(270)
})

test('no MacroVector scores higher than one that is worse in one level', () => {
  for (const eqs of all) {
    const score = macroScore(...eqs)
    if (score === undefined) continue
    for (const [i, level] of eqs.entries()) {
      const [eq1, eq2, eq3, eq4, eq5, eq6] = eqs.with(i, level - 1)
      const worse =
        level > 0 ? macroScore(eq1 ?? 0, eq2 ?? 0, eq3 ?? 0, eq4 ?? 0, eq5 ?? 0, eq6 ?? 0) : undefined
      if (worse !== undefined) expect(worse, String(eqs)).toBeGreaterThanOrEqual(score)
    }
  }
})

test.each([
  ['000000', 100],
  ['012011', 75],
  ['112221', 6],
  ['212221', 1],
])('%s is %d tenths, as published', (name, tenths) => {
  const [eq1 = 0, eq2 = 0, eq3 = 0, eq4 = 0, eq5 = 0, eq6 = 0] = [...name].map(Number)
  expect(macroScore(eq1, eq2, eq3, eq4, eq5, eq6)).toBe(tenths)
})
