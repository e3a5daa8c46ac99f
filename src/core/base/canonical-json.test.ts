import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const refused = (at: string, what: string) =>
  expect.objectContaining({ code: 'fault.not-json', values: { at, what } })

describe("RFC 8785's own examples", () => {
  // Sections 3.2.2 and 3.2.4: the sample, and its canonical form as bytes of UTF-8.
  test('the sample of section 3.2.2 becomes the bytes of section 3.2.4', () => {
    const sample: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(Buffer.from(canonicalJson(sample)).toString('hex')).toBe(
      [
        '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c',
        '226e756d62657273223a5b3333333333333333332e333333333333332c31',
        '652b33302c342e352c302e3030322c31652d32375d2c22737472696e6722',
        '3a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
      ].join(''),
    )
  })

  test('the members of section 3.2.3 come in the order given there', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(canonicalJson(sample).match(/(?<=:")[^"]+/g)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  // Appendix B: the bits of an IEEE 754 double, and its JSON.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the double %s is %s', (bits, json) => {
    expect(canonicalJson(double(bits))).toBe(json)
  })

  test.each([
    ['7fffffffffffffff', 'NaN'],
    ['7ff0000000000000', 'Infinity'],
  ])('the double %s, which is %s, has no JSON', (bits, what) => {
    expect(() => canonicalJson(double(bits))).toThrow(refused('', what))
  })
})

describe('what JSON cannot say is refused where it stands', () => {
  const cycle: Record<string, unknown> = {}
  cycle.again = cycle

  test.each([
    [{ a: [0, Number.NaN] }, '/a/1', 'NaN'],
    [{ 'a/b': { '~': undefined } }, '/a~1b/~0', 'undefined'],
    [{ list: new Array(2) }, '/list/0', 'undefined'],
    [[1n], '/0', 'a bigint'],
    [[() => 1], '/0', 'a function'],
    [[Symbol('s')], '/0', 'a symbol'],
    [{ text: '\ud800' }, '/text', 'a text with a lone surrogate'],
    [{ inner: { '\udc00': 1 } }, '/inner', 'a text with a lone surrogate'],
    [{ at: new Date(0) }, '/at', 'an object of a class, not a plain one'],
    [[new Map()], '/0', 'an object of a class, not a plain one'],
  ])('%o', (value, at, what) => {
    expect(() => canonicalJson(value)).toThrow(refused(at, what))
  })

  test('a value that contains itself', () => {
    expect(() => canonicalJson(cycle)).toThrow('nested deeper than 512 levels')
  })

  test('512 levels are written, 513 are not', () => {
    const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(canonicalJson(nested(512))).toHaveLength(1024)
    expect(() => canonicalJson(nested(513))).toThrow('nested deeper than 512 levels')
  })
})

describe('any JSON value', () => {
  // Minus zero is left out: JSON has none, and reading 0 back gives the other zero.
  const json = fc
    .jsonValue({ stringUnit: 'binary' })
    .map((value): unknown => JSON.parse(JSON.stringify(value)))

  test.prop([json])('reads back as itself', (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(value)
  })

  test.prop([fc.dictionary(fc.string({ unit: 'binary' }), json)])(
    'has one text, in whatever order its members were put in',
    (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
    },
  )
})

function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}
