import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findScores, score } from './index.ts'

const file = '../shared/corpus/cvss/vectors.tsv'

/** Columns: version, vector, base, temporal or threat, environmental, note. In 4.0 the one score is the overall one. */
const rows = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
  : []

// Two implementations that are not ours agree on these scores; where they differ, the cell is empty.
test.skipIf(rows.length === 0)(`agrees with the corpus of ${rows.length} vectors`, () => {
  const different: string[] = []
  let compared = 0
  for (const [, vector = '', base, temporal, environmental] of rows) {
    const scores = findScores(vector)
    const ours =
      scores?.version === '4.0' ? [scores.overall] : [scores?.base, scores?.temporal, scores?.environmental]
    for (const [i, stated] of [base, temporal, environmental].entries()) {
      if (!stated) continue
      compared += 1
      if (ours[i] !== Number(stated)) different.push(`${vector}: ${ours[i]} instead of ${stated}`)
    }
  }
  console.info(`compared ${compared} scores of ${rows.length} vectors`)
  expect(different).toEqual([])
  expect(compared).toBeGreaterThanOrEqual(rows.length)
})

// CVSS v4.0 specification, section 7: "every other ordering is invalid".
test.skipIf(rows.length === 0)(
  'refuses the vectors of the corpus that are out of order, and no others',
  () => {
    const codes = new Map<string, number>()
    for (const [, vector = ''] of rows) {
      const code = codeOf(() => score(vector))
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    console.info(`out of order: ${codes.get('cvss.metric-order') ?? 0} of ${rows.length}`)
    expect([...codes.keys()].toSorted()).toEqual(['cvss.metric-order', 'fine'])
  },
)

function codeOf(run: () => unknown): string {
  try {
    run()
    return 'fine'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
