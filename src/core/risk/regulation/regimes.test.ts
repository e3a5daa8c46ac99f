import { expect, test } from 'vitest'
import { speak } from '../../language/catalogue.ts'
import { meanOf } from '../distributions.ts'
import { ceilingOf, isCeilingUnknown } from './ceiling-of.ts'
import { dutiesOf } from './duties-of.ts'
import { regimeNamed, regimes, regimesNamed } from './regimes.ts'

const most = (name: string, article: string | undefined, revenue: number, currency = 'EUR', people = 0) =>
  ceilingOf(regimeNamed({ name, article }).ceiling, currency)(revenue, people)

// The texts of the laws; each pair once where the sum is the higher, once where the share is.
test.each([
  ['gdpr', undefined, 100e6, 10e6],
  ['gdpr', undefined, 1e9, 20e6],
  ['gdpr', 'Art. 83(5)', 100e6, 20e6],
  ['gdpr', 'Art. 83(5)', 1e9, 40e6],
  ['nis2', undefined, 100e6, 7e6],
  ['nis2', 'Art. 34(5)', 1e9, 14e6],
  ['nis2', 'Art. 34(4)', 1e9, 20e6],
  ['cra', undefined, 1e9, 25e6],
  ['dora', 'Art. 35(8)', 1e9, 5e6],
  ['dora', undefined, 1e9, Number.POSITIVE_INFINITY],
  ['sec-8k', undefined, 1e9, Number.POSITIVE_INFINITY],
])('%s %s, at a revenue of %d, goes up to %d euros', (name, article, revenue, ceiling) => {
  expect(most(name, article, revenue)).toBeCloseTo(ceiling, 3)
})

test.each([
  ['uk-gdpr', undefined, 100e6, 'GBP', 8.7e6],
  ['uk-gdpr', 'Art. 83(5)', 1e9, 'GBP', 40e6],
  ['hipaa', undefined, 1e9, 'USD', 2_190_294],
  // The lower of the two in Brazil, so that 2% of a small revenue goes.
  ['lgpd', undefined, 100e6, 'BRL', 2e6],
  ['lgpd', undefined, 10e9, 'BRL', 50e6],
  ['pipl', undefined, 100e6, 'CNY', 50e6],
  ['pipl', undefined, 2e9, 'CNY', 100e6],
])('%s %s, at a revenue of %d %s, goes up to %d', (name, article, revenue, currency, ceiling) => {
  expect(most(name, article, revenue, currency)).toBeCloseTo(ceiling, 3)
})

// 1,000 consumers at 799 dollars.
test('the CCPA goes by how many people it is about', () => {
  expect(most('ccpa', undefined, 1e9, 'USD', 1_000)).toBe(799_000)
})

// Without a rate for the krona the share remains, and of a law with a sum alone nothing does.
test('a sum that cannot be turned into the currency does not count, and that is known', () => {
  expect(most('gdpr', undefined, 1e9, 'ISK')).toBe(20e6)
  expect(most('hipaa', undefined, 1e9, 'ISK')).toBe(Number.POSITIVE_INFINITY)
  expect(isCeilingUnknown(regimeNamed({ name: 'gdpr' }).ceiling, 'ISK')).toBe(true)
  expect(isCeilingUnknown(regimeNamed({ name: 'gdpr' }).ceiling, 'EUR')).toBe(false)
})

test('"up to 4%" is no usual ceiling: it takes a breach of principle', () => {
  expect(regimeNamed({ name: 'gdpr' }).ceiling.article).toBe('Art. 83(4)')
  expect(regimeNamed({ name: 'uk-gdpr' }).ceiling.article).toBe('Art. 83(4)')
})

// Published GDPR fines: 1.8 to 2.2 million on average (secondary source).
test('fines under the GDPR are on average what is published', () => {
  const { fine } = regimeNamed({ name: 'gdpr' }).regime
  const mean = meanOf({ kind: 'lognormal', low: fine.low, high: fine.high })
  expect([mean > 1.8e6, mean < 2.2e6]).toEqual([true, true])
})

test('a regime that is not known is refused with the nearest, an article with those there are, and one named twice', () => {
  const line = { file: 'hold.yaml', line: 12 }
  expect(() => regimeNamed({ name: 'gpdr' }, line)).toThrow(
    /^hold\.yaml: "gpdr" is no regime that is known here; did you mean gdpr\? \(gdpr, .*, pipl\) \(line 12\)$/,
  )
  expect(() => regimeNamed({ name: 'gdpr', article: 'Art. 99' }, line)).toThrow(
    'hold.yaml: "Art. 99" is no article of gdpr with a ceiling that is known here (Art. 83(4), Art. 83(5)) (line 12)',
  )
  expect(() => regimesNamed([{ name: 'cra' }, { name: 'cra' }])).toThrow('names the regime "cra" twice')
})

test.each([
  ['gdpr', ['Art. 33(1) 72 hours']],
  ['nis2', ['Art. 23(4)(a) 24 hours', 'Art. 23(4)(b) 72 hours', 'Art. 23(4)(d) 1 months']],
  ['cra', ['Art. 14(2)(a) 24 hours', 'Art. 14(2)(b) 72 hours', 'Art. 14(2)(c) 14 days']],
  ['sec-8k', ['Item 1.05 4 business-days']],
  ['hipaa', ['45 CFR 164.404, 164.408 60 days']],
  ['lgpd', ['Art. 48 3 business-days']],
  ['pci-dss', ['6.3.3 1 months']],
])('the clocks of %s', (name, clocks) => {
  const found = dutiesOf([{ name }]).map(({ article, within }) => `${article} ${within.amount} ${within.of}`)
  expect(found).toEqual(clocks)
})

test('no clock starts because somebody found a flaw', () => {
  const starts = dutiesOf(regimes).map(({ starts }) => speak(starts))
  expect(starts.filter((said) => /flaw|found/.test(said))).toEqual([])
  expect(new Set(starts).size).toBeGreaterThan(5)
})

test('every regime says from where it has what it says, and asks for something', () => {
  for (const { ceilings, duties, fined, fine } of regimes) {
    const cited = [...ceilings, ...duties, fined, fine]
    expect(cited.filter(({ source, year }) => source === '' || year < 2016)).toEqual([])
    expect(duties.length).toBeGreaterThan(0)
  }
})
