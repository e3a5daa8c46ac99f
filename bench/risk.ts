/**
 * The simulation beside numpy's, and a comparison of options: `node scripts/run.mjs bench risk`. Times are of the
 * processor, best of several, so that what others do on the machine is left out; both sides use one core.
 *
 * The true 95th percentile of the reference model (0.8 events, each lognormal of 100,000 to 1,000,000) is summed here by
 * Panjer's recursion in steps of 2,000, 1,000 and 500, whose errors fall with the square of the step, so that the last two
 * say what a step of 0 gives (Richardson). The error of a method is the root of the mean square over many seeds.
 */
import { spawnSync } from 'node:child_process'
import {
  type Batch,
  countsOf,
  cumulativeOf,
  type Distribution,
  type Model,
  samplerOf,
  simulate,
  sumOfEvents,
} from '../src/core/risk/index.ts'

const rate = 0.8
const range: Distribution = { kind: 'lognormal', low: 1e5, high: 1e6 }
const share = 0.95
const asked = 0.001

interface Quantile {
  readonly value: number
  /** Chance by unit of money. */
  readonly density: number
}

/** The quantile of the compound sum with losses rounded to the nearest step (Panjer, 1981), straight within a step. */
function panjer(step: number): Quantile {
  const atMost = cumulativeOf(range)
  const cells = Math.ceil(3e6 / step)
  const chances = Float64Array.from(
    { length: cells },
    (_, i) => atMost((i + 0.5) * step) - (i === 0 ? 0 : atMost((i - 0.5) * step)),
  )
  const sums = new Float64Array(cells)
  sums[0] = Math.exp(-rate * (1 - (chances[0] ?? 0)))
  let below = sums[0] ?? 0
  for (let i = 1; i < cells; i++) {
    let sum = 0
    for (let k = 1; k <= i; k++) sum += k * (chances[k] ?? 0) * (sums[i - k] ?? 0)
    const chance = (rate / i) * sum
    sums[i] = chance
    // What is rounded to a step lies half a step to either side.
    if (below + chance >= share) {
      return { value: (i - 0.5 + (share - below) / chance) * step, density: chance / step }
    }
    below += chance
  }
  throw new Error('The recursion ends before the quantile')
}

const processorMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3
}

interface Measured {
  readonly milliseconds: number
  /** Relative, root of the mean square. */
  readonly error: number
}

function measure(seeds: number, truth: number, run: (seed: number) => number): Measured {
  let [best, squares] = [Number.POSITIVE_INFINITY, 0]
  for (let seed = 0; seed < 20; seed++) run(seed)
  for (let seed = 0; seed < seeds; seed++) {
    const began = processorMs()
    const value = run(seed)
    best = Math.min(best, processorMs() - began)
    squares += (value / truth - 1) ** 2
  }
  return { milliseconds: best, error: Math.sqrt(squares / seeds) }
}

const severity = samplerOf(range)
const reference: Model<'loss'> = {
  uncertain: {},
  uniforms: ['first', 'second', 'events', 'third'],
  outputs: ['loss'],
  evaluate: (batch) => {
    const counts = countsOf(batch, rate, 'events')
    return { loss: sumOfEvents(batch, { counts, severity, uniforms: ['first', 'second', 'third'] }) }
  },
}

/** 24 scrambles of 8,192 points: the least of its kind whose error is below what is asked. */
const ours = (seed: number) =>
  simulate(reference, { seed: BigInt(seed), scrambles: 24, mostScenarios: 24 * 8_192 }).outputs.loss.quantile(
    share,
  )

/** The quickest of several ways to write it in numpy: sums of neighbours, and a partition instead of a sort. */
const numpy = `
import json, sys, time
import numpy as np
seeds, truth, n = json.loads(sys.argv[1])
mu = (np.log(1e5) + np.log(1e6)) / 2
sigma = (np.log(1e6) - np.log(1e5)) / (2 * 1.6448536269514722)
place = int(${share} * (n - 1))
def run(seed):
    rng = np.random.default_rng(seed)
    counts = rng.poisson(${rate}, n)
    counts = counts[counts > 0]
    losses = rng.lognormal(mu, sigma, counts.sum())
    starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
    sums = np.zeros(n)
    sums[:len(counts)] = np.add.reduceat(losses, starts)
    return np.partition(sums, place)[place]
best, squares = 1e9, 0
for seed in range(seeds):
    began = time.process_time()
    value = run(seed)
    best = min(best, time.process_time() - began)
    squares += (value / truth - 1) ** 2
print(json.dumps({"milliseconds": best * 1e3, "error": (squares / seeds) ** 0.5, "version": np.__version__}))
`

function numpyMeasured(
  seeds: number,
  truth: number,
  n: number,
): (Measured & { readonly version: string }) | undefined {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
  const { status, stdout } = spawnSync('python3', ['-c', numpy, JSON.stringify([seeds, truth, n])], {
    encoding: 'utf8',
    env,
  })
  return status === 0 ? JSON.parse(stdout) : undefined
}

/** How much of the time each option leaves the flaw open, what share of a control's effect it has, how many times a fix it waits. */
const ways = {
  'ship now': { open: 1, controlled: 0, waits: 0 },
  staged: { open: 0.6, controlled: 0, waits: 0.5 },
  'with a control': { open: 1, controlled: 1, waits: 0.3 },
  'without the feature': { open: 0.2, controlled: 0, waits: 0.7 },
  'limited fix': { open: 0.3, controlled: 0, waits: 0.6 },
  'full fix': { open: 0.1, controlled: 0, waits: 1 },
} as const
type Option = keyof typeof ways
const options: readonly Option[] = [
  'ship now',
  'staged',
  'with a control',
  'without the feature',
  'limited fix',
  'full fix',
]

