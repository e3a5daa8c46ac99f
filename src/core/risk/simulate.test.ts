import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { countsOf, sumOfEvents } from './compound.ts'
import type { Distribution } from './distribution.ts'
import { meanOf, samplerOf } from './distributions.ts'
import type { Batch, Model } from './model.ts'
import type { Sample } from './sample.ts'
import { type Simulated, simulate, simulating } from './simulate.ts'

const reference: Distribution = { kind: 'lognormal', low: 1e5, high: 1e6 }
const severity = samplerOf(reference)
const losses = ['first', 'second', 'third']

/** Events at a fixed or an uncertain rate, each of the reference range. */
function events(rate: number | Distribution): Model<'loss'> {
  const fixed = typeof rate === 'number'
  return {
    uncertain: fixed ? {} : { rate },
    uniforms: ['first', 'second', 'events', 'third'],
    outputs: ['loss'],
    evaluate: (batch) => {
      const counts = countsOf(batch, fixed ? rate : batch.column('rate'), 'events')
      return { loss: sumOfEvents(batch, { counts, severity, uniforms: losses }) }
    },
  }
}

const variance = ({ values }: { readonly values: Float64Array }, mean: number) =>
  values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length

// Compound Poisson: E = lambda E[X], Var = lambda E[X²], and of a random rate L, Var = E[L] E[X²] + Var(L) E[X]².
const [mean1, mean2] = [404_001.28, 266_398_009_773.56]

describe('a compound Poisson loss', () => {
  test.each([0.1, 0.8, 5])(
    'has its mean, its variance and its chance of no loss, at a rate of %d',
    (lambda) => {
      const { loss } = simulate(events(lambda), { seed: 7n, mostScenarios: 262_144 }).outputs
      expect(Math.abs(loss.mean - lambda * mean1)).toBeLessThan(4.5 * loss.meanError)
      expect(loss.meanError).toBeLessThan(1e-3 * loss.mean)
      expect(Math.abs(variance(loss, loss.mean) / (lambda * mean2) - 1)).toBeLessThan(0.01)
      const [above = 0] = loss.exceedance([0])
      // The count's dimension has a point in each of its intervals of one 16,384th.
      expect(Math.abs(1 - above - Math.exp(-lambda))).toBeLessThan(1 / 16_384)
    },
  )

  test('has the variance of its rate in it, where that is uncertain', () => {
    const rate: Distribution = { kind: 'uniform', low: 0.2, high: 3.8 }
    const { loss } = simulate(events(rate), { seed: 7n, mostScenarios: 262_144 }).outputs
    expect(Math.abs(loss.mean - 2 * mean1)).toBeLessThan(4.5 * loss.meanError)
    const expected = 2 * mean2 + (3.6 ** 2 / 12) * mean1 ** 2
    expect(Math.abs(variance(loss, loss.mean) / expected - 1)).toBeLessThan(0.01)
  })

  // By fast Fourier transform in bins of 500, so each value is good to 250 either way.
  test.each([
    [0.1, [0, undefined, 314_000, 810_000]],
    [0.8, [148_500, 920_000, 1_244_000, 2_020_500]],
    [5, [1_850_000, 3_558_000, 4_157_500, 5_444_500]],
  ] as const)('has the quantiles of the table, at a rate of %d', (lambda, table) => {
    const { loss } = simulate(events(lambda), { seed: 11n, mostScenarios: 524_288 }).outputs
    ;[0.5, 0.9, 0.95, 0.99].forEach((p, i) => {
      const expected = table[i]
      if (expected === undefined) return
      expect(Math.abs(loss.quantile(p) - expected)).toBeLessThanOrEqual(250 + 4.5 * loss.quantileError(p))
      expect(loss.quantileError(p)).toBeLessThanOrEqual(0.003 * expected)
    })
  })

  test('has a product of PERT ranges right', () => {
    const product: Model<'cost'> = {
      uncertain: {
        people: { kind: 'pert', low: 20, mode: 100, high: 900 },
        each: { kind: 'pert', low: 3e6, mode: 3.5e6, high: 5e6 },
      },
      outputs: ['cost'],
      evaluate: ({ column }) => {
        const [people, each] = [column('people'), column('each')]
        return { cost: people.map((some, i) => some * (each[i] ?? 0)) }
      },
    }
    const { cost } = simulate(product, { seed: 1n }).outputs
    expect(Math.abs(cost.mean - 806_666_666.67)).toBeLessThan(4.5 * cost.meanError + 1)
    expect(Math.sqrt(variance(cost, cost.mean)) / 5.194e8).toBeCloseTo(1, 2)
  })
})

