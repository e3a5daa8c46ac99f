import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { blockSizes, jsonValue, textOf } from '../json/json-text.fixture.ts'
import { atOnce, built, slowly } from '../json/reading.fixture.ts'

const ab = z.object({ a: z.optional(z.string()), b: z.optional(z.array(z.number())) })

interface Tree {
  readonly a?: string | undefined
  readonly b?: readonly Tree[] | undefined
}
const tree: z.ZodMiniType<Tree> = z.object({
  a: z.optional(z.string()),
  b: z.optional(z.array(z.lazy(() => tree))),
})
const growing: z.ZodMiniType = z.object({
  get c(): z.ZodMiniType {
    return z.optional(z.nullable(growing))
  },
})
const json: z.ZodMiniType = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(json), z.record(z.string(), json)]),
)

/** One of each kind of schema that an adapter may use. */
const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  object: ab,
  strict: z.strictObject({ a: z.optional(z.unknown()) }),
  loose: z.looseObject({ a: z.optional(z.string()) }),
  catchall: z.catchall(z.object({ a: z.optional(z.string()) }), z.array(z.unknown())),
  array: z.array(ab),
  tuple: z.tuple([z.string(), ab], z.number()),
  record: z.record(z.string(), z.union([z.string(), z.number()])),
  'record of objects': z.record(z.string(), ab),
  'optional, nullable, default': z.optional(z.nullable(z._default(ab, {}))),
  catch: z.catch(z.object({ a: z.string() }), { a: 'none' }),
  readonly: z.readonly(ab),
  'union of scalars': z.union([z.string(), z.literal(1), z.enum(['a']), z.null()]),
  'scalar, list or object': z.union([z.string(), z.array(z.string()), ab]),
  'union of objects': z.union([z.object({ a: z.string() }), z.object({ b: z.array(z.unknown()) })]),
  intersection: z.intersection(z.object({ a: z.optional(z.string()) }), z.object({ c: z.unknown() })),
  pipe: z.pipe(
    ab,
    z.transform(({ a }) => a?.length),
  ),
  transform: z.transform((value) => JSON.stringify(value)),
  preprocess: z.pipe(
    z.transform((value) => [value]),
    z.array(z.unknown()),
  ),
  refined: ab.check(z.refine(({ a }) => a !== 'a')),
  custom: z.custom((value) => value !== null),
  lazy: tree,
  getter: growing,
  'any JSON': json,
  any: z.any(),
  never: z.never(),
}

/** Values that a schema above may well accept. */
const likely = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 1, null),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.record(
    { a: tie('value'), b: tie('value'), c: tie('value'), d: tie('value') },
    { requiredKeys: [] },
  ),
}))

const values = fc.oneof(likely.object, likely.value, fc.array(likely.object, { maxLength: 3 }), jsonValue)

describe.each(Object.entries(schemas))('a value built for a schema: %s', (_, schema) => {
  test.prop([textOf(values), blockSizes])('yields what the whole value would', (text, sizes) => {
    const whole = schema.safeParse(JSON.parse(text))
    const parts = schema.safeParse(built(slowly(text, sizes), schema))
    expect(JSON.stringify(parts.data)).toBe(JSON.stringify(whole.data))
    expect(parts.error?.issues).toEqual(whole.error?.issues)
  })
})

describe('what a schema does not ask for', () => {
  test('is not built', () => {
    const text = '{"a":"x","b":[1,{"c":2}],"d":{"e":[[]]},"__proto__":{"a":"y"}}'
    expect(built(atOnce(text), ab)).toEqual({ a: 'x', b: [1, {}] })
  })

  test('is validated all the same', () => {
    expect(() => built(atOnce('{"a":"x","d":[1,]}'), ab)).toThrow('"]" where a value should be')
  })
})
