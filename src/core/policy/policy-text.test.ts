import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../base/canonical-json.ts'
import { defaultPolicy } from './default-policy.ts'
import { parsePolicy } from './parse-policy.ts'
import { policyFromText, policyText } from './policy-text.ts'

const rule = '{ name: a, reason: r, verdict: warn, when: { score: { atLeast: 9 } } }'
const own = parsePolicy(`schema: holdpoint/policy/1\nname: own\nrules: [${rule}]`, 'a.yaml')
const extending = parsePolicy(
  `schema: holdpoint/policy/1\nname: more\nextends: holdpoint/default\nrules: [${rule}]`,
  'a.yaml',
)
const shape = ({ name, sha256, rules, required, documents }: typeof own) => ({
  name,
  sha256,
  required,
  documents,
  rules: rules.map(({ name, verdict, reason, onUnknown }) => ({ name, verdict, reason, onUnknown })),
})

test.each([
  ['shipped', defaultPolicy()],
  ['its own', own],
  ['extending', extending],
])('a policy that is %s is the same again from its text', (_, policy) => {
  const again = policyFromText(policyText(policy))
  expect(again && shape(again)).toEqual(shape(policy))
})

describe('what a policy extended then', () => {
  test('counts, and not what is shipped now', () => {
    const then = { name: 'then', reason: 'r', verdict: 'hold', when: { kev: { listed: true } } }
    const shippedThen = { schema: 'holdpoint/policy/1', name: 'holdpoint/default', rules: [then] }
    const text = canonicalJson([shippedThen, extending.documents[1]])
    expect(policyFromText(text)?.rules.map(({ name }) => name)).toEqual(['then', 'a'])
  })

  test('may be what nobody can read any more', () => {
    expect(policyFromText(canonicalJson([{ schema: 'holdpoint/policy/0' }, extending.documents[1]]))).toBe(
      undefined,
    )
    expect(policyFromText('{"schema":"holdpoint/policy/0"}')).toBe(undefined)
  })
})
