import { fc, test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import { parseDocument } from 'yaml'
import { units } from '../release/estimate.ts'
import { amountIn } from './estimate-document.ts'
import { holdText } from './hold-subject.fixture.ts'
import { type Answer, readAnswer, stepsOf } from './interview.ts'
import { parseHoldFile } from './parse-hold-file.ts'
import { withAnswer } from './write-answer.ts'

const parse = (text: string) => parseHoldFile(text, 'hold.yaml')
const answering = { by: 'development lead', at: '2026-11-24T13:05Z', source: 'judgement' }
const people: Answer = {
  kind: 'amount',
  name: 'people',
  unit: 'people',
  amount: { kind: 'range', low: 10, high: 20 },
  source: 'table',
}

describe('an answer goes into the file', () => {
  plain('in its place, with its source, role and time; every other line stays as it was', () => {
    const before = `# top\n${holdText('  people: # how many\n')}# end\n`
    const after = withAnswer(before, people, answering)
    expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
      '    low: 10',
      '    high: 20',
      '    source: table',
      '    by: development lead',
      '    at: 2026-11-24T13:05Z',
    ])
    expect(before.split('\n').filter((line) => !after.split('\n').includes(line))).toEqual([])
  })

  plain('in place of an older one, whose confirmation was of another number', () => {
    const confirmed =
      '  people: { value: 7, source: t, by: QA lead, at: 2026-11-20, confirmed: { by: cto, at: 2026-11-21 } } # counted'
    const { estimates } = parse(withAnswer(holdText(confirmed), people, answering))
    expect(estimates.get('people')).toEqual({
      amount: { kind: 'range', low: 10, high: 20 },
      source: 'table',
      stated: { by: 'development lead', at: '2026-11-24T13:05:00.000Z' },
    })
  })

  plain('also where nobody has made room for it', () => {
    const bare = 'schema: holdpoint/hold/1\nrelease: { product: shop }\ncurrency: EUR # ours\n'
    const from: Answer = { kind: 'chosen', key: 'from', chosen: ['internal'] }
    const both = withAnswer(withAnswer(bare, people, answering), from, answering)
    expect(parse(both).estimates.has('people')).toBe(true)
    expect(parse(both).release.exposure).toEqual({ from: 'internal', source: 'judgement' })
    expect(both).toContain('currency: EUR # ours')
  })

  plain('and from where it is reached stays when it is said by whom', () => {
    const by: Answer = { kind: 'chosen', key: 'by', chosen: ['anyone'] }
    expect(parse(withAnswer(holdText(), by, answering)).release.exposure).toEqual({
      from: 'internet',
      by: 'anyone',
      source: 'judgement',
    })
  })

  plain('with line ends of Windows too', () => {
    const text = holdText('  people:').replaceAll('\n', '\r\n')
    expect(parse(withAnswer(text, people, answering)).estimates.get('people')?.source).toBe('table')
  })
})

describe('that nobody knows takes an answer away', () => {
  const step = (name: string) => {
    const found = stepsOf({ delay: { aDay: 'delay-a-day', deadlines: [] } }).find(({ takes }) =>
      takes.kind === 'amount' ? takes.name === name : takes.key === name,
    )
    if (found === undefined) throw new Error(name)
    return found
  }
  const unknown = (text: string, name: string) =>
    withAnswer(text, readAnswer(step(name), '?', 'EUR'), answering)

  plain('so that the default counts again, and every other line stays', () => {
    const block =
      '  people: # how many\n    value: 7\n    source: t\n    by: QA lead\n    at: 2026-11-20 # then\n'
    const before = `# top\n${holdText().replace(/ {2}people:.*\n/, block)}# end\n`
    const after = unknown(before, 'people')
    expect(parse(before).estimates.has('people')).toBe(true)
    expect(parse(after).estimates.has('people')).toBe(false)
    expect(after).toContain('# end')
    expect(parse(after).estimates.size).toBe(parse(before).estimates.size - 1)
  })

  plain('whatever was asked', () => {
    const exposure = '  exposure: { from: internet, by: anyone, source: s }'
    const text = holdText(exposure)
    expect(parse(unknown(text, 'classes')).data).toEqual([])
    expect(parse(unknown(text, 'answer')).inProduction).toBe('unknown')
    expect(parse(unknown(text, 'from')).release.exposure).toBeUndefined()
    expect(parse(unknown(text, 'by')).release.exposure).toEqual({ from: 'internet', source: 's' })
    expect(parse(unknown(text, 'delay-a-day')).estimates.has('delay-a-day')).toBe(false)
  })

  plain('and changes nothing where there is none', () => {
    const text = holdText('  people:', 'data:')
    for (const name of ['people', 'classes', 'fix-hours']) expect(unknown(text, name)).toBe(text)
  })

  plain('while an empty line keeps it', () => {
    expect(withAnswer(holdText(), readAnswer(step('people'), ' ', 'EUR'), answering)).toBe(holdText())
  })
})

const positive = fc.integer({ min: 1, max: 1_000_000 })
const amount = fc.oneof(
  positive.map((value) => ({ value })),
  fc.tuple(positive, positive).map(([a, b]) => ({ low: a, high: a + b })),
  fc.tuple(positive, positive, positive).map(([a, b, c]) => ({ least: a, likely: a + b, most: a + b + c })),
)
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => /\S/.test(text))
const claim = fc.record({ source: words, by: words, at: fc.constant('2026-11-24T00:00:00.000Z') })
const unit = fc.constantFrom(...units.filter((each) => each !== 'share' && each !== 'chance'))

test.prop([fc.dictionary(fc.stringMatching(/^own-[a-z]{1,8}$/), fc.record({ amount, claim, unit }))])(
  'what is written is what is read',
  (numbers) => {
    const estimates = Object.fromEntries(
      Object.entries(numbers).map(([name, one]) => [name, { ...one.amount, unit: one.unit, ...one.claim }]),
    )
    const document = parseDocument(holdText())
    document.set('estimates', document.createNode(estimates))
    const read = parse(document.toString()).estimates
    for (const [name, one] of Object.entries(numbers))
      expect(read.get(name)).toEqual({
        amount: amountIn(one.amount),
        unit: one.unit,
        source: one.claim.source,
        stated: { by: one.claim.by, at: one.claim.at },
      })
    expect(read.size).toBe(Object.keys(numbers).length)
  },
)

test.prop([amount, words, words])(
  'an answer is read back as it was given, and nothing else changes',
  (parts, source, by) => {
    const given = amountIn(parts)
    if (given === undefined) return
    const before = parse(holdText())
    const answer: Answer = { kind: 'amount', name: 'people', unit: 'people', amount: given, source }
    const after = parse(withAnswer(holdText(), answer, { ...answering, by }))
    expect(after.estimates.get('people')).toMatchObject({ amount: given, source, stated: { by } })
    const others = ({ estimates, ...rest }: typeof before) => [
      rest,
      [...estimates].filter(([name]) => name !== 'people'),
    ]
    expect(others(after)).toEqual(others(before))
  },
)
