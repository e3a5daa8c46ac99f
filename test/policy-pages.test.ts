import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultPolicyText } from '../scripts/pages/default-policy-page.ts'
import { defaultPolicy } from '../src/core/policy/default-policy.ts'
import { parsePolicy } from '../src/core/policy/parse-policy.ts'

test('the default policy, as its page shows it, is the default policy', () => {
  expect(parsePolicy(defaultPolicyText(), 'default-policy.md').sha256).toBe(defaultPolicy().sha256)
})

const pages = ['docs/reference/default-policy.md', 'docs/guide/policy.md']
test.each(pages)('every policy that %s shows can be used as it stands', (page) => {
  const text = readFileSync(join(import.meta.dirname, '..', page), 'utf8')
  const shown = [...text.matchAll(/```yaml\n(schema: holdpoint\/policy\/1\n.*?)```/gs)].map(
    ([, yaml = '']) => yaml,
  )
  expect(shown).not.toEqual([])
  for (const yaml of shown) expect(() => parsePolicy(yaml, page)).not.toThrow()
})
