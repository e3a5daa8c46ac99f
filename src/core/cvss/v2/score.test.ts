import { describe, expect, test } from 'vitest'
import { everyBaseVector, seededVectors, valuesOf, worseVectors } from '../../../../test/vectors.ts'
import { score } from '../index.ts'

// FIRST, A Complete Guide to CVSS 2.0, section 3.3: the three worked examples, with their base, temporal and
// environmental scores.
test.each([
  ['AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:N/TD:N/CR:M/IR:M/AR:H', 7.8, 6.4, 0],
  ['AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H', 7.8, 6.4, 9.2],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:N/TD:N/CR:M/IR:M/AR:L', 10, 8.3, 0],
  ['AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:L', 10, 8.3, 9],
  ['AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:N/TD:N/CR:M/IR:M/AR:M', 6.2, 4.9, 0],
  ['AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:M', 6.2, 4.9, 7.5],
])('%s', (text, base, temporal, environmental) => {
  expect(score(text)).toMatchObject({ base, temporal, environmental, overall: environmental })
})

test('three complete impacts are 10.0008, not 10', () => {
  // (0.6 x 10.00084536 + 0.4 x 3.948736 - 1.5) x 1.176 = 7.1501; with 10 it would be 7.1496.
  expect(score('AV:L/AC:L/Au:N/C:C/I:C/A:C').base).toBe(7.2)
})

test('a group of which nothing is defined has no score', () => {
  expect(score('AV:N/AC:L/Au:N/C:P/I:P/A:P/E:ND/TD:ND')).toEqual({
    version: '2.0',
    base: 7.5,
    temporal: null,
    environmental: null,
    overall: 7.5,
    severity: 'high',
  })
})

describe('the equations', () => {
  const C = { N: 0, P: 0.275, C: 0.66 }
  const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    AV: { L: 0.395, A: 0.646, N: 1 },
    AC: { H: 0.35, M: 0.61, L: 0.71 },
    Au: { M: 0.45, S: 0.56, N: 0.704 },
    ...{ C, I: C, A: C },
    E: { U: 0.85, POC: 0.9, F: 0.95, H: 1, ND: 1 },
    RL: { OF: 0.87, TF: 0.9, W: 0.95, U: 1, ND: 1 },
    RC: { UC: 0.9, UR: 0.95, C: 1, ND: 1 },
    CDP: { N: 0, L: 0.1, LM: 0.3, MH: 0.4, H: 0.5, ND: 0 },
    TD: { N: 0, L: 0.25, M: 0.75, H: 1, ND: 1 },
    ...{ CR: { L: 0.5, M: 1, H: 1.51, ND: 1 }, IR: { L: 0.5, M: 1, H: 1.51, ND: 1 } },
    AR: { L: 0.5, M: 1, H: 1.51, ND: 1 },
  }

  /** Section 3.2, in floating point; a billionth keeps halves from falling to the wrong side. */
  function byTheBook(text: string): { base: number; temporal: number; environmental: number } {
    const said = valuesOf(text)
    const w = (metric: string) => weights[metric]?.[said[metric] ?? 'ND'] ?? 1
    const round = (x: number) => Math.floor(x * 10 + 0.5 + 1e-9) / 10
    const exploitability = 20 * w('AV') * w('AC') * w('Au')
    const impact = 10.41 * (1 - (1 - w('C')) * (1 - w('I')) * (1 - w('A')))
    const adjusted = Math.min(
      10,
      10.41 * (1 - (1 - w('C') * w('CR')) * (1 - w('I') * w('IR')) * (1 - w('A') * w('AR'))),
    )
    const f = (of: number) => (of === 0 ? 0 : 1.176)
    const base = (of: number) => Math.max(0, round((0.6 * of + 0.4 * exploitability - 1.5) * f(of)))
    const temporal = (of: number) => round(of * w('E') * w('RL') * w('RC'))
    const adjustedTemporal = temporal(base(adjusted))
    const damage = weights.CDP?.[said.CDP ?? 'ND'] ?? 0
    return {
      base: base(impact),
      temporal: temporal(base(impact)),
      environmental: round((adjustedTemporal + (10 - adjustedTemporal) * damage) * w('TD')),
    }
  }

  test('give every base score', () => {
    const vectors = [...everyBaseVector('2.0')]
    expect(vectors).toHaveLength(3 ** 6)
    expect(vectors.filter((text) => score(text).base !== byTheBook(text).base)).toEqual([])
  })

  test('give the scores of 20,000 vectors with any metrics', () => {
    const different = [...seededVectors('2.0', 20_000, 2n)].filter((text) => {
      const [ours, theirs] = [score(text), byTheBook(text)]
      const temporal = ours.version === '2.0' ? (ours.temporal ?? ours.base) : Number.NaN
      return (
        ours.base !== theirs.base ||
        temporal !== theirs.temporal ||
        (ours.environmental ?? theirs.environmental) !== theirs.environmental
      )
    })
    expect(different).toEqual([])
  })
})

test('a worse metric never scores lower', () => {
  for (const text of seededVectors('2.0', 3_000, 20n)) {
    for (const worse of worseVectors('2.0', text, ['base', 'temporal', 'environmental'])) {
      expect(score(worse).overall, `${worse} against ${text}`).toBeGreaterThanOrEqual(score(text).overall)
    }
  }
})
