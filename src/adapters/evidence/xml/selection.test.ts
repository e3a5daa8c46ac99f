import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { runs } from '../../../../test/fuzz-runs.ts'
import type { DocumentPlace } from '../document/document.ts'
import { atOnce, bytesOf, slowly } from '../json/reading.fixture.ts'
import { built, received } from './reading.fixture.ts'
import { xmlDocument } from './xml-document.ts'
import { blockSizes, documentOf, tree } from './xml-text.fixture.ts'

const nessus = `<?xml version="1.0"?>
<NessusClientData_v2><Policy><policyName>p</policyName></Policy>
<Report name="r">
  <ReportHost name="h1">
    <HostProperties><tag name="os">Linux</tag></HostProperties>
    <ReportItem port="22" severity="0"><cve>CVE-1-1</cve><cve>CVE-1-2</cve><synopsis> s </synopsis></ReportItem>
    <ReportItem port="80" severity="3"/>
  </ReportHost>
  <ReportHost name="h2"><ReportItem port="1" severity="1"><cve>CVE-2-1</cve></ReportItem></ReportHost>
</Report></NessusClientData_v2>`

/** What is handed over, in its order: what it is, and the positions behind the stars. */
function order(text: string, paths: Readonly<Record<string, z.ZodMiniType>>): unknown[] {
  const all: unknown[] = []
  const selections = Object.entries(paths).map(([path, schema]) => ({
    path: path === '' ? [] : path.split('/'),
    schema,
    receive: (value: unknown, at: DocumentPlace) => all.push([value, at.indexes]),
  }))
  xmlDocument(slowly(text, [5])).read(selections)
  return all
}

const text = z.optional(z.string())

describe('selections', () => {
  test('are received in the order of the document: elements of a name one by one, attributes, own text', () => {
    const item = z.object({ '@port': z.string(), cve: z.optional(z.array(z.string())), synopsis: text })
    const host = 'NessusClientData_v2/Report/ReportHost'
    expect(
      order(nessus, {
        [`${host}/ReportItem`]: item,
        [`${host}/@name`]: z.string(),
        [`${host}/HostProperties/tag`]: z.object({ '@name': z.string(), '#text': z.string() }),
        'NessusClientData_v2/Policy/policyName/#text': z.string(),
      }),
    ).toEqual([
      ['p', []],
      ['h1', []],
      [{ '@name': 'os', '#text': 'Linux' }, []],
      [{ '@port': '22', cve: ['CVE-1-1', 'CVE-1-2'], synopsis: 's' }, []],
      [{ '@port': '80' }, []],
      ['h2', []],
      [{ '@port': '1', cve: ['CVE-2-1'] }, []],
    ])
  })

  test('of any element go by its position among its siblings, and leave attributes alone', () => {
    expect(order('<a x="1"><b>1</b>t<c/><b>2</b></a>', { 'a/*': z.string(), '*/b': z.string() })).toEqual([
      ['1', [0]],
      ['1', [0]],
      ['', [1]],
      ['2', [2]],
      ['2', [0]],
    ])
  })

  test('may stand inside of each other, also where the outer one asks for a list', () => {
    const b = z.object({ '@n': z.string(), c: z.optional(z.array(z.string())) })
    expect(
      order('<a><b n="1"><c>x</c><c>y</c></b><b n="2"/></a>', {
        a: z.object({ b: z.array(b) }),
        'a/b': z.object({ '@n': z.string() }),
        'a/b/c': z.string(),
      }).map((one) => (Array.isArray(one) ? one[0] : one)),
    ).toEqual([
      'x',
      'y',
      { '@n': '1', c: ['x', 'y'] },
      { '@n': '2' },
      { b: [{ '@n': '1', c: ['x', 'y'] }, { '@n': '2' }] },
    ])
  })

  test('may want different parts of the same element, lists of one among them', () => {
    const one = z.object({ c: z.object({ d: z.array(z.string()) }) })
    const other = z.object({ '@n': z.string(), c: z.object({ e: z.string() }) })
    const all = { '@n': '1', c: { d: ['x'], e: 'y' } }
    expect(
      order('<a><b n="1"><c><d>x</d><e>y</e></c></b></a>', { 'a/b': one, 'a/*': other, 'a/b/c': z.never() }),
    ).toEqual([
      [{ d: ['x'], e: 'y' }, []],
      [all, []],
      [all, [0]],
    ])
  })

  test('of the end of an element keep nothing of it', () => {
    expect(order('<a>text<b/></a>', { a: z.never() })).toEqual([[{}, []]])
  })

  test('go by names without their prefixes', () => {
    expect(
      order('<x:bom xmlns:x="u" xmlns="v" x:z="1"><y:a xmlns:y="w">1</y:a></x:bom>', {
        'bom/@xmlns': z.string(),
        bom: z.object({ '@xmlns': z.string(), '@x:z': z.string(), a: z.string() }),
      }),
    ).toEqual([
      ['u', []],
      [{ '@xmlns': 'u', '@x:z': '1', a: '1' }, []],
    ])
    expect(order('<bom xmlns="v"/>', { 'bom/@xmlns': z.string() })).toEqual([['v', []]])
  })
})

