import { fc } from '@fast-check/vitest'

/** What stands in documents where something else should. */
export const oddities = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  'constructor',
  [],
  [null],
  [[]],
  {},
  { a: {} },
  ['x'],
  { text: 1 },
]

export type Path = readonly (string | number)[]

/** Of every value in a document, itself included. */
export function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [
    path,
    ...inner.flatMap(([name, member]) =>
      pathsIn(member, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ]
}

/** The same document with another value in one place; an object written as JSON then lacks what is undefined. */
export function withAt(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withAt(one, rest, to) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === step ? withAt(one, rest, to) : one]),
  )
}

/** The same document with something else, or nothing, in any two of its places. */
export function withOddity(document: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(
    fc.constantFrom(...pathsIn(document)),
    fc.oneof(fc.constantFrom(...oddities, undefined), fc.jsonValue(), fc.string()),
  )
  return fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce((changed, [path, to]) => withAt(changed, path, to), document))
}
