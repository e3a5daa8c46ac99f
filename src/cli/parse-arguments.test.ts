import { expect, test } from 'vitest'
import { HoldpointError } from '../core/base/errors.ts'
import { parseArguments } from './parse-arguments.ts'

const scan = {
  name: 'scan',
  says: 'Looks at files.',
  arguments: { usage: 'FILE...', says: {}, least: 1, most: 2 },
  options: {
    json: { kind: 'flag', short: 'j', says: '' },
    policy: { kind: 'text', value: 'FILE', says: '' },
    out: { kind: 'text', value: 'FILE', says: '', many: true },
    format: { kind: 'choice', value: 'NAME', of: ['grype', 'trivy'], says: '' },
    seed: { kind: 'whole', value: 'N', least: 0, most: 99, says: '' },
  },
  examples: [],
} as const

const parse = (line: string) => parseArguments(scan, line.split(' '))

function codeOf(line: string): string | undefined {
  try {
    parse(line)
  } catch (error) {
    return error instanceof HoldpointError ? error.code : undefined
  }
  return undefined
}

test('options and arguments may stand in any order', () => {
  const wanted = {
    arguments: ['a', 'b'],
    options: { json: true, policy: 'p', out: ['x', 'y'], format: 'trivy', seed: 7 },
  }
  expect(parse('a b -j --policy p --out x --out y --format trivy --seed 7')).toEqual(wanted)
  expect(parse('--out=x --seed=7 a --format=trivy --json --out=y --policy=p b')).toEqual(wanted)
})

test('what is not given is false, empty or undefined', () => {
  expect(parse('a').options).toEqual({
    json: false,
    policy: undefined,
    out: [],
    format: undefined,
    seed: undefined,
  })
})

test('a lone dash is an argument or a value, and what follows a double dash is never an option', () => {
  expect(parse('- --policy -')).toMatchObject({ arguments: ['-'], options: { policy: '-' } })
  expect(parse('-- --json')).toMatchObject({ arguments: ['--json'], options: { json: false } })
})

test('a value that begins with a dash needs the equals sign', () => {
  expect(codeOf('a --policy --json')).toBe('usage.missing-value')
  expect(parse('a --policy=--json').options.policy).toBe('--json')
})

test.each([['--policy='], ['--policy', ''], ['--policy', ' '], ['--out='], ['--format='], ['--seed=']])(
  'an empty value is refused: %j %j',
  (...given) => {
    expect(() => parseArguments(scan, ['a', ...given])).toThrow('is given an empty value')
  },
)

test.for([
  ['--json', 'usage.missing-argument'],
  ['a b c', 'usage.extra-argument'],
  ['a --polcy p', 'usage.unknown-option'],
  ['a -x', 'usage.unknown-option'],
  ['a --json=yes', 'usage.unwanted-value'],
  ['a --policy', 'usage.missing-value'],
  ['a --policy p --policy q', 'usage.repeated-option'],
  ['a --format triv', 'usage.bad-choice'],
  ['a --seed 1e1', 'usage.bad-number'],
  ['a --seed 100', 'usage.bad-number'],
])('%s is refused as %s', ([line = '', code]) => {
  expect(codeOf(line)).toBe(code)
})

test('the nearest option and the nearest choice are named', () => {
  expect(() => parse('a --polcy p')).toThrow('did you mean --policy?')
  expect(() => parse('a --format triv')).toThrow('did you mean trivy?')
})
