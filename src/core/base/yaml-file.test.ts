import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { HoldpointError } from './errors.ts'
import { parseYamlFile } from './yaml-file.ts'

const schema = z.strictObject({
  name: z.string(),
  colours: z.optional(z.array(z.enum(['red', 'green']))),
  nested: z.optional(
    z.array(z.strictObject({ severity: z.string(), depth: z.optional(z.number().check(z.lte(3))) })),
  ),
})

function errorOf(text: string): HoldpointError {
  try {
    parseYamlFile(text, 'a.yaml', schema)
  } catch (error) {
    if (error instanceof HoldpointError) return error
    throw error
  }
  throw new Error('it was accepted')
}

test('a file that fits its schema yields plain data and what the schema makes of it', () => {
  expect(parseYamlFile('name: a\ncolours: [red]', 'a.yaml', schema)).toMatchObject({
    raw: { name: 'a', colours: ['red'] },
    value: { name: 'a', colours: ['red'] },
  })
})

test('JSON is read too', () => {
  expect(parseYamlFile('{"name": "a"}', 'a.json', schema).value).toEqual({ name: 'a' })
})

test('an unknown key is named where it stands, with the one that was meant', () => {
  const error = errorOf('name: a\nnested:\n  - sevrity: high\n')
  expect(error.code).toBe('file.unknown-key')
  expect(error.place).toEqual({ file: 'a.yaml', line: 3, column: 5 })
  expect(error.message).toBe(
    'a.yaml: has an unknown key "sevrity" in nested[0]. Did you mean "severity"? (line 3, column 5)',
  )
})

test('a wrong value is named where it stands, with what is allowed and how many more there are', () => {
  const error = errorOf('name: a\ncolours: [blue]\nnested: [{ severity: 1 }]')
  expect(error.message).toBe(
    'a.yaml: colours[0] must be "red" or "green"; and 1 more problem after it (line 2, column 11)',
  )
})

test('a missing key is said to be missing', () => {
  expect(errorOf('colours: []').message).toBe('a.yaml: name is missing (line 1, column 1)')
})

test('a number out of range is told its limit', () => {
  expect(errorOf('name: a\nnested: [{ severity: x, depth: 4 }]').message).toContain(
    'nested[0].depth must be at most 3',
  )
})

test.each([
  ['bad indentation', 'a: b: c'],
  ['the same key twice', 'name: a\nname: b'],
  ['aliases, which let a small file grow huge', 'name: &a x\ncolours: [*a, *a]'],
])('%s is refused', (_, text) => {
  expect(errorOf(text).code).toBe('file.not-yaml')
})

test('an empty file is refused', () => {
  expect(errorOf('').code).toBe('file.invalid')
})

test('a file over the limit is refused before it is parsed', () => {
  expect(errorOf(`name: ${'a'.repeat(1024 * 1024)}`).code).toBe('file.too-large')
})

test('a file nested without end is refused, however deep, and never a crash', () => {
  for (const levels of [101, 300, 600, 1000, 5000, 50_000])
    expect(errorOf(`name: ${'['.repeat(levels)}${']'.repeat(levels)}`).exit).toBe(4)
  expect(errorOf(`name: ${'['.repeat(101)}${']'.repeat(101)}`).message).toContain('deeper than 100 levels')
})

test('what a schema cannot see can be said at its place too', () => {
  const { placeOf } = parseYamlFile('name: a\ncolours:\n  - red', 'a.yaml', schema)
  expect(placeOf(['colours', 0])).toEqual({ file: 'a.yaml', line: 3, column: 5 })
  expect(placeOf(['colours', 7])).toEqual({ file: 'a.yaml', line: 2, column: 1 })
})

test('a misspelt key is known under a name that the writer chose', () => {
  const named = z.strictObject({ people: z.record(z.string(), z.strictObject({ low: z.number() })) })
  const read = () => parseYamlFile('people:\n  ours:\n    lwo: 1', 'a.yaml', named)
  expect(read).toThrow('has an unknown key "lwo" in people.ours. Did you mean "low"? (line 3, column 5)')
})
