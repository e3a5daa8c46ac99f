import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { known } from '../../../../test/intel.ts'
import { type Given, gate, handlebars, injection, recorded, scored } from '../../../../test/subject.ts'
import { parseInstant } from '../../base/instant.ts'
import { speak } from '../../language/catalogue.ts'
import type { FindingRecord } from '../../policy/recorded-finding.ts'
import type { Amount } from '../../release/estimate.ts'
import type { Circumstances } from '../known-quantity.ts'
import { quantitiesFor } from '../quantity-of.ts'
import type { NamedRegime } from '../regulation/regimes.ts'
import { simulate } from '../simulate.ts'
import { type LossComponent, lossComponents } from './loss-model.ts'
import { type AssessedLosses, lossModelOf, quantitiesOfLoss } from './loss-model-of.ts'

const shop: Circumstances = {
  currency: 'EUR',
  revenue: 20_000_000,
  exposure: { from: 'internet', by: 'signed-in', source: 'holdpoint.yaml' },
  data: ['contact', 'payment'],
  weaknesses: [89],
}
const gdprAndCards = [{ name: 'gdpr' }, { name: 'pci-dss' }]
const stated = { by: 'product owner', at: parseInstant('2026-11-24T13:00:00Z') }
const sqlInjection = found([{ ...injection, ...scored(8.8) }])

function found(given: readonly Given[], intel = known({})): readonly FindingRecord[] {
  return recorded(gate({ found: given, intel })).findings
}

interface About {
  readonly findings?: readonly FindingRecord[]
  readonly circumstances?: Circumstances
  readonly regimes?: readonly NamedRegime[]
  readonly amounts?: Readonly<Record<string, Amount | number>>
}

function losses({
  findings = sqlInjection,
  circumstances = shop,
  regimes = gdprAndCards,
  amounts = {},
}: About = {}): AssessedLosses {
  const estimates = Object.entries(amounts).map(([name, given]) => {
    const amount = typeof given === 'number' ? ({ kind: 'value', value: given } as const) : given
    return [name, { amount, source: 'the test', stated }] as const
  })
  const quantities = quantitiesFor(quantitiesOfLoss(regimes), circumstances, new Map(estimates))
  return lossModelOf({ findings, circumstances, quantities, regimes })
}

type Column = LossComponent | 'total' | 'rate'

/** What so many exploitations cost in some scenarios, by component, with their total and the rate. */
function costOf({ model }: AssessedLosses, exploitations: number | 'given', scenarios = 1_024) {
  const { outputs } = simulate<Column>(
    {
      uncertain: model.uncertain,
      uniforms: model.uniforms,
      outputs: [...lossComponents, 'total', 'rate'],
      evaluate: (batch) => {
        const { rate, givenExploitation, of } = model.of(batch)
        const counts = new Uint32Array(batch.size).fill(exploitations === 'given' ? 0 : exploitations)
        const columns = exploitations === 'given' ? givenExploitation : of(counts)
        const total = columns.response.map((_, i) =>
          lossComponents.reduce((sum, component) => sum + (columns[component][i] ?? 0), 0),
        )
        return { ...columns, total, rate }
      },
    },
    { seed: 7n, mostScenarios: scenarios },
  )
  return outputs
}

function means(about: AssessedLosses, exploitations: number | 'given', scenarios?: number) {
  const outputs = costOf(about, exploitations, scenarios)
  return Object.fromEntries(Object.entries(outputs).map(([name, { mean }]) => [name, mean]))
}