describe('errors', () => {
  // Of 200 seeds, an honest standard error covers the truth within twice itself about 190 times (t of 15 degrees: 93.6%).
  test('say how far the truth is: the mean is within two of them about as often as it should be', () => {
    const far = Array.from({ length: 200 }, (_, seed) => {
      const { loss } = simulate(events(0.8), { seed: BigInt(seed), mostScenarios: 4_096 }).outputs
      return Math.abs(loss.mean - 0.8 * mean1) > 2 * loss.meanError
    }).filter(Boolean).length
    expect(far).toBeGreaterThan(2)
    expect(far).toBeLessThan(30)
  })

  // 1,243,825: the same transform in bins of 62.5.
  test('and so is the 95th percentile', () => {
    const far = Array.from({ length: 200 }, (_, seed) => {
      const { loss } = simulate(events(0.8), { seed: BigInt(seed), mostScenarios: 16_384 }).outputs
      return Math.abs(loss.quantile(0.95) - 1_243_825) > 2 * loss.quantileError(0.95)
    }).filter(Boolean).length
    expect(far).toBeGreaterThan(2)
    expect(far).toBeLessThan(30)
  })
})

describe('precision', () => {
  test('is reached, and what was reached is said', () => {
    const { reached, scenarios } = simulate(events(0.8), {
      seed: 1n,
      precision: { output: 'loss', quantile: 0.95, relative: 0.005 },
    })
    expect(reached.met).toBe(true)
    expect(reached.relative).toBeLessThanOrEqual(0.005)
    expect(scenarios).toBeLessThanOrEqual(65_536)
  })

  test('ends at the most scenarios, and says that it was not reached', () => {
    const settings = { seed: 1n, precision: { quantile: 0.95, relative: 1e-6 }, mostScenarios: 10_000 }
    const { reached, scenarios } = simulate(events(0.8), settings)
    expect(reached.met).toBe(false)
    expect(scenarios).toBe(8_192)
  })

  test('of a quantile that is 0 is met where every scramble agrees', () => {
    const { reached, scenarios, outputs } = simulate(events(0.01), {
      seed: 1n,
      precision: { quantile: 0.95, relative: 0.005 },
    })
    expect([outputs.loss.quantile(0.95), reached, scenarios]).toEqual([
      0,
      { relative: 0, absolute: 0, met: true },
      16_384,
    ])
  })

  test('may be absolute', () => {
    const settings = { seed: 1n, precision: { quantile: 0.95, relative: 0, absolute: 10_000 } }
    const { reached } = simulate(events(0.8), settings)
    expect(reached.met).toBe(true)
    expect(reached.absolute).toBeLessThanOrEqual(10_000)
  })
})

