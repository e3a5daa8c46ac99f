import * as z from 'zod/mini'
import { optionKinds } from '../../../../core/options/option.ts'
import { units } from '../../../../core/release/estimate.ts'

const said = (what: string) => z.string().check(z.describe(what))
const numberOf = (what: string) => z.number().check(z.describe(what))
const count = z.int().check(z.gte(0))
const chance = z.number().check(z.gte(0), z.lte(1))

const spread = z.object({
  mean: z.number(),
  meanError: numberOf('Standard error of the mean, from independent scrambles'),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  p95: z.number(),
  p95Error: z.number(),
  p99: z.number(),
})

const amount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('range'), low: z.number(), high: z.number() }),
  z.object({ kind: z.literal('three-point'), least: z.number(), likely: z.number(), most: z.number() }),
])

const dates = z.object({ p50: z.string(), p90: z.string() })
const rangeOfChances = z.object({ mean: chance, p10: chance, p90: chance })
const rangeOfDays = z.object({ mean: z.number(), p10: z.number(), p90: z.number() })

const option = z.object({
  name: z.string(),
  kind: z.enum(optionKinds),
  title: z.string(),
  ships: z.exactOptional(dates.check(z.describe('Absent where nothing ships'))),
  fixed: dates,
  lateDays: spread,
  openDays: spread.check(z.describe('Days in which the flaw is open, in part where in part')),
  exploited: spread.check(z.describe('Chance of at least one successful exploitation in that time')),
  breaks: chance.check(z.describe('Chance that the fix breaks something')),
  parts: z.object({
    loss: spread,
    regulatory: spread,
    delay: spread,
    work: spread,
    breakage: spread,
    blocked: spread,
  }),
  total: spread,
  cheapest: chance.check(z.describe('Share of scenarios in which it costs least, ties shared')),
  dominatedBy: z.exactOptional(z.string()),
  curve: z.array(z.object({ above: z.number(), chance })),
  tolerance: z.exactOptional(z.object({ chance, met: z.boolean() })),
  breakEven: z.exactOptional(
    z
      .object({ chance: z.exactOptional(rangeOfChances), days: z.exactOptional(rangeOfDays) })
      .check(
        z.describe(
          'Against shipping now; without chance it costs more even at certainty, without days no delay makes it as dear',
        ),
      ),
  ),
})

const stated = z.object({ by: z.string(), at: z.string() })

const quantity = z.object({
  name: z.string(),
  unit: z.enum(units),
  amount,
  mean: numberOf('Of the distribution that is drawn'),
  distribution: z.looseObject({ kind: z.string() }),
  default: z.boolean().check(z.describe('Nobody stated it')),
  source: z.string(),
  year: z.exactOptional(z.int().check(z.describe('Of the source of a default'))),
  stated: z.exactOptional(stated),
  confirmed: z.exactOptional(stated.check(z.describe('By a second role, which makes it a fact'))),
})

const losses = z.object({
  response: spread,
  outage: spread,
  replacement: spread,
  records: spread,
  churn: spread,
  contract: spread,
  regulatory: spread,
})

/** `holdpoint/assessment/1`, as `holdpoint assess FILE --json` writes it. Money is in the major unit of `currency`. */
export const assessmentDocument = z.object({
  schema: z.literal('holdpoint/assessment/1'),
  at: z.string(),
  release: z.object({
    product: z.string(),
    version: z.exactOptional(z.string()),
    environment: z.exactOptional(z.string()),
    shipsAt: z.exactOptional(z.string()),
  }),
  currency: said('ISO 4217'),
  inProduction: z.enum(['yes', 'no', 'unknown']),
  findings: z.array(
    z.object({
      id: z.string(),
      vulnerability: z.exactOptional(z.string()),
      title: z.string(),
      severity: z.string(),
    }),
  ),
  seed: said('A whole number as text, because it has more digits than a number of JSON holds'),
  scenarios: count,
  scrambles: count,
  reached: z.object({ relative: z.number(), met: z.boolean() }),
  tolerance: z.exactOptional(z.object({ loss: z.number(), chance })),
  recommended: z.object({
    option: z.string(),
    by: z.enum(['least-expected-cost', 'smaller-tail', 'nearest-to-tolerance']),
    next: z.exactOptional(z.string()),
    setAside: z.array(z.object({ option: z.string(), because: z.enum(['tolerance', 'holds-the-fix']) })),
  }),
  options: z.array(option).check(z.describe('In the order of the hold file')),
  givenExploitation: z
    .object({ total: spread, parts: losses })
    .check(z.describe('Loss if it is exploited once: authority goes by its p95, never by that of a window')),
  chanceIfShipped: z.object({ low: chance, mean: chance, high: chance }).check(z.describe('5% and 95%')),
  swings: z.array(
    z.object({
      quantity: z.string(),
      low: z.number(),
      high: z.number(),
      atLow: z.number(),
      atHigh: z.number(),
    }),
  ),
  flips: z.array(z.object({ quantity: z.string(), now: z.number(), at: z.number(), to: z.string() })),
  worth: z.array(z.object({ quantity: z.string(), worth: z.number() })),
  likelihoods: z.array(
    z.object({
      finding: z.string(),
      rate: amount.check(z.describe('Successful exploitations a year while it is open to everyone')),
      by: z.enum(['stated', 'kev', 'exploited', 'epss', 'elicited']),
      because: z.array(z.string()),
    }),
  ),
  quantities: z.array(quantity),
  defaults: z.array(z.string()).check(z.describe('Names of defaults that matter, the most first')),
  duties: z.array(
    z.object({
      regime: z.string(),
      article: z.string(),
      asks: z.string(),
      within: z.object({ amount: z.number(), of: z.enum(['hours', 'days', 'business-days', 'months']) }),
      starts: said('What starts the clock'),
      source: z.string(),
      year: z.int(),
      checked: z
        .enum(['text', 'secondary', 'unchecked'])
        .check(z.describe("How far it was checked against the law's own text")),
    }),
  ),
  open: z.array(z.object({ question: z.string(), asks: z.string(), worth: z.number() })),
  notes: z.array(z.string()),
})

/** What the document is, with nothing that it does not say. */
export type AssessmentDocument = z.output<typeof assessmentDocument>
