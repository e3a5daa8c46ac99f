import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { acceptorOf } from './acceptor.ts'

const text = z.nullish(z.string())
const tree = z.object({
  name: z.string(),
  get inner() {
    return z.optional(z.array(tree))
  },
})

const schemas = {
  text: z.string(),
  'a text that is not empty': z.string().check(z.minLength(1)),
  'a number': z.number(),
  'a boolean': z.boolean(),
  anything: z.unknown(),
  'a choice': z.enum(['a', 'b']),
  'a literal': z.literal([1, 'a', null]),
  'a list': z.array(z.union([z.string(), z.number()])),
  'a record': z.record(z.string(), text),
  'an object': z.object({ a: text, b: z.optional(z.number()), c: z.nullish(z.object({ d: text })) }),
  'a tree': tree,
  'what is caught': z.object({ a: z.catch(z.optional(z.string()), undefined) }),
}

/** Judged by the schema alone. */
const others = {
  'a strict object': z.strictObject({ a: text }),
  'a loose object': z.looseObject({ a: text }),
  'a whole number': z.int(),
  'a number with a bound': z.number().check(z.gte(1)),
  'a pattern': z.string().check(z.regex(/a/)),
  'a list with a bound': z.array(z.string()).check(z.minLength(1)),
  'a rule of our own': z.object({ a: text }).check(z.refine(({ a }) => a === 'a')),
  'a default': z._default(z.string(), 'a'),
  'a change': z.pipe(
    z.string(),
    z.transform((value) => value.length),
  ),
}

const member = fc.oneof(fc.constantFrom('', 'a', 'b', null, 0, 1.5, true), fc.jsonValue())
/** As JSON.parse makes it. */
const value = fc
  .oneof(
    member,
    fc.array(member),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'name', 'inner', '__proto__', 'constructor'), member),
    fc.record({ name: member, inner: fc.array(fc.record({ name: fc.string(), inner: member })) }),
    fc.record({ a: fc.string(), c: fc.record({ d: member }) }),
  )
  .map((made): unknown => JSON.parse(JSON.stringify(made)))

describe.each(Object.entries({ ...schemas, ...others }))('%s', (_, schema) => {
  test.prop([value])('that is accepted is what its schema makes of it', (given) => {
    if (acceptorOf(schema)(given))
      expect(schema.safeParse(given)).toStrictEqual({ success: true, data: given })
  })
})

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  test.prop([value])('that its schema leaves as it is, is accepted', (given) => {
    const { success, data } = schema.safeParse(given)
    const isSame = success && JSON.stringify(data) === JSON.stringify(given)
    if (isSame && !JSON.stringify(given)?.includes('__proto__')) expect(acceptorOf(schema)(given)).toBe(true)
  })
})