describe("the shop's SQL injection, with every number stated", () => {
  const certain = losses({
    amounts: {
      'exploitations-a-year': 0.4,
      people: 10_000,
      'share-taken': 0.5,
      'cost-per-person': 4,
      response: 30_000,
      'outage-hours': 8,
      'outage-an-hour': 500,
      replacement: 5_000,
      revenue: 20_000_000,
      churn: 0.01,
      contract: 10_000,
      'chance-notifiable': 1,
      'gdpr-fined': 1,
      'gdpr-fine': 100_000,
      'pci-dss-fined': 1,
      'pci-dss-fine': 25_000,
    },
  })

  // Records 10,000 x 0.5 x 4; outage 8 x 500; churn 1% of 20 million; what the card brands ask is by contract:
  // 10,000 + 25,000. The fine is below its ceiling of 10 million. In all 394,000.
  test('costs what its parts add up to', () => {
    const once = {
      response: 30_000,
      outage: 4_000,
      replacement: 5_000,
      records: 20_000,
      churn: 200_000,
      contract: 35_000,
      regulatory: 100_000,
      total: 394_000,
      rate: expect.closeTo(0.4, 12),
    }
    expect(means(certain, 'given')).toEqual(once)
    expect(means(certain, 1)).toEqual(once)
  })

  // Churn 200,000 and 1% of the 19.8 million that are left; the fine counts once; all else twice.
  test('twice costs twice as much, but customers leave once and the gravest fine counts', () => {
    expect(means(certain, 2)).toMatchObject({
      response: 60_000,
      records: 40_000,
      churn: 398_000,
      contract: 70_000,
      regulatory: 100_000,
    })
  })

  test('never costs nothing', () => {
    expect(means(certain, 0)).toMatchObject({ total: 0 })
  })

  // 2% of a revenue of 20 million is 400,000, and the higher of that and 10 million goes: a fine of 30 million is cut.
  test('is fined no more than the ceiling', () => {
    const heavy = { 'chance-notifiable': 1, 'gdpr-fined': 1, 'gdpr-fine': 30_000_000 }
    expect(means(losses({ amounts: heavy }), 'given')).toMatchObject({ regulatory: 10_000_000 })
    const principle = [{ name: 'gdpr', article: 'Art. 83(5)' }]
    expect(means(losses({ amounts: heavy, regimes: principle }), 'given')).toMatchObject({
      regulatory: 20_000_000,
    })
  })

  // P(notifiable) x P(fined) x fine = 0.5 x 0.2 x 100,000 = 10,000, each for GDPR and UK GDPR, which add up.
  test('is fined by the chain of chances, and several regimes add up', () => {
    const regimes = [{ name: 'gdpr' }, { name: 'uk-gdpr' }]
    const amounts = {
      'chance-notifiable': 0.5,
      'gdpr-fined': 0.2,
      'gdpr-fine': 100_000,
      'uk-gdpr-fined': 0.2,
      'uk-gdpr-fine': 100_000,
    }
    const { mean, meanError } = costOf(losses({ regimes, amounts }), 'given', 65_536).regulatory
    expect(Math.abs(mean - 20_000)).toBeLessThan(4 * meanError)
    expect(meanError).toBeLessThan(400)
  })
})

describe('with defaults', () => {
  // 0.1 to 3 a year, half of that with an account: lognormal with mean sqrt(0.05 x 1.5) e^(sigma²/2), sigma = ln(30) /
  // 3.2897 = 1.0339, so 0.27386 x 1.7066 = 0.4674.
  test('the rate of the injection is that of our table', () => {
    expect(means(losses(), 'given', 16_384).rate).toBeCloseTo(0.4674, 2)
  })

  // EPSS 0.5 is 8.433291 a year anywhere; targeting 0 / 0.01 x 0.5 / 0.1 x 0.5 has the mean 0.0116667.
  test('the rate of what EPSS knows is its yearly rate times targeting', () => {
    const epss = { [handlebars.vulnerability]: { score: 0.5, percentile: 0.98 } }
    const about = losses({ findings: found([{ ...handlebars, ...scored(9.8) }], known({ epss })) })
    expect(means(about, 'given', 16_384).rate).toBeCloseTo((8.433291 * (4 * 0.005 + 0.05)) / 6, 4)
    expect([about.quantities.has('targeting'), about.quantities.has('exploitations-a-year')]).toEqual([
      true,
      false,
    ])
  })

  test('a share of targeting is left out where nothing goes by EPSS', () => {
    const { quantities, model } = losses()
    expect(quantities.has('targeting')).toBe(false)
    expect(Object.keys(model.uncertain)).toEqual([...quantities.keys()])
  })

  test('a hold without findings goes by how its release can be reached', () => {
    const { likelihoods, quantities } = losses({ findings: [] })
    expect(likelihoods).toEqual([])
    expect(quantities.get('exploitations-a-year')?.distribution).toEqual({
      kind: 'lognormal',
      low: 0.05,
      high: 1.5,
    })
  })

  test('where no data of people can be reached, records cost nothing and nothing about people is asked', () => {
    const about = losses({ circumstances: { ...shop, data: ['none'] } })
    expect(means(about, 2)).toMatchObject({ records: 0 })
    expect(
      Object.keys(about.model.uncertain).filter((name) => /people|person|share-taken/.test(name)),
    ).toEqual([])
  })

  test('other quantities of an assessment stay as they were given', () => {
    const { circumstances, regimes } = { circumstances: shop, regimes: [] }
    const amount = { kind: 'value', value: 9_000 } as const
    const delay = {
      name: 'delay-a-day',
      unit: 'money-a-day',
      from: { kind: 'estimate', estimate: { amount, source: 'the test', stated } },
      distribution: { kind: 'fixed', value: 9_000 },
    } as const
    const quantities = new Map([['delay-a-day', delay]])
    const about = lossModelOf({ findings: sqlInjection, circumstances, quantities, regimes })
    expect(about.quantities.get('delay-a-day')).toBe(delay)
    expect(about.model.uncertain['delay-a-day']).toBeUndefined()
  })
})

