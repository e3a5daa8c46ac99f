import { describe, expect, test } from 'vitest'
import { known, log4shell } from '../../../../test/intel.ts'
import { type Given, gate, handlebars, injection, recorded, scored } from '../../../../test/subject.ts'
import { parseInstant } from '../../base/instant.ts'
import type { ExploitFact } from '../../intel/exploit-fact.ts'
import type { IntelSource } from '../../intel/intel-source.ts'
import { speak } from '../../language/catalogue.ts'
import type { Estimate } from '../../release/estimate.ts'
import type { Exposure } from '../../release/exposure.ts'
import { lossQuantities } from '../loss/quantities.ts'
import { quantitiesFor } from '../quantity-of.ts'
import { likelihoodsOf } from './likelihoods-of.ts'
import { yearlyRate } from './rate-of.ts'

const cve = handlebars.vulnerability
const severe = { ...handlebars, ...scored(9.8) }
const shopVector = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'
const sqlInjection: Given = {
  ...injection,
  severity: 'high',
  ratings: [{ source: 'penetration tester', vector: shopVector, score: 8.8, severity: 'high' }],
}
const online: Exposure = { from: 'internet', by: 'anyone', source: 'holdpoint.yaml' }
const stated = { by: 'security manager', at: parseInstant('2026-11-24T13:00:00Z') }

interface About {
  readonly found: readonly Given[]
  readonly intel?: IntelSource
  readonly exposure?: Exposure | 'not said'
  readonly estimates?: ReadonlyMap<string, Estimate>
}

function ratesOf({ found, intel = known({}), exposure = online, estimates = new Map() }: About) {
  const { findings, intelAsOf } = recorded(gate({ found, intel }))
  const circumstances = {
    currency: 'EUR',
    data: [],
    weaknesses: [],
    ...(exposure !== 'not said' && { exposure }),
  }
  const asked = lossQuantities.filter(({ name }) => name === 'exploitations-a-year' || name === 'targeting')
  const [rate, targeting] = [...quantitiesFor(asked, circumstances, estimates).values()]
  if (rate === undefined || targeting === undefined) throw new Error('a quantity is missing')
  return likelihoodsOf({ findings, circumstances, rate, targeting, feeds: intelAsOf })
}

function only(about: About) {
  const [likelihood, other] = ratesOf(about).each
  if (likelihood === undefined || other !== undefined) throw new Error('not one likelihood')
  return { ...likelihood, says: likelihood.because.map(speak).join('; ') }
}

// FIRST: EPSS is a probability within 30 days. -ln(0.5) = 0.693147, times 365 / 30 = 8.433291.
test('EPSS is turned into a yearly rate', () => {
  expect(yearlyRate(0.5)).toBeCloseTo(8.433291, 6)
  expect(yearlyRate(0)).toBeCloseTo(0, 12)
  expect(yearlyRate(1)).toBe(yearlyRate(0.99999))
})

test('a vulnerability in two packages is one flaw, with the higher of its rates', () => {
  const elsewhere: Given = { ...severe, component: { name: 'log4j-core', version: '2.14.1' } }
  const [one, both] = [ratesOf({ found: [severe] }), ratesOf({ found: [severe, elsewhere] })]
  expect(both.each).toHaveLength(2)
  expect(both.judged).toEqual(one.judged)
  const epss = { [cve]: { score: 0.5, percentile: 0.98 } }
  expect(ratesOf({ found: [severe, elsewhere], intel: known({ epss }) }).anywhere).toBe(yearlyRate(0.5))
})

// The window rule of EPSS, 1 - (1 - p)^(T / 30), is what a Poisson process of that rate gives: p = 0.2 over 90 days.
test('over a window it is the chance that EPSS implies', () => {
  expect(1 - Math.exp((-yearlyRate(0.2) * 90) / 365)).toBeCloseTo(1 - 0.8 ** 3, 12)
})

