import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { SaxesParser } from 'saxes'
import { describe, expect } from 'vitest'
import { runs } from '../../../../test/fuzz-runs.ts'
import { atOnce, bytesOf, refusal, slowly } from '../json/reading.fixture.ts'
import { built, skipped } from './reading.fixture.ts'
import { blockSizes, documentOf, type Tree, tree, written } from './xml-text.fixture.ts'

/** What a tree is when all of it is built, by the words of `xmlDocument`. */
function expectedOf({ attributes, inside }: Tree): unknown {
  const own = inside.filter((part) => typeof part === 'string').join('')
  const text = own.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')
  const children = inside.filter((part) => typeof part !== 'string')
  if (attributes.length === 0 && children.length === 0) return text
  const members = new Map<string, unknown[]>()
  for (const child of children)
    members.set(child.name, [...(members.get(child.name) ?? []), expectedOf(child)])
  return Object.fromEntries([
    ...attributes.map(([name, value]) => [`@${name}`, value]),
    ...Array.from(members, ([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ...(text === '' ? [] : [['#text', text]]),
  ])
}

describe('a tree', () => {
  test.prop([written(tree), blockSizes], runs(200))(
    'comes back however it is written',
    ([one, text], sizes) => {
      const value = built(slowly(text, sizes))
      expect(JSON.stringify(value)).toBe(JSON.stringify(Object.fromEntries([[one.name, expectedOf(one)]])))
      expect(built(atOnce(text))).toEqual(value)
    },
  )

  test.prop([documentOf(tree), blockSizes])('is skipped wherever it is built', (text, sizes) => {
    expect(refusal(() => skipped(slowly(text, sizes)))).toBeUndefined()
  })
})

/** Whether saxes takes a document. */
function isTaken(text: string): boolean {
  const parser = new SaxesParser()
  let isGood = true
  parser.on('error', () => {
    isGood = false
  })
  parser.write(text).close()
  return isGood
}

const edit = fc.tuple(
  fc.nat(),
  fc.constantFrom(
    ...'<>&;/!?-[]"\'= \n\r\tabx#1:',
    '\0',
    '\u0001',
    '\uffff',
    'ä',
    '&lt;',
    '&#0;',
    '&b;',
    ']]>',
    '--',
    '<!--',
    '<![CDATA[',
    '<?xml ?>',
    '</a>',
    '<a>',
  ),
  fc.nat(3),
)
const damage = fc.array(edit, { minLength: 1, maxLength: 3 })

function damaged(text: string, edits: readonly (readonly [number, string, number])[]): string {
  const all = Array.from(text)
  for (const [at, inserted, removed] of edits) all.splice(at % (all.length + 1), removed, inserted)
  return all.join('')
}

describe('saxes', () => {
  test.prop([documentOf(tree), damage, blockSizes], runs(500))(
    'takes the same documents, damaged ones included',
    (text, edits, sizes) => {
      const changed = damaged(text, edits)
      const error = refusal(() => skipped(slowly(changed, sizes)))
      // It gets text, whatever encoding that names.
      if (error?.code === 'evidence.encoding') return
      expect([changed, error?.message, error === undefined]).toEqual([
        changed,
        error?.message,
        isTaken(changed),
      ])
      expect(refusal(() => built(atOnce(changed)))?.code).toBe(error?.code)
    },
  )
})

const corpus = '../shared/corpus/hostile/xml'
const refused = ['cyclic', 'external', 'external_file', 'quadratic', 'xmlbomb', 'xmlbomb2']
const files = existsSync(corpus) ? readdirSync(corpus) : []

describe.skipIf(files.length === 0)('hostile documents', () => {
  test.each(files)('%s is read, or refused because of its entities', (name) => {
    const bytes = readFileSync(`${corpus}/${name}`)
    const expected = refused.includes(name.replace('.xml', '')) ? 'evidence.xml-entities' : undefined
    for (const source of [() => atOnce(bytes), () => slowly(bytes, [1])]) {
      expect(refusal(() => skipped(source()))?.code).toBe(expected)
      expect(refusal(() => built(source()))?.code).toBe(expected)
    }
  })
})

describe('a document that was cut', () => {
  const whole =
    '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ä PUBLIC "-//x" "x.dtd" [<!ELEMENT ä ANY><!-- é -->' +
    '<!ATTLIST ä b CDATA ">"><?p q?>]>\r\n<!-- ö --><ä b="1 &amp; 2" c=\'"é"\'>x&#x20ac;]]<b/><!-- - --><?p ?>' +
    '<![CDATA[<]]&]]><n:d xmlns:n="u">😀</n:d\n></ä>'
  const bytes = bytesOf(whole)

  test.each(Array.from(bytes.keys()))('after %i bytes is truncated, never read', (length) => {
    const expected = length <= 3 && length !== 1 && length !== 2 ? 'evidence.empty' : 'evidence.truncated'
    for (const read of [skipped, built]) {
      const error = refusal(() => read(slowly(bytes.subarray(0, length), [3])))
      if (length === 1 || length === 2) expect(error).toBeDefined()
      else expect([error?.code, error?.place.byte ?? 0]).toEqual([expected, length <= 3 ? 0 : length])
    }
  })

  test('is complete with its last byte', () => {
    expect(built(slowly(bytes, [1]))).toEqual({
      ä: { '@b': '1 & 2', '@c': '"é"', b: '', d: '😀', '#text': 'x€]]<]]&' },
    })
  })
})
