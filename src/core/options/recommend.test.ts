import { describe, expect, test } from 'vitest'
import { recommend, type Standing } from './recommend.ts'

const standing = (name: string, mean: number, given: Partial<Standing> = {}): Standing => ({
  name,
  mean,
  p95: 2 * mean,
  holdsFix: false,
  ...given,
})
const exact = () => 0

describe('the recommendation', () => {
  test('is what costs least on average, then the next least', () => {
    expect(recommend([standing('a', 3), standing('b', 1), standing('c', 2)], exact)).toEqual({
      option: 'b',
      by: 'least-expected-cost',
      next: 'c',
      setAside: [],
    })
  })

  test('is the smaller tail where costs differ by no more than they are known to', () => {
    const standings = [standing('a', 100, { p95: 900 }), standing('b', 101, { p95: 300 })]
    expect(recommend(standings, () => 2)).toMatchObject({ option: 'b', by: 'smaller-tail', next: 'a' })
    expect(recommend(standings, () => 0.5)).toMatchObject({ option: 'a', by: 'least-expected-cost' })
  })

  test('is the first of two that are the same', () => {
    expect(recommend([standing('a', 1), standing('b', 1)], exact).option).toBe('a')
  })

  test('leaves out what the tolerance forbids, and says so', () => {
    const over = { tolerance: { chance: 0.2, met: false } }
    const under = { tolerance: { chance: 0.01, met: true } }
    expect(recommend([standing('a', 1, over), standing('b', 5, under)], exact)).toEqual({
      option: 'b',
      by: 'least-expected-cost',
      next: 'a',
      setAside: [{ option: 'a', because: 'tolerance' }],
    })
  })

  test('comes nearest to a tolerance that nothing meets', () => {
    const at = (chance: number) => ({ tolerance: { chance, met: false } })
    expect(recommend([standing('a', 1, at(0.2)), standing('b', 9, at(0.1))], exact)).toMatchObject({
      option: 'b',
      by: 'nearest-to-tolerance',
      setAside: [],
    })
  })

  test('never holds the fix of what is in production, however cheap that is', () => {
    const over = { tolerance: { chance: 0.5, met: false } }
    const standings = [standing('wait', 1, { holdsFix: true }), standing('fix', 9, over)]
    expect(recommend(standings, exact)).toMatchObject({
      option: 'fix',
      by: 'nearest-to-tolerance',
      setAside: [{ option: 'wait', because: 'holds-the-fix' }],
    })
  })

  test('has no next where there is one option', () => {
    expect(recommend([standing('a', 1)], exact)).not.toHaveProperty('next')
  })
})
