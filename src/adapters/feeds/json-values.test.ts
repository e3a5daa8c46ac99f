import { gzipSync } from 'node:zlib'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { osvRecord } from './archives.fixture.ts'
import { contentOf } from './content.ts'
import { parseFeeds } from './feed-kinds.ts'
import { jsonValues } from './json-values.ts'

const idsIn = (text: string | Uint8Array) =>
  parseFeeds(Buffer.from(text), 'records.jsonl').map((feed) =>
    'records' in feed ? [feed.name, ...feed.records.map(({ id }) => id)] : [feed.name],
  )
const [one, two] = [osvRecord('A', { summary: 'a } and a " quote \\' }), osvRecord('B')]
const lines = [one, two].map((record) => JSON.stringify(record)).join('\n')
const nvd = { vulnerabilities: [{ cve: { id: 'CVE-2026-0001', vulnStatus: 'Analyzed' } }] }

describe('records', () => {
  test.each([
    ['one a line', `${lines}\n`],
    ['one a line, as Windows ends lines', `${lines.replaceAll('\n', '\r\n')}\r\n`],
    ['behind each other', JSON.stringify(one) + JSON.stringify(two)],
    [
      'one after the other, each over many lines',
      `${JSON.stringify(one, null, 2)}\n\n${JSON.stringify(two, null, 2)}`,
    ],
    ['in a list', JSON.stringify([one, two])],
    ['in several lists', `${JSON.stringify([one])}\n${JSON.stringify([two])}`],
    ['behind a mark of bytes', `\uFEFF${lines}`],
    ['packed', gzipSync(lines)],
  ])('%s are all read', (_, text) => {
    expect(idsIn(text)).toEqual([['advisories', 'A', 'B']])
  })

  test('of two publishers in one file are two feeds', () => {
    expect(idsIn(`${lines}\n${JSON.stringify(nvd)}`)).toEqual([
      ['advisories', 'A', 'B'],
      ['nvd', 'CVE-2026-0001'],
    ])
  })

  test.each([
    ['is not as it should be', `${lines}\n\n{"id":"C","modified":"soon"}\n`, /\(record 3, line 4\)$/],
    ['is no JSON', `${lines}\n{"id":C}\n`, /not valid JSON.*\(record 3, line 3\)$/],
    ['is of no kind', `${lines}\n{}\n`, /is no feed that Holdpoint knows \(record 3, line 3\)$/],
    ['is no object', `${lines}\n7\n`, /is no feed that Holdpoint knows \(record 3, line 3\)$/],
    ['is cut off', `${lines}\n{"id":"C","modif`, /ends before it is complete \(record 3, line 3\)$/],
    ['stands in a list', JSON.stringify([one, two, { id: 'C', modified: 'soon' }]), /\(record 3\)$/],
  ])('of which one %s say which', (_, text, said) => {
    expect(() => idsIn(text)).toThrow(said)
  })
})

test.prop([
  fc.array(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), { minLength: 1 }),
  fc.constantFrom('', '\n', ' \r\n'),
])('values come out as they went in, whatever stands between them', (values, between) => {
  const text = values.map((value) => JSON.stringify(value)).join(between)
  const read = [...jsonValues(contentOf(Buffer.from(text), 'x'), 'x')]
  expect(read.map(({ value }) => JSON.stringify(value))).toEqual(values.map((value) => JSON.stringify(value)))
})
