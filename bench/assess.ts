/**
 * What a comparison takes: `node scripts/run.mjs bench assess`. Six options, eight uncertain facts, until the 95th percentile
 * of every total is known to half a percent; start-up is left out by comparing several times, on one core. Best of all
 * runs, because others may use the machine; CPU time beside it.
 */
import { parseInstant } from '../src/core/base/instant.ts'
import { inputOf, lossModelFrom } from '../src/core/options/compare.fixture.ts'
import { compare } from '../src/core/options/compare.ts'
import type { CompareInput } from '../src/core/options/compare-input.ts'
import { simulateOptions } from '../src/core/options/simulate-options.ts'
import { usualOptions } from '../src/core/options/usual-options.ts'

const runs = 15
const wanted = 300

/** A flaw that is found: one or two exploitations a month, each of about a third of a million. */
const input: CompareInput = inputOf(
  {
    planned: parseInstant('2026-11-24T18:00Z'),
    options: usualOptions(false),
    losses: lossModelFrom(
      { kind: 'lognormal', low: 4, high: 24 },
      { kind: 'lognormal', low: 100_000, high: 1_000_000 },
    ),
    settings: { seed: 1n, mostScenarios: 131_072, precision: { quantile: 0.95, relative: 0.005 } },
  },
  {
    'delay-a-day': { kind: 'lognormal', low: 5_000, high: 50_000 },
    'patch-later-days': { kind: 'lognormal', low: 12, high: 154 },
    'fix-hours': { kind: 'pert', low: 4, mode: 16, high: 80 },
    'regression-hours': { kind: 'pert', low: 8, mode: 24, high: 96 },
    'control-stops': { kind: 'pert', low: 0.2, mode: 0.6, high: 0.9 },
    'feature-worth': { kind: 'pert', low: 0.05, mode: 0.3, high: 0.8 },
    'remains-limited': { kind: 'pert', low: 0.01, mode: 0.1, high: 0.4 },
    ...{ 'limited-fix-hours': 6, 'limited-regression-hours': 4, 'review-hours': 2, 'deploy-hours': 1 },
    ...{ 'remove-feature-hours': 4, 'regression-fails': 0.2, 'redo-share': 0.3, 'engineer-hour': 90 },
    ...{ 'fix-breaks-limited': 0.1, 'fix-breaks-full': 0.03, 'breakage-cost': 50_000, 'remains-full': 0 },
    ...{ 'control-blocks': 0.01, 'control-setup-hours': 4, 'good-traffic-a-day': 20_000 },
  },
)

function best(what: () => unknown): { readonly wall: number; readonly cpu: number } {
  const times = Array.from({ length: runs }, () => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    what()
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - began, cpu: (user + system) / 1000 }
  })
  return {
    wall: Math.min(...times.map(({ wall }) => wall)),
    cpu: Math.min(...times.map(({ cpu }) => cpu)),
  }
}

const { scenarios, reached } = compare(input)
const line = (what: string, { wall, cpu }: { readonly wall: number; readonly cpu: number }) =>
  console.log(
    `${what.padEnd(48)} ${wall.toFixed(0).padStart(6)} ms   ${cpu.toFixed(0).padStart(6)} ms of CPU`,
  )
const percentiles = best(() => simulateOptions(input))
line('six options, 95th percentiles', percentiles)
line(
  'with break-even, sensitivity, worth and flips',
  best(() => compare(input)),
)
console.log(
  `${scenarios} scenarios, standard error ${(100 * reached.relative).toFixed(2)}% at worst (${reached.met ? 'met' : 'not met'}: 0.5%)`,
)
console.log(
  `${(percentiles.wall / wanted).toFixed(2)} x of ${wanted} ms; best of ${runs}; Node ${process.version}`,
)
