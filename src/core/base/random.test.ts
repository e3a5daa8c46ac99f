import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { randomFrom } from './random.ts'
import { splitmix64 } from './splitmix64.ts'
import { xoshiro128 } from './xoshiro128.ts'

const seeds = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const draw = <T>(count: number, next: () => T): T[] => Array.from({ length: count }, next)

test('SplitMix64 gives the outputs of its reference code for seed 1234567', () => {
  // Published with the task "Pseudo-random numbers/Splitmix64" of Rosetta Code, from Vigna's splitmix64.c.
  expect(draw(5, splitmix64(1_234_567n))).toEqual([
    6_457_827_717_110_365_317n,
    3_203_168_211_198_807_973n,
    9_817_491_932_198_370_423n,
    4_593_380_528_125_082_431n,
    16_408_922_859_458_223_821n,
  ])
})

test('xoshiro128** gives the outputs of its reference code for the state 1, 2, 3, 4', () => {
  // Published in the tests of the Rust crate rand_xoshiro, from Blackman and Vigna's xoshiro128starstar.c.
  expect(draw(10, xoshiro128([1, 2, 3, 4]))).toEqual([
    11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
    3_729_100_597, 4_258_142_804,
  ])
})

describe('a number in [0, 1)', () => {
  test('is made of 27 and 26 bits of a generator filled by SplitMix64, high word first', () => {
    const next = splitmix64(42n)
    const [one, two] = [next(), next()]
    const words = [one >> 32n, one & 0xffffffffn, two >> 32n, two & 0xffffffffn].map(Number)
    const [a = 0, b = 0, c = 0, d = 0] = words
    const word = xoshiro128([a, b, c, d])
    const [high, low] = [word() >>> 5, word() >>> 6]
    expect(randomFrom(42n).next()).toBe((high * 2 ** 26 + low) / 2 ** 53)
  })

  test.prop([seeds])('is never 1, never negative, and the same for the same seed', (seed) => {
    const numbers = draw(100, randomFrom(seed).next)
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true)
    expect(draw(100, randomFrom(seed).next)).toEqual(numbers)
  })

  test('is spread evenly: 100,000 of them over 100 classes differ from that as chance does', () => {
    // Chi-square with 99 degrees of freedom leaves 59 to 152 for one seed in a thousand: Wilson and Hilferty's
    // 99 (1 - 2/891 -+ 3.29 sqrt(2/891))^3 = 59.1 and 152.0.
    const counts = new Array<number>(100).fill(0)
    const { next } = randomFrom(7n)
    for (let i = 0; i < 100_000; i += 1) {
      const at = Math.floor(next() * 100)
      counts[at] = (counts[at] ?? 0) + 1
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeGreaterThan(59)
    expect(chiSquare).toBeLessThan(152)
  })
})

describe('a whole number below n', () => {
  test.prop([seeds, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })])(
    'is from 0 to n - 1',
    (seed, n) => {
      const x = randomFrom(seed).below(n)
      expect(Number.isInteger(x) && x >= 0 && x < n).toBe(true)
    },
  )

  test('is never favoured: below 3 x 2^51, which two thirds of the draws would favour, both halves come alike', () => {
    // Without drawing again, the 2^53 values would fall on [0, 2^51) twice and on the rest once: a share of 1/2
    // and not of 1/3. The standard error of a share of 1/3 in 10,000 is 0.0047; five of them are allowed.
    const { below } = randomFrom(1n)
    const small = draw(10_000, () => below(3 * 2 ** 51)).filter((x) => x < 2 ** 51).length
    expect(Math.abs(small / 10_000 - 1 / 3)).toBeLessThan(5 * 0.0047)
  })

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])('cannot be drawn for n = %d', (n) => {
    expect(() => randomFrom(1n).below(n)).toThrow(expect.objectContaining({ code: 'fault.misuse' }))
  })
})

describe('a stream', () => {
  test.prop([seeds, fc.string(), fc.string()])('depends on seed and name alone', (seed, name, other) => {
    const random = randomFrom(seed)
    const before = random.stream(name).next()
    random.next()
    random.stream(other).next()
    expect(random.stream(name).next()).toBe(before)
    expect(random.stream(other).next() === before).toBe(name === other)
    expect(randomFrom(seed).next()).not.toBe(before)
  })

  test('of a stream is another one', () => {
    const random = randomFrom(1n)
    expect(random.stream('a').stream('b').next()).not.toBe(random.stream('b').stream('a').next())
  })
})

test.each([-1n, 2n ** 64n])('%s is no seed', (seed) => {
  expect(() => randomFrom(seed)).toThrow(expect.objectContaining({ code: 'fault.misuse' }))
})
