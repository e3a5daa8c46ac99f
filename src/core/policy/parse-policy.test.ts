import { describe, expect, test } from 'vitest'
import { policyOf } from '../../../test/subject.ts'
import { HoldpointError } from '../base/errors.ts'
import { parseInstant } from '../base/instant.ts'
import { limits } from '../base/limits.ts'
import { defaultPolicy } from './default-policy.ts'
import { parsePolicy } from './parse-policy.ts'

const parse = (text: string) => parsePolicy(text, 'holdpoint.yaml')
const head = 'schema: holdpoint/policy/1\nname: shop\n'
const own = '{ name: own, reason: a test, verdict: warn, when: { kind: [code] } }'
const defaults = defaultPolicy()

function errorOf(text: string): HoldpointError {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof HoldpointError) return error
    throw error
  }
  throw new Error('it was accepted')
}

describe('answers to SSVC in a policy', () => {
  test('are taken of what is true of the product, whatever the flaw', () => {
    const ssvc = {
      'system-exposure': 'open',
      'publicly-exposed': 'yes',
      'mission-impact': 'mission failure',
      'human-impact': 'very high',
      'safety-impact': 'critical',
      'public-safety-impact': 'significant',
      'value-density': 'concentrated',
      'mission-and-well-being-impact': 'high',
    }
    const { ssvc: taken } = parse(`${head}rules: [${own}]\nssvc: ${JSON.stringify(ssvc)}`)
    const values = Object.entries(taken ?? {}).map(([key, stated]) => [key, stated?.value])
    expect(Object.fromEntries(values)).toEqual(ssvc)
  })

  // One line must not take every flaw out of KEV.
  test.each([
    ['in-kev', 'no'],
    ['exploitation', 'none'],
    ['automatable', 'no'],
    ['technical-impact', 'partial'],
    ['utility', 'laborious'],
    ['report-public', 'no'],
  ])('are refused of what is asked of one flaw: %s', (key, value) => {
    expect(errorOf(`${head}rules: [${own}]\nssvc: { ${key}: ${value} }`).message).toContain(
      `unknown key "${key}" in ssvc`,
    )
  })
})

describe('a policy that extends the default', () => {
  const extending = `${head}extends: holdpoint/default\n`

  test('has its rules', () => {
    expect(parse(extending).rules.map(({ name }) => name)).toEqual(defaults.rules.map(({ name }) => name))
  })

  test('has a rule of the same name in the place of the old one, and others behind', () => {
    const { rules } = parse(
      `${extending}rules: [${own}, { name: secret, reason: mine, verdict: warn, when: { kind: [secret] } }]`,
    )
    expect(rules.map(({ name }) => name)).toEqual([...defaults.rules.map(({ name }) => name), 'own'])
    expect(rules.find(({ name }) => name === 'secret')).toMatchObject({ reason: 'mine', verdict: 'warn' })
  })

  test('counts requests unless it says otherwise', () => {
    expect(parse(extending).acceptanceRequests).toBe('count')
    expect(parse(`${extending}acceptanceRequests: refuse`).acceptanceRequests).toBe('refuse')
  })

  test('names the sources whose rating counts first, and the scans it requires', () => {
    const policy = parse(
      `${extending}ratings: { prefer: [redhat, nvd] }\nrequired: [{ name: sast, format: sarif }]`,
    )
    expect(policy.prefer).toEqual(['redhat', 'nvd'])
    expect(policy.required).toEqual([{ name: 'sast', format: 'sarif' }])
  })
})

test('a policy that extends nothing has its own rules only', () => {
  expect(parse(policyOf(own)).rules.map(({ name }) => name)).toEqual(['own'])
})

test('a date of an acceptance is the beginning of that day in UTC', () => {
  const { acceptances } = parse(
    `${policyOf(own)}\nacceptances: [{ scope: { id: [CVE-2021-1] }, reason: r, owner: a, approver: b, expires: 2026-12-31 }]`,
  )
  expect(acceptances[0]?.expires).toBe(parseInstant('2026-12-31T00:00:00Z'))
})

describe('the hash of a policy', () => {
  const of = (text: string) => parse(text).sha256

  test('is the same for other spellings of the same content', () => {
    const spelled = `# why\n"name": 'shop'\nschema: "holdpoint/policy/1"\nrules:\n  - when: {kind: [code]}\n    verdict: warn\n    reason: a test\n    name: own\n`
    expect(of(spelled)).toBe(of(`${head}rules: [${own}]`))
  })

  test.each([
    ['a threshold', own.replace('[code]', '[secret]')],
    ['a reason', own.replace('a test', 'another')],
    ['a verdict', own.replace('verdict: warn', 'verdict: hold')],
  ])('changes with %s', (_, changed) => {
    expect(of(policyOf(changed))).not.toBe(of(policyOf(own)))
  })

  test('changes with what it extends', () => {
    expect(of(`${head}extends: holdpoint/default\nrules: [${own}]`)).not.toBe(of(`${head}rules: [${own}]`))
  })
})