describe('the same seed', () => {
  test.prop([fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.integer({ min: 1, max: 700 })], { numRuns: 20 })(
    'gives the same values whatever the size of a batch',
    (seed, batch) => {
      const values = (settings: object) =>
        simulate(events(3), { seed, mostScenarios: 4_096, ...settings }).outputs.loss.values
      expect(values({ batch })).toEqual(values({}))
    },
  )

  test('gives the same points where more are drawn', () => {
    const values = (mostScenarios: number) =>
      simulate(events(3), { seed: 5n, mostScenarios }).outputs.loss.values
    const [few, many] = [values(1_024), values(4_096)]
    expect(few.subarray(64, 128)).toEqual(many.subarray(256, 320))
  })

  // Worked out in Python by whole numbers without bounds, from what splitmix64.ts, sobol.ts and hashed-chance.ts cite.
  test('gives these very bits on every machine', () => {
    const model: Model<'one' | 'two' | 'late' | 'fifth'> = {
      uncertain: {},
      uniforms: ['one', 'two'],
      outputs: ['one', 'two', 'late', 'fifth'],
      evaluate: (batch) => {
        const late = batch.chance('late')
        const each = (of: (scenario: number) => number) => new Float64Array(batch.size).map((_, i) => of(i))
        return {
          one: batch.column('one').slice(),
          two: batch.column('two').slice(),
          late: each((i) => late(i, 0)),
          fifth: each((i) => late(i, 5)),
        }
      },
    }
    const { one, two, late, fifth } = simulate(model, { seed: 1n, mostScenarios: 256 }).outputs
    // 16 scenarios of each scramble, so the 17th is the first of the second.
    const firstOf = ({ values }: Sample, scramble: number, many: number) => [
      ...values.subarray(scramble * 16, scramble * 16 + many),
    ]
    expect(firstOf(one, 0, 3)).toEqual([0.9153460656525567, 0.21694543107878417, 0.6793697831453755])
    expect(firstOf(two, 0, 3)).toEqual([0.8619365444174036, 0.07289968349505216, 0.37593519559595734])
    expect(firstOf(late, 0, 2)).toEqual([0.8949965321226045, 0.09407865058165044])
    expect(fifth.values[1]).toBe(0.5369484463008121)
    expect(firstOf(one, 1, 3)).toEqual([0.35448560619261116, 0.7627619156846777, 0.12918442429509014])
    expect(firstOf(two, 1, 3)).toEqual([0.9463734823511913, 0.24410881416406482, 0.29598423035349697])
    expect(firstOf(late, 1, 2)).toEqual([0.13260004797484726, 0.14735053956974298])
  })

  test('gives columns of zeros, whatever batches before wrote to them', () => {
    const model: Model<'one' | 'other'> = {
      uncertain: {},
      outputs: ['one', 'other'],
      evaluate: ({ zeros }) => {
        const [one, other] = [zeros(), zeros()]
        for (let i = 0; i < one.length; i += 1) one[i] = (one[i] ?? 0) + 1
        return { one, other }
      },
    }
    const { one, other } = simulate(model, { seed: 1n, mostScenarios: 1_024, batch: 16 }).outputs
    expect([one.quantile(0), one.quantile(1), other.quantile(0), other.quantile(1)]).toEqual([1, 1, 0, 0])
  })

  test('keeps what was drawn beside what came of it', () => {
    const model = events({ kind: 'uniform', low: 0, high: 4 })
    const run = simulate(
      { ...model, evaluate: ({ column }) => ({ loss: column('rate').slice() }) },
      { seed: 9n, mostScenarios: 2_048 },
    )
    expect(run.column('rate')).toEqual(run.outputs.loss.values)
    // 2,048 scenarios are 128 points of each of 16 scrambles; here are those of the second.
    const first = run.column('rate', 16)
    expect(first.subarray(16, 32)).toEqual(run.outputs.loss.values.subarray(128, 144))
    expect(first).toHaveLength(256)
    expect(Math.abs(run.outputs.loss.mean - meanOf({ kind: 'uniform', low: 0, high: 4 }))).toBeLessThan(0.01)
  })
})

describe('options under the same chance', () => {
  const options: Model<'now' | 'later'> = {
    uncertain: {
      rate: { kind: 'pert', low: 0.1, mode: 1, high: 6 },
      longer: { kind: 'uniform', low: 0, high: 3 },
    },
    uniforms: ['events', 'first', 'second'],
    outputs: ['now', 'later'],
    evaluate: (batch) => {
      const [rate, longer] = [batch.column('rate'), batch.column('longer')]
      const lossAt = (rates: Float64Array) =>
        sumOfEvents(batch, {
          counts: countsOf(batch, rates, 'events'),
          severity,
          uniforms: ['first', 'second'],
        })
      return { now: lossAt(rate), later: lossAt(rate.map((one, i) => one * (1 + (longer[i] ?? 0)))) }
    },
  }

  test.prop([fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })], { numRuns: 20 })(
    'a higher rate never loses less in any scenario',
    (seed) => {
      const { now, later } = simulate(options, { seed, mostScenarios: 4_096 }).outputs
      expect(now.values.every((loss, i) => loss <= (later.values[i] ?? 0))).toBe(true)
    },
  )

  test('chance beyond the dimensions is the same however often it is asked', () => {
    const model: Model<'one' | 'two'> = {
      uncertain: {},
      outputs: ['one', 'two'],
      evaluate: (batch: Batch) => {
        const drawn = (skipped: number) =>
          new Float64Array(batch.size).map((_, i) => {
            const random = batch.random(i)
            for (let k = 0; k < skipped; k += 1) random.next()
            return random.next()
          })
        return { one: drawn(2), two: new Float64Array(batch.size).map((_, i) => batch.chance('')(i, 2)) }
      },
    }
    const { one, two } = simulate(model, { seed: 3n, mostScenarios: 65_536 }).outputs
    expect(one.values).toEqual(two.values)
    // Uniform: mean 1/2, deviation √(1/12), and 65,536 of them.
    expect(Math.abs(one.mean - 0.5)).toBeLessThan(4.5 * Math.sqrt(1 / 12 / 65_536))
    expect(one.values.every((u) => u > 0 && u < 1)).toBe(true)
  })
})