describe('of any number of exploitations', () => {
  const about = losses({ amounts: { 'gdpr-fined': 0.5, 'chance-notifiable': 0.9 } })
  const scenarios = 256

  /** What so many exploitations cost, by component and scenario: the scenarios are the same each time. */
  function columns(counts: (scenario: number) => number): ReadonlyMap<LossComponent, readonly number[]> {
    const kept = new Map<LossComponent, number[]>(lossComponents.map((name) => [name, []]))
    let start = 0
    simulate(
      {
        uncertain: about.model.uncertain,
        uniforms: about.model.uniforms,
        outputs: ['done'],
        evaluate: (batch) => {
          const { of } = about.model.of(batch)
          const lost = of(Uint32Array.from({ length: batch.size }, (_, i) => counts(start + i)))
          for (const name of lossComponents) kept.get(name)?.push(...lost[name])
          start += batch.size
          return { done: new Float64Array(batch.size) }
        },
      },
      { seed: 3n, mostScenarios: scenarios },
    )
    return kept
  }

  const numbers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 })

  test.prop([numbers, numbers], { numRuns: 15 })(
    'more never cost less, and nothing is below 0',
    (few, more) => {
      const fewer = columns((i) => few[i % few.length] ?? 0)
      const all = columns((i) => (few[i % few.length] ?? 0) + (more[i % more.length] ?? 0))
      for (const [name, lost] of fewer) {
        expect(Math.min(...lost)).toBeGreaterThanOrEqual(0)
        expect(lost.filter((cost, i) => (all.get(name)?.[i] ?? -1) < cost)).toEqual([])
      }
    },
  )

  // Whatever happens in other scenarios, and in whichever option: what the second adds is the same.
  test('each costs the same in every option', () => {
    const [one, two] = [columns(() => 1), columns(() => 2)]
    const mixed = columns((i) => (i % 2 === 0 ? 2 : 1))
    for (const [name, lost] of mixed)
      expect(lost).toEqual(lost.map((_, i) => (i % 2 === 0 ? two : one).get(name)?.[i]))
  })

  test('a later one is another draw of what differs from event to event', () => {
    const [one, two] = [columns(() => 1), columns(() => 2)]
    const added = (name: LossComponent) =>
      (two.get(name) ?? []).map((lost, i) => lost - 2 * (one.get(name)?.[i] ?? 0))
    expect(added('response').filter((more) => Math.abs(more) < 1).length).toBeLessThan(5)
    expect(added('replacement').filter((more) => Math.abs(more) > 1e-6)).toEqual([])
  })
})

describe('notes', () => {
  const notes = (about: About) => losses(about).notes.map(speak).join('\n')

  test('say beyond how many people nobody measured', () => {
    expect(notes({ amounts: { people: { kind: 'range', low: 1_800_000, high: 2_300_000 } } })).toContain(
      'Our figures on breaches come from ones of 2,960 to 113,620 people. With 1,800,000 to 2,300,000 people here',
    )
    expect(notes({})).not.toContain('113,620')
  })

  test('say what nobody said', () => {
    const { revenue: _, ...without } = shop
    const said = notes({ circumstances: { ...without, data: [] }, regimes: [] })
    expect(said).toContain('Nobody has said what the company takes in a year')
    expect(said).toContain('Nobody has said what kind of data it reaches')
    expect(said).toContain('Nobody has said which laws and contracts apply')
  })

  test('say of which law nobody has checked the text', () => {
    expect(notes({})).toContain(
      'Ceilings and deadlines of GDPR (EU), PCI DSS 4.0.1 are here as others tell them',
    )
  })

  // Lognormal 10 to 100,000: the median is sqrt(10 x 100,000) = 1,000.
  test('warn of a range that spans too much, with what it implies', () => {
    expect(notes({ amounts: { response: { kind: 'range', low: 10, high: 100_000 } } })).toContain(
      'The range of "response" spans more than a thousand times its low end: half of what is drawn is below 1,000',
    )
  })
})

test('in a currency without a rate it names every number that has to be stated', () => {
  const inKrona = () => losses({ circumstances: { ...shop, currency: 'ISK' }, regimes: [{ name: 'gdpr' }] })
  expect(inKrona).toThrow(
    'has no default in ISK for cost-per-person, response, replacement, contract, gdpr-fine',
  )
})

test('duties come with the regimes', () => {
  expect(losses().duties.map(({ regime, article }) => `${regime} ${article}`)).toEqual([
    'gdpr Art. 33(1)',
    'pci-dss 6.3.3',
  ])
})