describe('goes by the best that is known:', () => {
  const fact = (exploitation: ExploitFact['exploitation']): ExploitFact => ({
    vulnerability: cve,
    exploitation,
    source: 'the vendor',
    at: parseInstant('2026-11-20'),
  })
  const epss = { [cve]: { score: 0.5, percentile: 0.98 } }
  const kev = [{ ...log4shell, cve }]

  test.each([
    ['KEV supersedes EPSS', known({ kev, epss }), 'kev'],
    ['so does a fact that it is exploited', known({ epss }, [fact('active')]), 'exploited'],
    ['a proof of concept does not', known({ epss }, [fact('public-poc')]), 'epss'],
    ['EPSS comes before our table', known({ epss }), 'epss'],
    ['without a score our table goes', known({}), 'elicited'],
    ['EPSS counts where KEV was never loaded', known({ epss, without: ['kev'] }), 'epss'],
    ['without feeds our table goes', known({ without: ['kev', 'epss'] }), 'elicited'],
  ] as const)('%s', (_, intel, by) => {
    expect(only({ found: [severe], intel }).by).toBe(by)
  })

  // Three points of targeting, 0 / 0.01 / 0.1, times 8.433291 a year.
  test('of what EPSS expects anywhere a stated share gets at us', () => {
    const { rate, says } = only({ found: [severe], intel: known({ epss }) })
    expect(rate).toEqual({
      kind: 'three-point',
      least: 0,
      likely: expect.closeTo(0.08433291, 8),
      most: expect.closeTo(0.8433291, 7),
    })
    expect(says).toBe(
      'not listed as exploited (KEV of 2026-11-24); 50% likely to be exploited somewhere within 30 days, and 98% of vulnerabilities score no higher (EPSS of 2026-11-24); of which a stated share gets at us (targeting)',
    )
  })

  test('KEV says since when', () => {
    expect(only({ found: [severe], intel: known({ kev }) }).says).toContain(
      'exploited in the wild since 2021-12-10 at the latest, by ransomware too (KEV of 2026-11-24)',
    )
  })

  test('a feed that is missing is said, and is no "not exploited"', () => {
    const { says } = only({ found: [severe], intel: known({ without: ['kev', 'epss'] }) })
    expect(says).toContain('nobody has loaded KEV here; nobody has loaded EPSS here')
  })

  // Judged at 0.1 to 3 a year without an account on the internet; three times that where it is public how to.
  test('a public exploit triples what our table says', () => {
    const rateWith = (...facts: ExploitFact[]) => only({ found: [severe], intel: known({}, facts) }).rate
    expect(rateWith()).toEqual({ kind: 'range', low: 0.1, high: 3 })
    expect(rateWith(fact('public-poc'))).toEqual({ kind: 'range', low: 0.3, high: 9 })
  })
})

describe("the shop's SQL injection", () => {
  // 0.1 to 3 a year on the internet, times 0.5 because the vector says PR:L: an account is needed.
  test('needs an account, so it is exploited half as often as what needs none', () => {
    expect(only({ found: [sqlInjection] })).toMatchObject({
      by: 'elicited',
      rate: { kind: 'range', low: 0.05, high: 1.5 },
      says: 'our own flaw, of which KEV and EPSS cannot know; that is no sign that nobody exploits it; can be reached from the internet, by whoever has an account; how often that is exploited in a year is judgement (2026)',
    })
  })

  test.each([
    ['internal', 'anyone', 0.005, 0.15],
    ['internet', 'staff', 0.01, 0.3],
    ['local', 'administrators', 0.00006, 0.003],
  ] as const)('reached from %s by %s: the narrower of release and flaw goes', (from, by, low, high) => {
    expect(only({ found: [sqlInjection], exposure: { ...online, from, by } }).rate).toEqual({
      kind: 'range',
      low,
      high,
    })
  })

  test('where nobody said from where it is reached, that is said and the widest taken', () => {
    const { rate, says } = only({ found: [sqlInjection], exposure: 'not said' })
    expect(rate).toEqual({ kind: 'range', low: 0.05, high: 1.5 })
    expect(says).toContain('nobody said from where the release can be reached')
  })

  // Attack complexity high: times 0.3.
  test('what is hard to hit is exploited less', () => {
    const hard = shopVector.replace('AC:L', 'AC:H')
    const rated = [{ source: 'penetration tester', vector: hard, score: 7.5, severity: 'high' as const }]
    expect(only({ found: [{ ...sqlInjection, ratings: rated }] }).rate).toEqual({
      kind: 'range',
      low: 0.015,
      high: 0.45,
    })
  })
})

describe('several flaws', () => {
  // 0.1 to 3 of the one, 0.05 to 1.5 of the other.
  test('add up', () => {
    const { judged, anywhere } = ratesOf({ found: [severe, sqlInjection] })
    expect(judged).toEqual({ low: expect.closeTo(0.15, 12), high: expect.closeTo(4.5, 12) })
    expect(anywhere).toBe(0)
  })

  test('only those that hold count, where some do', () => {
    const mild: Given = { ...injection, rule: 'another', locations: [{ path: 'b.js' }], ...scored(2) }
    expect(ratesOf({ found: [sqlInjection, mild] }).each).toHaveLength(1)
    expect(ratesOf({ found: [mild] }).each).toHaveLength(1)
  })

  test('what somebody stated is for all of them together', () => {
    const amount = { kind: 'range', low: 0.2, high: 0.9 } as const
    const estimates = new Map([['exploitations-a-year', { amount, source: 'our logs', stated }]])
    const { each, anywhere, judged } = ratesOf({ found: [severe, sqlInjection], estimates })
    expect([anywhere, judged]).toEqual([0, undefined])
    expect(each.map(({ by, rate }) => [by, rate])).toEqual([
      ['stated', amount],
      ['stated', amount],
    ])
    expect(each[0]?.because.map(speak)).toEqual([
      'stated by security manager on 2026-11-24, for all 2 flaws together (our logs)',
    ])
  })
})