describe('what is asked of a result', () => {
  const run: Simulated<'loss'> = simulate(events(0.8), { seed: 2n, mostScenarios: 4_096 })

  test.prop([fc.array(fc.double({ min: -1, max: 3e6, noNaN: true }), { maxLength: 20 })])(
    'the share above each amount is what counting gives',
    (at) => {
      const { values } = run.outputs.loss
      const counted = at.map((amount) => values.filter((loss) => loss > amount).length / values.length)
      expect(run.outputs.loss.exceedance(at)).toEqual(counted)
    },
  )

  test('a quantile outside of 0 to 1 is refused', () => {
    expect(() => run.outputs.loss.quantile(3)).toThrow('a quantile is 3, and it can be 0 to 1')
    expect(() => run.outputs.loss.quantileError(Number.NaN)).toThrow('a quantile is NaN')
    expect(() => run.column('lost')).toThrow('asks for "lost", which the model has not')
  })
})

describe('a simulation', () => {
  test('goes in steps, tells how far it is, and can be cancelled', () => {
    const signal = { aborted: false }
    const steps = simulating(events(0.8), { seed: 1n, mostScenarios: 65_536, signal })
    expect(steps.next().value).toEqual({ scenarios: 2_048, mostScenarios: 65_536 })
    expect(steps.next().value).toEqual({ scenarios: 4_096, mostScenarios: 65_536 })
    signal.aborted = true
    expect(() => steps.next()).toThrow('was cancelled after 4,096 scenarios')
  })

  test('tells its progress up to the end', () => {
    const told: number[] = []
    const onProgress = ({ scenarios }: { readonly scenarios: number }) => told.push(scenarios)
    const run = simulate(events(0.8), { seed: 1n, precision: { quantile: 0.9, relative: 0.01 }, onProgress })
    expect(told.at(-1)).toBe(run.scenarios)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  const broken = (value: number): Model<'loss'> => ({
    uncertain: {},
    outputs: ['loss'],
    evaluate: ({ size }) => ({ loss: new Float64Array(size).fill(value, 7, 8) }),
  })
  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses an output of %d, and says where', (value) => {
    expect(() => simulate(broken(value), { seed: 1n })).toThrow(
      'its output "loss" is no finite number in scenario 7',
    )
  })

  test('refuses an output that is too short', () => {
    const short: Model<'loss'> = { ...broken(0), evaluate: () => ({ loss: new Float64Array(3) }) }
    expect(() => simulate(short, { seed: 1n })).toThrow('no finite number in scenario 3')
  })

  test.each([
    [{ seed: -1n }, 'the seed is -1'],
    [{ seed: 2n ** 64n }, 'the seed is'],
    [{ seed: 1n, scrambles: 15 }, 'scrambles is 15, and it can be 16 to 1,024'],
    [{ seed: 1n, mostScenarios: 100 }, 'scenarios is 100, and it can be 256 to 4,194,304'],
    [{ seed: 1n, mostScenarios: 1e12 }, 'scenarios is 1000000000000'],
    [{ seed: 1n, batch: 0 }, 'scenarios at a time is 0'],
    [{ seed: 1n, precision: { quantile: 2, relative: 0.1 } }, 'a quantile is 2'],
    [{ seed: 1n, precision: { quantile: 0.5, relative: -1 } }, 'a relative precision is -1'],
  ])('refuses the settings %o', (settings, said) => {
    expect(() => simulate(events(0.8), settings)).toThrow(said)
  })

  test('refuses a name that is there twice, one that is not there, and too many', () => {
    const model = events({ kind: 'fixed', value: 1 })
    expect(() => simulate({ ...model, uniforms: ['rate'] }, { seed: 1n })).toThrow('names "rate" twice')
    expect(() => simulate({ ...model, uniforms: [] }, { seed: 1n })).toThrow('asks for "events"')
    const uniforms = Array.from({ length: 65 }, (_, i) => `u${i}`)
    expect(() => simulate({ ...model, uniforms }, { seed: 1n })).toThrow(
      'has 66 uncertain quantities, more than 64',
    )
    expect(() => simulate(events(20_000), { seed: 1n })).toThrow('a rate of events is 20000')
  })
})
