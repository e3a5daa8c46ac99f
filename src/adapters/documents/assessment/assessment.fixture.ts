import type { Assessment } from '../../../core/assessment/assessment.ts'
import { sha256 } from '../../../core/base/hash.ts'
import { addDuration, days, parseInstant } from '../../../core/base/instant.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { CostPart, Exceedance, OptionResult, Spread } from '../../../core/options/comparison.ts'
import { type FindingRecord, findingRecord } from '../../../core/policy/recorded-finding.ts'
import type { Unit } from '../../../core/release/estimate.ts'
import type { Distribution } from '../../../core/risk/distribution.ts'
import type { LossComponent } from '../../../core/risk/loss/loss-model.ts'
import type { Quantity } from '../../../core/risk/quantity.ts'

const now = parseInstant('2026-11-24T13:00:00Z')
const planned = parseInstant('2026-11-24T18:00:00Z')
const later = (n: number) => addDuration(planned, days(n))

/** Numbers that belong together as a lognormal's do, roughly: only their look matters here. */
function spread(p50: number, wide: number, mean = p50 * (1 + (wide - 1) / 4)): Spread {
  return {
    mean,
    meanError: mean / 500,
    p10: p50 / wide,
    p50,
    p90: p50 * wide,
    p95: p50 * wide * 1.5,
    p95Error: (p50 * wide) / 300,
    p99: p50 * wide * 2.5,
  }
}

export const nothing: Spread = {
  mean: 0,
  meanError: 0,
  p10: 0,
  p50: 0,
  p90: 0,
  p95: 0,
  p95Error: 0,
  p99: 0,
}

/** Mostly nothing, with a long tail: what exploitation costs over a window. */
const tail = (chance: number, loss: number): Spread => ({
  ...nothing,
  mean: chance * loss,
  meanError: (chance * loss) / 200,
  p90: chance > 0.1 ? loss / 2 : 0,
  p95: chance > 0.05 ? loss : 0,
  p95Error: chance > 0.05 ? loss / 100 : 0,
  p99: chance > 0.01 ? 3 * loss : 0,
})

function curve(chance: number, loss: number): readonly Exceedance[] {
  const amounts = [0.05, 0.1, 0.2, 0.4, 0.7, 1, 1.6, 2.5, 4, 7].map((by) => by * loss)
  const shares = [0.99, 0.97, 0.9, 0.78, 0.62, 0.5, 0.33, 0.18, 0.08, 0.02]
  return [{ above: 0, chance }, ...amounts.map((above, i) => ({ above, chance: chance * (shares[i] ?? 0) }))]
}

type Parts = Partial<Record<CostPart, Spread>>
const partsOf = (parts: Parts) => ({
  loss: nothing,
  regulatory: nothing,
  delay: nothing,
  work: nothing,
  breakage: nothing,
  blocked: nothing,
  ...parts,
})

const onTime = { p50: planned, p90: planned }

export const shipNow: OptionResult = {
  name: 'ship-now',
  kind: 'ship-now',
  title: 'Ship now, patch in the next release',
  ships: onTime,
  fixed: { p50: later(14), p90: later(19) },
  lateDays: nothing,
  openDays: spread(14, 1.3),
  exploited: { ...spread(0.13, 2.4), p10: 0.04, p90: 0.3 },
  breaks: 0.02,
  parts: partsOf({
    loss: tail(0.16, 2_100_000),
    regulatory: tail(0.02, 3_000_000),
    work: spread(9_000, 1.4),
    breakage: tail(0.02, 40_000),
  }),
  total: {
    ...spread(9_500, 1.4),
    mean: 407_000,
    meanError: 2_100,
    p90: 1_250_000,
    p95: 2_400_000,
    p99: 7_000_000,
  },
  cheapest: 0.31,
  curve: curve(0.16, 1_500_000),
  tolerance: { chance: 0.13, met: false },
}

