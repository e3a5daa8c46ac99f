import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { betaCumulative } from './beta-cumulative.ts'
import { betaQuantile } from './beta-quantile.ts'
import { tabledBetaQuantile } from './beta-table.ts'
import { exp, expm1 } from './exp.ts'
import { log, log1p } from './log.ts'
import { logGamma } from './log-gamma.ts'
import { normalCumulative } from './normal-cumulative.ts'
import { normalQuantile } from './normal-quantile.ts'

const words = new BigInt64Array(1)
const double = new Float64Array(words.buffer)
function bits(x: number): bigint {
  double[0] = x
  return words[0] ?? 0n
}
/** How many doubles lie between two of the same sign. */
const apart = (x: number, y: number) => Math.abs(Number(bits(x) - bits(y)))
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('elementary functions, beside those of the engine', () => {
  const runs = { numRuns: 5_000 }

  test.prop([between(-745, 709)], runs)('exp is within 2 ulp', (x) => {
    expect(apart(exp(x), Math.exp(x))).toBeLessThanOrEqual(2)
  })

  test.prop([between(1e-320, 1e308)], runs)('log is within 2 ulp', (x) => {
    expect(apart(log(x), Math.log(x))).toBeLessThanOrEqual(2)
  })

  test.prop([between(0.3, 3)], runs)('log is within 2 ulp near 1', (x) => {
    expect(apart(log(x), Math.log(x))).toBeLessThanOrEqual(2)
  })

  test.prop([fc.oneof(between(-0.999, 3), between(-1e-6, 1e-6), between(0, 1e300))], runs)(
    'log1p is within 2 ulp',
    (x) => {
      expect(apart(log1p(x), Math.log1p(x))).toBeLessThanOrEqual(2)
    },
  )

  test.prop([fc.oneof(between(-3, 3), between(-1e-6, 1e-6), between(-60, 700))], runs)(
    'expm1 is within 3 ulp',
    (x) => {
      expect(apart(expm1(x), Math.expm1(x))).toBeLessThanOrEqual(3)
    },
  )

  test('have the limits of IEEE 754', () => {
    expect([exp(Number.NEGATIVE_INFINITY), exp(710), exp(-746), exp(0)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      0,
      1,
    ])
    expect([log(0), log(1), log(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ])
    expect([log(-1), exp(Number.NaN), log(Number.NaN), expm1(Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
    expect([expm1(-0), log1p(-0)]).toEqual([-0, -0])
    expect(exp(-745)).toBe(5e-324)
  })

  test('come within 1 ulp of e and of ln 2', () => {
    expect(apart(exp(1), Math.E)).toBeLessThanOrEqual(1)
    expect(apart(log(2), Math.LN2)).toBeLessThanOrEqual(1)
  })
})

describe('the normal distribution', () => {
  // Wichura (1988), the check values of AS 241.
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.262340089798409],
  ])('the quantile of %d is %d', (u, z) => {
    expect(Math.abs(normalQuantile(u) / z - 1)).toBeLessThan(1e-14)
  })

  test('the quantile of a half, and of the ends', () => {
    expect([0.5, 0, 1].map(normalQuantile)).toEqual([0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  })

  // Abramowitz and Stegun, table 26.1: P(1), P(2), P(3).
  test.each([
    [1, 0.841344746068543],
    [2, 0.97724986805182],
    [3, 0.99865010196837],
  ])('at most %d has the chance %d', (z, chance) => {
    expect(normalCumulative(z)).toBeCloseTo(chance, 14)
  })

  test.prop([between(-37, 8)])('quantile and chance undo each other', (z) => {
    expect(Math.abs(normalQuantile(normalCumulative(z)) - z)).toBeLessThan(z < 5 ? 1e-10 : 1)
  })
})

describe('the gamma and beta functions', () => {
  // Γ(1/2) = √π, Γ(1) = 1, Γ(11) = 10!.
  test('the logarithm of gamma has its exact values', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(logGamma(1)).toBeCloseTo(0, 13)
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
  })

  // Of beta(a, 1): x^a. Of beta(2, 2): 3x² - 2x³. Of beta(1/2, 1/2): 2/π arcsin √x.
  test.prop([between(0.001, 0.999), between(0.1, 50)])('the chance agrees with closed forms', (x, a) => {
    expect(betaCumulative(a, 1)(x)).toBeCloseTo(x ** a, 9)
    expect(betaCumulative(2, 2)(x)).toBeCloseTo(3 * x * x - 2 * x * x * x, 9)
    expect(betaCumulative(0.5, 0.5)(x)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 9)
  })

  test.prop([between(0.1, 10_000), between(0.1, 10_000), between(1e-6, 1 - 1e-6)], { numRuns: 300 })(
    'the quantile is where the chance reaches u',
    (a, b, u) => {
      const x = betaQuantile(a, b)(u)
      expect(betaCumulative(a, b)(Math.min(x * (1 + 1e-12) + 1e-15, 1))).toBeGreaterThanOrEqual(u - 1e-7)
      expect(betaCumulative(a, b)(Math.max(x * (1 - 1e-12) - 1e-15, 0))).toBeLessThanOrEqual(u + 1e-7)
    },
  )

  test.prop([between(0.5, 10_000), between(0.5, 10_000), between(1e-10, 1 - 1e-10)], { numRuns: 300 })(
    'the table is within a millionth of the exact quantile, from parameters of 0.5 up',
    (a, b, u) => {
      expect(Math.abs(tabledBetaQuantile(a, b)(u) - betaQuantile(a, b)(u))).toBeLessThan(1e-6)
    },
  )

  test.prop([between(0.1, 1), between(0.1, 1_000), between(1e-10, 1 - 1e-10)], { numRuns: 300 })(
    'and within a hundred-thousandth below',
    (a, b, u) => {
      expect(Math.abs(tabledBetaQuantile(a, b)(u) - betaQuantile(a, b)(u))).toBeLessThan(1e-5)
    },
  )
})

describe('the whole engine', () => {
  test('uses nothing that engines may compute differently', () => {
    const root = join(import.meta.dirname, '..')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!\.test|\.fixture)\.ts$/.test(path),
    )
    const allowed = /^(abs|ceil|clz32|floor|imul|max|min|round|sqrt|LOG2E)$/
    const found = files.flatMap((path) => {
      const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      const called = [...code.matchAll(/Math\.(\w+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !allowed.test(name))
      return [...called, ...(code.includes('**') ? ['**'] : [])].map((name) => `${path}: ${name}`)
    })
    expect(found).toEqual([])
  })
})
