import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { conditions } from '../src/core/policy/conditions/index.ts'
import { defaultPolicyDocument } from '../src/core/policy/default-policy.ts'
import { parsePolicy } from '../src/core/policy/parse-policy.ts'
import { policyOf } from './subject.ts'

const file = join(import.meta.dirname, '../docs/reference/schemas/policy.schema.json')
const schema: object = JSON.parse(readFileSync(file, 'utf8'))
// A member that anyOf requires may be described elsewhere, as those here are.
const valid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema)

/** Both judges of a policy: the published schema, and the gate itself. */
function verdicts(text: string): readonly [bySchema: boolean, byGate: boolean] {
  let byGate = true
  try {
    parsePolicy(text, 'holdpoint.yaml')
  } catch {
    byGate = false
  }
  return [valid(parse(text)), byGate]
}

const asking = (when: string, more = '') =>
  policyOf(`{ name: a, reason: a test, verdict: hold, when: { ${when} }${more} }`)

test('the default policy fits', () => {
  valid(defaultPolicyDocument)
  expect(valid.errors).toBeNull()
})

describe.each(conditions)('$name', ({ name, meta }) => {
  test('its example fits, by itself and under all, any and not', () => {
    expect(verdicts(asking(meta.example))).toEqual([true, true])
    expect(verdicts(asking(`all: [{ any: [{ not: { ${meta.example} } }] }]`))).toEqual([true, true])
  })

  test('a misspelt name does not', () => {
    expect(verdicts(asking(meta.example.replace(name, `${name}s`)))).toEqual([false, false])
  })

  test('parameters that it does not know do not', () => {
    expect(verdicts(asking(`${name}: { unlikely: 1 }`))).toEqual([false, false])
  })
})

const accepting = (members: string) => `${asking('kind: [code]')}\nacceptances: [{ ${members} }]`

test.each([
  ['nothing asked', asking('')],
  ['an empty all', asking('all: []')],
  ['a misspelt member of a rule', asking('kind: [code]', ', onUnkown: warn')],
  ['a verdict nobody may type in', asking('kind: [code]').replace('hold', 'pass')],
  ['a rule without a reason', asking('kind: [code]').replace('reason: a test, ', '')],
  ['a tool without a name', asking('tool: {}')],
  ['a policy without rules', 'schema: holdpoint/policy/1\nname: a'],
  ['a policy with an empty list of rules', 'schema: holdpoint/policy/1\nname: a\nrules: []'],
  ['a policy of another version', asking('kind: [code]').replace('policy/1', 'policy/2')],
  ['a required scan that anything would satisfy', `${asking('kind: [code]')}\nrequired: [{ name: a }]`],
  [
    'an acceptance without an end',
    accepting('scope: { id: [CVE-2021-1] }, reason: r, owner: a, approver: b'),
  ],
  [
    'an acceptance of everything',
    accepting('scope: {}, reason: r, owner: a, approver: b, expires: 2026-12-01'),
  ],
])('%s fits neither the schema nor the gate', (_, text) => {
  expect(verdicts(text)).toEqual([false, false])
})

test.each([
  ['what extends the default', 'schema: holdpoint/policy/1\nname: a\nextends: holdpoint/default'],
  ['a count and a scope', asking('kind: [code]', ', count: { atLeast: 3 }, scope: { path: ["src/**"] }')],
  ['a required scan', `${asking('kind: [code]')}\nrequired: [{ name: a, format: sarif }]`],
  [
    'an acceptance',
    accepting('scope: { id: [CVE-2021-1] }, reason: r, owner: a, approver: b, expires: 2026-12-01'),
  ],
])('%s fits both', (_, text) => {
  expect(verdicts(text)).toEqual([true, true])
})