const filtered: OptionResult = {
  ...shipNow,
  name: 'waf',
  kind: 'compensating-control',
  title: 'Ship behind a filter (WAF)',
  openDays: spread(5, 1.8),
  exploited: { ...spread(0.05, 2.4), p10: 0.014, p90: 0.11 },
  parts: partsOf({
    loss: tail(0.06, 2_100_000),
    regulatory: tail(0.008, 3_000_000),
    work: spread(14_000, 1.4),
    blocked: spread(22_000, 2),
  }),
  total: {
    ...spread(41_000, 1.6),
    mean: 192_000,
    meanError: 1_500,
    p90: 420_000,
    p95: 1_100_000,
    p99: 4_200_000,
  },
  cheapest: 0.09,
  curve: curve(0.06, 1_500_000),
  tolerance: { chance: 0.047, met: true },
  breakEven: { chance: { mean: 0.018, p10: 0.009, p90: 0.031 } },
}

const fullFix: OptionResult = {
  name: 'full-fix',
  kind: 'full-fix',
  title: 'Full fix, full regression',
  ships: { p50: later(1.7), p90: later(2.4) },
  fixed: { p50: later(1.7), p90: later(2.4) },
  lateDays: { ...spread(1.7, 1.4), p10: 1.2, p90: 2.4 },
  openDays: nothing,
  exploited: nothing,
  breaks: 0.03,
  parts: partsOf({
    delay: spread(55_000, 1.5),
    work: spread(18_000, 1.3),
    breakage: tail(0.03, 40_000),
  }),
  total: { ...spread(76_000, 1.45), mean: 82_400, meanError: 160 },
  cheapest: 0.6,
  curve: [{ above: 0, chance: 0 }],
  tolerance: { chance: 0, met: true },
  breakEven: {
    chance: { mean: 0.031, p10: 0.019, p90: 0.044 },
    days: { mean: 11.6, p10: 6.8, p90: 19.2 },
  },
}

const finding: FindingRecord = findingRecord.parse({
  id: 'f1',
  kind: 'code',
  aliases: [],
  weakness: ['CWE-89'],
  title: 'SQL injection in the order search lets any customer read every order',
  severity: 'high',
  since: 'introduced',
  worsened: false,
  verdict: 'hold',
  firstSeen: '2026-11-24T12:40:00Z',
  rating: { source: 'penetration test', score: 8.8, severity: 'high' },
  ratings: [],
  component: {},
  locations: [{ path: 'src/order-search.js', line: 12 }],
  fix: { state: 'unknown' },
  intel: {
    applicable: false,
    kev: { kind: 'not-applicable' },
    epss: { kind: 'not-applicable' },
  },
  reproduced: { at: '2026-11-24T12:40:00Z', by: 'penetration tester' },
  identity: { exact: 'e1', lineage: 'l1' },
  results: [
    {
      tool: { name: 'penetration tester' },
      severity: 'high',
      evidence: '1'.repeat(64),
      place: { record: 1, line: 1, byte: 0 },
    },
  ],
})

function stated(name: string, unit: Unit, low: number, high: number, by: string): [string, Quantity] {
  const distribution: Distribution = { kind: 'lognormal', low, high }
  const estimate = {
    amount: { kind: 'range', low, high } as const,
    source: 'count of the order database',
    stated: { by, at: now },
    ...(name === 'people' && { confirmed: { by: 'data protection officer', at: now } }),
  }
  return [name, { name, unit, from: { kind: 'estimate', estimate }, distribution }]
}

function assumed(name: string, unit: Unit, low: number, likely: number, high: number): [string, Quantity] {
  const amount = { kind: 'three-point', least: low, likely, most: high } as const
  const standard = { amount, source: 'judgement', year: 2026 }
  return [
    name,
    {
      name,
      unit,
      from: { kind: 'default', default: standard },
      distribution: { kind: 'pert', low, mode: likely, high },
    },
  ]
}

const quantities: ReadonlyMap<string, Quantity> = new Map([
  stated('people', 'people', 1_200_000, 2_400_000, 'head of data'),
  stated('delay-a-day', 'money-a-day', 20_000, 60_000, 'product owner'),
  stated('patch-hours', 'hours', 6, 10, 'development lead'),
  stated('rate', 'a-year', 0.8, 9, 'penetration tester'),
  assumed('control-stops', 'share', 0.2, 0.6, 0.9),
  assumed('cost-a-person', 'money-a-person', 0.2, 0.9, 4),
])

const given = (part: number): Spread => spread(part, 3)
const givenParts: Record<LossComponent, Spread> = {
  response: given(160_000),
  outage: given(90_000),
  replacement: nothing,
  records: given(900_000),
  churn: given(240_000),
  contract: nothing,
  regulatory: tail(0.15, 2_800_000),
}