describe('what is wrong is named where it stands', () => {
  const rules = (when: string, more = '') =>
    `${head}rules:\n  - name: a\n    reason: r\n    verdict: hold\n    when: ${when}\n${more}`

  test.each([
    ['a key of the policy', `${head}extend: holdpoint/default`, 3, 1, 'extends'],
    ['a key of a rule', rules('{ kind: [code] }', '    onUnkown: warn'), 8, 5, 'onUnknown'],
    ['a condition', rules('{ sevrity: [high] }'), 7, 13, 'severity'],
    ['a condition under all', rules('{ all: [{ kinds: [code] }] }'), 7, 21, 'kind'],
    ['a condition under not under any', rules('{ any: [{ not: { sinse: [existing] } }] }'), 7, 28, 'since'],
    ['a parameter', rules('{ score: { atleast: 9 } }'), 7, 22, 'atLeast'],
    ['a parameter under all', rules('{ all: [{ age: { atLeastDay: 9 } }] }'), 7, 28, 'atLeastDays'],
    ['a key of a scope', rules('{ kind: [code] }', '    scope: { products: [a] }'), 8, 14, 'product'],
    [
      'a key of an acceptance',
      `${policyOf(own)}\nacceptances:\n  - scop: { id: [CVE-2021-1] }`,
      6,
      5,
      'scope',
    ],
    ['a key of a required scan', `${policyOf(own)}\nrequired: [{ name: a, fromat: sarif }]`, 5, 23, 'format'],
  ])('%s, with what was meant', (_, text, line, column, meant) => {
    const error = errorOf(text)
    expect(error.code).toBe('file.unknown-key')
    expect(error.place).toEqual({ file: 'holdpoint.yaml', line, column })
    expect(error.message).toContain(`Did you mean "${meant}"?`)
  })

  const accepted = (changed: string) =>
    `${policyOf(own)}\nacceptances:\n  - { scope: { id: [CVE-2021-1] }, reason: r, owner: a, approver: b, ${changed} }`
  test.each([
    [
      'a severity that does not exist',
      rules('{ severity: [severe] }'),
      'rules[0].when.severity[0] must be "critical" or',
    ],
    ['a condition without its parameters', rules('{ score: {} }'), 'rules[0].when.score.atLeast is missing'],
    ['a rule that asks nothing', rules('{}'), 'rules[0].when must not be empty'],
    ['an empty all', rules('{ all: [] }'), 'rules[0].when.all must not be empty'],
    [
      'a range that is none',
      rules('{ component: { name: a, version: x.y.z.w } }'),
      'must be a version range',
    ],
    ['a score above 10', rules('{ score: { atLeast: 11 } }'), 'must be at most 10'],
    [
      'a verdict nobody may type in',
      policyOf(own.replace('warn', 'pass')),
      'verdict must be "hold" or "warn"',
    ],
    ['a rule without a reason', policyOf(own.replace('reason: a test, ', '')), 'rules[0].reason is missing'],
    ['two rules of one name', policyOf(own, own), 'rules must each have a name of their own'],
    ['no rules at all', head, 'must have rules, or extend holdpoint/default'],
    ['an empty list of rules', `${head}rules: []`, 'must have rules, or extend holdpoint/default'],
    [
      'a policy of another version',
      'schema: holdpoint/policy/2\nname: a',
      'schema must be "holdpoint/policy/1"',
    ],
    [
      'a required scan that anything would satisfy',
      `${policyOf(own)}\nrequired: [{ name: sast }]`,
      'must name the format or the tool',
    ],
    ['an acceptance without an end', accepted(''), 'acceptances[0].expires is missing'],
    [
      'an acceptance until a day that does not exist',
      accepted('expires: 2026-02-30'),
      'must be a date such as',
    ],
    ['an acceptance for ever', accepted('expires: never'), 'must be a date such as'],
    [
      'an acceptance of everything',
      accepted('expires: 2026-12-01').replace('{ id: [CVE-2021-1] }', '{}'),
      'scope must not be empty',
    ],
    [
      'an acceptance whose owner approves it',
      accepted('expires: 2026-12-01').replace('approver: b', 'approver: " A"'),
      'who asks cannot approve',
    ],
  ])('%s', (_, text, problem) => {
    const error = errorOf(text)
    expect(error.code).toBe('file.invalid')
    expect(error.message).toContain(problem)
    expect(error.place.line).toBeGreaterThan(0)
    expect(error.exit).toBe(4)
  })

  test.each(['reason', 'owner', 'approver', 'scope'])('an acceptance without %s', (key) => {
    const members = {
      scope: '{ id: [CVE-2021-1] }',
      reason: 'r',
      owner: 'a',
      approver: 'b',
      expires: '2026-12-01',
    }
    const written = Object.entries(members)
      .filter(([name]) => name !== key)
      .map(([name, value]) => `${name}: ${value}`)
    expect(errorOf(`${policyOf(own)}\nacceptances: [{ ${written.join(', ')} }]`).message).toContain(
      `${key} is missing`,
    )
  })
})

describe('limits', () => {
  test('1,000 rules are taken, and one more is not', () => {
    const many = (n: number) =>
      policyOf(...Array.from({ length: n }, (_, i) => own.replace('own', `own-${i}`)))
    expect(parse(many(limits.policyRules)).rules).toHaveLength(limits.policyRules)
    expect(errorOf(many(limits.policyRules + 1)).message).toContain('must not have more than 1000 entries')
  })

  test.each([100, 400, 800, 1600, 20_000])('a rule nested %i deep is refused, and not a crash', (levels) => {
    for (const [open, close] of [
      ['{ not: ', ' }'],
      ['{ all: [', '] }'],
    ] as const) {
      const nested = `${open.repeat(levels)}{ kind: [code] }${close.repeat(levels)}`
      expect(errorOf(policyOf(own.replace('{ kind: [code] }', nested))).exit).toBe(4)
    }
  })
})
