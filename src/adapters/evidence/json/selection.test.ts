import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { type DocumentPlace, select } from '../document/document.ts'
import { jsonDocument } from './json-document.ts'
import { blockSizes, jsonValue, textOf } from './json-text.fixture.ts'
import { atOnce, bytesOf, received, slowly } from './reading.fixture.ts'

const sarif = `{
  "runs": [
    { "results": [{ "ruleId": "a" }, { "ruleId": "b" }], "tool": { "driver": { "name": "one" } } },
    { "tool": { "driver": { "name": "two" } }, "results": [{ "ruleId": "c" }] }
  ],
  "version": "2.1.0"
}`

/** What is handed over, in its order: what it is, and the positions behind the stars. */
function order(text: string, paths: Readonly<Record<string, z.ZodMiniType>>): unknown[] {
  const all: unknown[] = []
  const selections = Object.entries(paths).map(([path, schema]) => ({
    path: path === '' ? [] : path.split('.'),
    schema,
    receive: (value: unknown, at: DocumentPlace) => all.push([value, at.indexes]),
  }))
  jsonDocument(slowly(text, [5])).read(selections)
  return all
}

describe('selections', () => {
  test('are received in the order of the document, whatever their own', () => {
    const result = z.object({ ruleId: z.string() })
    const driver = z.object({ name: z.string() })
    expect(
      order(sarif, { version: z.string(), 'runs.*.tool.driver': driver, 'runs.*.results.*': result }),
    ).toEqual([
      [{ ruleId: 'a' }, [0, 0]],
      [{ ruleId: 'b' }, [0, 1]],
      [{ name: 'one' }, [0]],
      [{ name: 'two' }, [1]],
      [{ ruleId: 'c' }, [1, 0]],
      ['2.1.0', []],
    ])
  })

  test('may stand inside of each other, the outer one without what its schema leaves out', () => {
    const log = z.object({ version: z.string() })
    const run = z.object({ tool: z.object({ driver: z.object({ name: z.string() }) }) })
    const names = order(sarif, { '': log, 'runs.*': run, 'runs.*.results.*.ruleId': z.string() })
    expect(names).toMatchObject([
      ['a', [0, 0]],
      ['b', [0, 1]],
      [{ tool: { driver: { name: 'one' } } }, [0]],
      ['c', [1, 0]],
      [{ tool: { driver: { name: 'two' } } }, [1]],
      [{ version: '2.1.0' }, []],
    ])
  })

  test('may want different parts of the same value', () => {
    const a = z.object({ a: z.string() })
    expect(
      order('{"x":{"a":"1","b":{"c":[2]}}}', { x: a, 'x.b': z.unknown(), '': z.object({ x: a }) }),
    ).toEqual([
      [{ c: [2] }, []],
      [{ a: '1', b: { c: [2] } }, []],
      [{ x: { a: '1', b: { c: [2] } } }, []],
    ])
  })

  test('of any member go by the position of the member', () => {
    expect(order('{"vulnerabilities":{"lodash":1,"qs":2}}', { 'vulnerabilities.*': z.number() })).toEqual([
      [1, [0]],
      [2, [1]],
    ])
  })

  test('by name and by star both get what both lead to, each with its own positions', () => {
    expect(order('{"a":{"x":1},"b":{"x":2}}', { 'b.x': z.number(), '*.x': z.number() })).toEqual([
      [1, [0]],
      [2, []],
      [2, [1]],
    ])
  })

  test('of what is not there receive nothing', () => {
    expect(
      order('{"a":{"b":1},"c":[{"b":2}]}', { 'b.a': z.number(), 'c.b': z.number(), 'a.b.c': z.number() }),
    ).toEqual([])
  })

  test('give what the schema yields, or its issues', () => {
    const taken: unknown[] = []
    const refused: unknown[] = []
    const lines = z.pipe(
      z.string(),
      z.transform((text: string) => text.length),
    )
    const selection = select(
      ['*'],
      lines,
      (length, at) => taken.push([length, at.byte]),
      (issues, at) => refused.push([issues[0]?.code, at.byte]),
    )
    jsonDocument(atOnce('["four", 4]')).read([selection])
    expect(taken).toEqual([[4, 1]])
    expect(refused).toEqual([['invalid_type', 9]])
  })
})

describe('the place of a value', () => {
  test.prop([textOf(fc.array(jsonValue)), blockSizes])('is where it starts', (text, sizes) => {
    const bytes = bytesOf(text)
    for (const { value, at } of received(slowly(bytes, sizes), ['*'])) {
      const before = new TextDecoder().decode(bytes.subarray(0, at.byte))
      const lines = before.split('\n')
      expect(at.line).toBe(lines.length)
      expect(at.column).toBe(Array.from(lines.at(-1) ?? '').length + 1)
      expect(startsWith(new TextDecoder().decode(bytes.subarray(at.byte)), value)).toBe(true)
    }
  })
})

// A value ends where the first text that parses does; the shortest is wrong for numbers alone: 12 of 123.
function startsWith(text: string, value: unknown): boolean {
  const ends = Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1))
  return ends.some((part) => {
    try {
      return !/^\s|\s$/.test(part) && JSON.stringify(JSON.parse(part)) === JSON.stringify(value)
    } catch {
      return false
    }
  })
}