/** A release with a flaw of its own, three ways forward and everything that an assessment can say. */
export const assessment: Assessment = {
  at: now,
  hold: {
    release: {
      product: 'shop',
      version: '4.2.0',
      environment: 'production',
      digests: [sha256('the release')],
      shipsAt: planned,
    },
    currency: 'EUR',
    findings: [finding],
    inProduction: 'no',
    data: ['contact'],
    regimes: [{ name: 'gdpr' }],
    estimates: new Map(),
    answered: ['data', 'fix'],
    options: [
      {
        name: 'ship-now',
        kind: 'ship-now',
        title: 'Ship now',
        before: [],
        ships: 'with-flaw',
        stages: [],
        regression: 'none',
        delivers: 1,
      },
    ],
    delay: { aDay: 'delay-a-day', deadlines: [] },
    windows: [],
    tolerance: { loss: 250_000, chance: 0.05 },
  },
  comparison: {
    seed: 20_261_124n,
    scenarios: 65_536,
    scrambles: 16,
    reached: { relative: 0.0042, met: true },
    options: [shipNow, filtered, fullFix],
    recommended: {
      option: 'full-fix',
      by: 'least-expected-cost',
      next: 'waf',
      setAside: [{ option: 'ship-now', because: 'tolerance' }],
    },
    givenExploitation: { total: spread(1_450_000, 2.8, 1_900_000), parts: givenParts },
    chanceIfShipped: { low: 0.04, mean: 0.13, high: 0.3 },
    swings: [
      { quantity: 'delay-a-day', low: 24_000, high: 52_000, atLow: 58_000, atHigh: 118_000 },
      { quantity: 'patch-hours', low: 6.4, high: 9.5, atLow: 74_000, atHigh: 93_000 },
      { quantity: 'rate', low: 1.1, high: 6.8, atLow: 82_000, atHigh: 83_000 },
    ],
    flips: [
      { quantity: 'people', now: 1_740_000, at: 90_000, to: 'ship-now' },
      { quantity: 'control-stops', now: 0.58, at: 0.87, to: 'waf' },
    ],
    worth: [
      { quantity: 'rate', worth: 21_400 },
      { quantity: 'people', worth: 3_900 },
      { quantity: 'patch-hours', worth: 0 },
    ],
  },
  likelihoods: [
    {
      finding: 'f1',
      rate: { kind: 'range', low: 0.8, high: 9 },
      by: 'elicited',
      because: [say('finding.no-intel', { kind: 'code' })],
    },
  ],
  quantities,
  defaults: ['control-stops', 'cost-a-person'],
  duties: [
    {
      regime: 'gdpr',
      article: 'Art. 33(1)',
      asks: say('duty.asks', { duty: 'breach-of-data' }),
      within: { amount: 72, of: 'hours' },
      starts: say('duty.starts', { clock: 'aware-of-breach' }),
      source: 'Regulation (EU) 2016/679',
      year: 2016,
      checked: 'text',
    },
  ],
  open: [
    { question: 'reach', asks: say('assess.value', { value: 'Who can reach it?' }), worth: 21_400 },
    { question: 'delay', asks: say('assess.value', { value: "What does a day's delay cost?" }), worth: 0 },
  ],
  notes: [say('assess.no-flips')],
}

/** Texts that would break a page, a terminal or a build server that took them for more than text. */
export const hostile =
  '<script>alert(1)</script>"\'&]]>\u{1b}[31m\u{202e}\n::error::x ##vso[task] 漢字漢字漢字'

/** The same with hostile texts wherever somebody else's can stand. */
export const hostileAssessment: Assessment = {
  ...assessment,
  hold: {
    ...assessment.hold,
    inProduction: 'yes',
    release: { ...assessment.hold.release, product: hostile },
    findings: [{ ...finding, title: hostile }],
  },
  comparison: {
    ...assessment.comparison,
    options: assessment.comparison.options.map((option) => ({
      ...option,
      title: `${hostile} ${option.name}`,
    })),
    swings: assessment.comparison.swings.map((swing) => ({ ...swing, quantity: hostile })),
  },
  quantities: new Map([...quantities, stated(hostile, 'days', 1, 2, hostile)]),
  notes: [say('assess.value', { value: hostile })],
}