const size = samplerOf({ kind: 'lognormal', low: 0.3, high: 3 })

/** Eight uncertain facts, six options under the same chance. */
const comparison: Model<Option> = {
  uncertain: {
    rate: { kind: 'lognormal', low: 0.5, high: 6 },
    records: { kind: 'lognormal', low: 2e4, high: 2e5 },
    perRecord: { kind: 'pert', low: 20, mode: 60, high: 250 },
    outage: { kind: 'pert', low: 1e4, mode: 5e4, high: 4e5 },
    effectiveness: { kind: 'pert', low: 0.2, mode: 0.6, high: 0.9 },
    delayPerDay: { kind: 'lognormal', low: 5e3, high: 6e4 },
    fixDays: { kind: 'triangular', low: 2, mode: 5, high: 20 },
    breaks: { kind: 'beta', alpha: 2, beta: 18 },
  },
  uniforms: ['first', 'second', 'events'],
  outputs: options,
  evaluate: (batch) => ({
    'ship now': costOf(batch, ways['ship now']),
    staged: costOf(batch, ways.staged),
    'with a control': costOf(batch, ways['with a control']),
    'without the feature': costOf(batch, ways['without the feature']),
    'limited fix': costOf(batch, ways['limited fix']),
    'full fix': costOf(batch, ways['full fix']),
  }),
}

function costOf(batch: Batch, { open, controlled, waits }: (typeof ways)[Option]): Float64Array {
  const [rate, effectiveness] = [batch.column('rate'), batch.column('effectiveness')]
  const rates = new Float64Array(batch.size)
  for (let i = 0; i < rates.length; i++) {
    rates[i] = (rate[i] ?? 0) * open * (1 - controlled * (effectiveness[i] ?? 0))
  }
  const counts = countsOf(batch, rates, 'events')
  const costs = sumOfEvents(batch, { counts, severity: size, uniforms: ['first', 'second'] })
  const [records, perRecord, outage] = [
    batch.column('records'),
    batch.column('perRecord'),
    batch.column('outage'),
  ]
  const [perDay, days, breaks] = [
    batch.column('delayPerDay'),
    batch.column('fixDays'),
    batch.column('breaks'),
  ]
  for (let i = 0; i < costs.length; i++) {
    const each = (records[i] ?? 0) * (perRecord[i] ?? 0) + (outage[i] ?? 0)
    const broken = waits > 0 ? (breaks[i] ?? 0) * (outage[i] ?? 0) : 0
    costs[i] = (costs[i] ?? 0) * each + waits * (days[i] ?? 0) * (perDay[i] ?? 0) + broken
  }
  return costs
}

const percent = (x: number) => `${(100 * x).toFixed(3)}%`

const [two, one, half] = [panjer(2_000), panjer(1_000), panjer(500)]
const truth = half.value + (half.value - one.value) / 3
console.log(
  `q95 of the reference: ${two.value.toFixed(0)}, ${one.value.toFixed(0)}, ${half.value.toFixed(0)}, so ${truth.toFixed(0)}`,
)

const sobol = measure(100, truth, ours)
console.log(
  `ours: 196,608 scenarios, error ${percent(sobol.error)}, ${sobol.milliseconds.toFixed(1)} ms, its own standard errors counted`,
)
// The standard error of a quantile of n scenarios is √(p (1 - p) / n) over the density there.
const needed = Math.ceil((share * (1 - share)) / (half.density * truth * asked) ** 2)
const plain = numpyMeasured(40, truth, needed)
if (plain === undefined) {
  console.log('numpy: skipped, because python3 with numpy is missing (Debian: apt-get install python3-numpy)')
} else {
  console.log(
    `numpy ${plain.version}: ${needed.toLocaleString('en')} scenarios, error ${percent(plain.error)}, ${plain.milliseconds.toFixed(1)} ms`,
  )
  // Where our error is above what is asked, the time is charged as if it fell as slowly as that of plain Monte Carlo.
  const ratio = plain.milliseconds / (sobol.milliseconds * Math.max(sobol.error / asked, 1) ** 2)
  console.log(`${ratio.toFixed(1)} times shorter; asked for: 20 ${ratio >= 20 ? 'ok' : 'missed'}`)
}

const precision = { quantile: share, relative: 0.005 }
const times: number[] = []
let [scenarios, worst] = [0, 0]
for (let seed = 0n; seed < 20n; seed++) {
  const began = processorMs()
  const run = simulate(comparison, { seed, precision })
  times.push(processorMs() - began)
  ;[scenarios, worst] = [Math.max(scenarios, run.scenarios), Math.max(worst, run.reached.relative)]
}
const [cold = 0, ...warm] = times
const median = warm.toSorted((a, b) => a - b)[warm.length >> 1] ?? 0
console.log(
  `six options, eight facts: up to ${scenarios.toLocaleString('en')} scenarios, worst error ${percent(worst)}; ${cold.toFixed(0)} ms of processor the first time, ${median.toFixed(0)} ms after (median); asked for: 300 ${cold < 300 ? 'ok' : median < 300 ? 'ok once warm' : 'missed'}`,
)