describe('an element is', () => {
  const value = (inside: string, schema: z.ZodMiniType) =>
    Object.values(Object(built(slowly(inside, [2]), z.object({ a: schema }))))[0]
  const object = z.object({ '@b': text, c: text, '#text': text })

  test.each([
    ['a text where that is asked', '<a> x <!-- -->&amp;<![CDATA[ <y> ]]>\n</a>', z.string(), 'x & <y>'],
    ['a text with that of what is in it', '<a>x <b>y<c>z</c></b> <d/>.</a>', z.string(), 'x yz .'],
    ['an empty text', '<a b="1"/>', z.string(), ''],
    ['an object', '<a b="1"> x <c>y</c> z </a>', object, { '@b': '1', c: 'y', '#text': 'x  z' }],
    ['an object where it has nothing that is asked', '<a d="1">x<e/></a>', z.object({ c: text }), {}],
    ['a text or an object, by what it has: text', '<a>1</a>', z.union([z.string(), object]), '1'],
    [
      'a text or an object, by what it has: parts',
      '<a><c>1</c></a>',
      z.union([z.string(), object]),
      { c: '1', '#text': '' },
    ],
    ['a list of one', '<a/>', z.array(z.string()), ['']],
    [
      'an object with a list of objects',
      '<a><c>1</c><c/></a>',
      z.object({ c: z.array(object) }),
      { c: [{ '#text': '1' }, { '#text': '' }] },
    ],
    [
      'a record',
      '<a b="1">x<c>2</c></a>',
      z.record(z.string(), z.string()),
      { '@b': '1', c: '2', '#text': 'x' },
    ],
    ['a text in spite of a namespace', '<a xmlns="u">1</a>', z.unknown(), '1'],
    ['a no-break space, which is no white space here', '<a>\u00a0</a>', z.string(), '\u00a0'],
  ] as const)('%s', (_, document, schema, expected) => {
    expect(value(document, schema)).toEqual(expected)
  })

  test('a list where it comes again unasked, so that its schema refuses it', () => {
    const schema = z.object({ a: z.object({ b: text }) })
    const twice = built(atOnce('<a><b>1</b><b>2</b></a>'), schema)
    expect(twice).toEqual({ a: { b: ['1', '2'] } })
    expect(schema.safeParse(twice).success).toBe(false)
  })

  test('read the same by a schema that contains itself', () => {
    const node: z.ZodMiniType = z.object({
      '@n': z.string(),
      get node(): z.ZodMiniType {
        return z.optional(z.union([z.string(), z.array(node)]))
      },
    })
    const inside = '<node n="1"><node n="2"/><node n="3"><node n="4"/></node></node>'
    expect(built(atOnce(inside), z.object({ node }))).toEqual({
      node: { '@n': '1', node: [{ '@n': '2' }, { '@n': '3', node: [{ '@n': '4' }] }] },
    })
  })
})

describe('the place of an element', () => {
  test.prop([documentOf(tree), blockSizes], runs(200))('is where its tag starts', (document, sizes) => {
    const bytes = bytesOf(document)
    for (const { at } of received(slowly(bytes, sizes), ['*', '*'])) {
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at.byte))
      const lines = before.split('\n')
      expect([at.line, at.column]).toEqual([lines.length, Array.from(lines.at(-1) ?? '').length + 1])
      expect(bytes[at.byte]).toBe(0x3c)
    }
  })
})
