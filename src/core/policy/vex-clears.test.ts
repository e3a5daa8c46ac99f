import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { knowledge } from '../../../test/intel.ts'
import {
  account as accountOf,
  anyGiven,
  deployed,
  finding,
  gate,
  handlebars,
  now,
  policyOf,
  recorded,
  scored,
} from '../../../test/subject.ts'
import { sha256Hex } from '../base/hash.ts'
import { addDuration, days } from '../base/instant.ts'
import { intelSource } from '../intel/intel-source.ts'
import { vexIndex } from '../intel/vex/vex-index.ts'
import type { VexTrust } from '../intel/vex/vex-trust.ts'
import { type VexStatement, vexStatuses } from '../intel/vex-statement.ts'
import { defaultPolicy } from './default-policy.ts'
import { parsePolicy } from './parse-policy.ts'
import { replay } from './replay.ts'

const shop = { product: 'shop', version: '4.2.0', digests: [] }
const critical = { ...handlebars, ...scored(9.8) }
const statement: VexStatement = {
  status: 'not_affected',
  vulnerability: handlebars.vulnerability,
  aliases: [],
  products: [{ id: handlebars.component.purl, subcomponents: [] }],
  justification: 'vulnerable_code_not_in_execute_path',
  author: 'product security',
  at: addDuration(now, -days(10)),
  evidence: sha256Hex('a VEX document'),
}
const trusted = [{ author: 'product security' }]
const trusts = (...authors: readonly string[]) => ({
  ...defaultPolicy(),
  vexTrusts: authors.map((author) => ({ author })),
})
const saying = (given: Partial<VexStatement>, trusts = trusted) =>
  intelSource(knowledge({}), now, {
    exploits: [],
    vex: vexIndex([{ ...statement, ...given }], trusts, shop, now),
  })

test('what a trusted author says does not matter is cleared, even where it would hold, and stays in sight', () => {
  const judgement = gate({ found: [critical], intel: saying({}) })
  expect(judgement.verdict).toBe('pass')
  expect(judgement.findings.map(({ verdict, setAside }) => [verdict, setAside])).toEqual([['pass', 'vex']])
  expect(judgement.counts.critical).toBe(1)
})

test.each([
  ['an author whom the policy does not trust', saying({}, [])],
  ['affected', saying({ status: 'affected' })],
  ['under investigation', saying({ status: 'under_investigation' })],
  ['another vulnerability', saying({ vulnerability: 'CVE-2021-1' })],
  ['from the future', saying({ at: addDuration(now, 1) })],
])('nothing else clears: %s', (_, intel) => {
  expect(gate({ found: [critical], intel }).verdict).toBe('hold')
})

test('what is cleared is not said to be in production', () => {
  const before = deployed([finding(critical)])
  expect(gate({ found: [critical], deployed: before, intel: saying({}) }).inProduction).toEqual([])
  expect(gate({ found: [critical], deployed: before }).inProduction).toHaveLength(1)
})

test('to drop what was cleared removes no holding finding, and to look for it no more leaves nothing open', () => {
  const before = deployed([finding(critical)])
  const account = { file: 'b.json', tools: [{ name: 'Other' }] as const }
  for (const accounts of [undefined, [accountOf(account)]]) {
    const judgement = gate({ deployed: before, intel: saying({}), ...(accounts && { accounts }) })
    expect(judgement.removes).toEqual([])
    // That its tool did not run again is worth a warning, and no more.
    expect(['pass', 'warn']).toContain(judgement.verdict)
  }
})

test('a recorded result keeps the statement, and is judged the same again', () => {
  const result = recorded(gate({ found: [critical], intel: saying({}) }))
  expect(replay(trusts('product security'), result)).toMatchObject({
    before: 'pass',
    after: 'pass',
    changed: [],
  })
})

describe('a recorded result judged again', () => {
  const supplier = { author: 'supplier', status: 'affected' } as const
  const both = (trusts: readonly VexTrust[]) =>
    intelSource(knowledge({}), now, {
      vex: vexIndex(
        [statement, { ...statement, ...supplier, at: addDuration(now, -days(9)) }],
        trusts,
        shop,
        now,
      ),
    })

  test.each([
    ['holds where the policy trusts nobody any more', saying({}), defaultPolicy(), 'hold'],
    [
      'is cleared where the policy trusts who was not trusted',
      saying({}, []),
      trusts('product security'),
      'pass',
    ],
    [
      'hears who was trusted besides',
      both([...trusted, { author: 'supplier' }]),
      trusts('product security'),
      'pass',
    ],
    ['hears who was not trusted', both(trusted), trusts('supplier'), 'hold'],
    ['hears of two the later', both(trusted), trusts('product security', 'supplier'), 'hold'],
  ])('%s', (_, intel, policy, verdict) => {
    expect(replay(policy, recorded(gate({ found: [critical], intel }))).after).toBe(verdict)
  })

  test('asks a statement only about the finding that it was recorded with', () => {
    const other = { ...critical, component: { name: 'handlebars', purl: 'pkg:npm/handlebars@4.7.5' } }
    const result = recorded(gate({ found: [critical, other], intel: saying({}) }))
    expect(result.findings.map(({ verdict }) => verdict).sort()).toEqual(['hold', 'pass'])
    expect(replay(trusts('product security'), result).changed).toEqual([])
  })
})

test('a policy names whom it trusts, and may name the documents', () => {
  const hash = 'a'.repeat(64)
  const written = `vex: { trust: [{ author: product security, reason: they know, sha256s: [${hash}] }] }`
  const policy = parsePolicy(
    `${policyOf('{ name: a, reason: b, verdict: hold, when: { score: { atLeast: 9 } } }')}\n${written}`,
    'holdpoint.yaml',
  )
  expect(policy.vexTrusts).toEqual([{ author: 'product security', sha256s: [hash] }])
})

prop.prop([fc.array(anyGiven, { maxLength: 6 }), fc.constantFrom(...vexStatuses)])(
  'VEX of nobody whom the policy trusts changes no verdict',
  (found, status) => {
    expect(gate({ found, intel: saying({ status }, []) }).verdict).toBe(gate({ found }).verdict)
  },
)
