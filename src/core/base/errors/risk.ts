import { quoted } from '../text.ts'
import { grouped } from '../words.ts'
import { entry } from './entry.ts'

/** Errors in ranges, distributions and simulations. */
export const riskErrors = {
  'risk.not-finite': entry(
    4,
    422,
    ({ parameter, value }: { parameter: string; value: number }) =>
      `${parameter} is ${value}, which is no amount`,
    'Write a finite number.',
    { parameter: 'high', value: Number.POSITIVE_INFINITY },
  ),
  'risk.low-above-high': entry(
    4,
    422,
    ({ low, high }: { low: number; high: number }) =>
      `is a range from ${low} up to ${high}, its low end above its high end`,
    'Swap the two, or correct the one that is wrong.',
    { low: 1_000_000, high: 100_000 },
  ),
  'risk.no-width': entry(
    4,
    422,
    ({ value }: { value: number }) => `is a range from ${value} to ${value}, which has no width`,
    'Widen it to what could really be, or write the one value as fixed if it is certain.',
    { value: 5 },
  ),
  'risk.too-wide': entry(
    4,
    422,
    ({ low, high }: { low: number; high: number }) => `is a range from ${low} to ${high}, which says nothing`,
    'Nobody estimates over more than ten powers of ten. Narrow it, or split what it stands for into parts.',
    { low: 0.000001, high: 1_000_000_000 },
  ),
  'risk.not-positive': entry(
    4,
    422,
    ({ parameter, value }: { parameter: string; value: number }) =>
      `${parameter} of a lognormal range is ${value}, and it has to be above 0`,
    'Write a small amount above 0, or take a PERT range, which may begin at 0.',
    { parameter: 'low', value: 0 },
  ),
  'risk.mode-outside': entry(
    4,
    422,
    ({ mode, low, high }: { mode: number; low: number; high: number }) =>
      `its most likely value, ${mode}, is outside of its range from ${low} to ${high}`,
    'Widen the range, or correct the most likely value.',
    { mode: 12, low: 1, high: 10 },
  ),
  'risk.parameter-outside': entry(
    4,
    422,
    ({ parameter, value, least, most }: { parameter: string; value: number; least: number; most: number }) =>
      `${parameter} is ${value}, and it can be ${grouped(least)} to ${grouped(most)}`,
    'Correct the value. Is it a share written as a percentage, or in other units?',
    { parameter: 'a probability', value: 3, least: 0, most: 1 },
  ),
  'risk.empty': entry(4, 422, ({ what }: { what: string }) => `has no ${what}`, 'Write at least one.', {
    what: 'values',
  }),
  'risk.no-weight': entry(
    4,
    422,
    () => 'gives every outcome the weight 0',
    'Give at least one outcome a weight above 0.',
    {},
  ),
  'risk.truncated-away': entry(
    4,
    422,
    ({ low, high }: { low: number; high: number }) =>
      `is cut to what lies from ${low} to ${high}, where almost nothing of it does`,
    'Move the limits to where the values are, or correct the range that is cut.',
    { low: 5_000_000, high: 6_000_000 },
  ),
  'risk.too-many': entry(
    4,
    413,
    ({ what, count, limit }: { what: string; count: number; limit: number }) =>
      `has ${grouped(count)} ${what}, more than ${grouped(limit)}`,
    'Leave out or join what hardly matters.',
    { what: 'uncertain quantities', count: 100, limit: 64 },
  ),
  'risk.named-twice': entry(
    4,
    422,
    ({ name }: { name: string }) => `names ${quoted(name)} twice among what a scenario draws`,
    'Give each uncertain quantity and each uniform a name of its own.',
    { name: 'rate' },
  ),
  'risk.unknown-name': entry(
    4,
    422,
    ({ name }: { name: string }) => `asks for ${quoted(name)}, which the model has not`,
    'Take one of the names under uncertain, uniforms or outputs of the model.',
    { name: 'rat' },
  ),
  'risk.not-a-number': entry(
    4,
    422,
    ({ output, scenario }: { output: string; scenario: number }) =>
      `its output ${quoted(output)} is no finite number in scenario ${grouped(scenario)}`,
    'Something is divided by 0 or grows without bound. Look at the formula of the output.',
    { output: 'total', scenario: 17 },
  ),
  'risk.cancelled': entry(
    4,
    409,
    ({ scenarios }: { scenarios: number }) => `was cancelled after ${grouped(scenarios)} scenarios`,
    'Nothing was kept. Start it again for a result.',
    { scenarios: 4_096 },
  ),
} as const
