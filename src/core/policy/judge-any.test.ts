import { fc, test as prop } from '@fast-check/vitest'
import { expect } from 'vitest'
import { looked } from '../../../test/intel.ts'
import {
  account,
  anyGiven,
  deployed,
  injection,
  now,
  policyOf,
  result,
  scored,
} from '../../../test/subject.ts'
import { findingsOf } from '../findings/findings.ts'
import { mergeResults } from '../findings/merge.ts'
import { merged, tablesOf } from '../findings/merged.fixture.ts'
import { sinces } from '../findings/since.ts'
import { defaultPolicy } from './default-policy.ts'
import { judge } from './judge.ts'
import type { Judgement } from './judgement.ts'
import { parsePolicy } from './parse-policy.ts'
import { strongest, verdicts } from './verdict.ts'

const rule = (name: string, rest: string) => `{ name: ${name}, reason: a test, ${rest} }`

const anyResults = fc.array(anyGiven.map(result), { maxLength: 10 })
const policy = parsePolicy(
  `${policyOf(rule('many', 'verdict: warn, count: { atLeast: 2 }, when: { kind: [code] }')).replace('name: test', 'name: test\nextends: holdpoint/default')}
acceptances:
  - scope: { id: [CVE-2021-1] }
    reason: a test
    owner: a
    approver: b
    expires: 2026-12-01`,
  'holdpoint.yaml',
)
const judged = (results: ReturnType<typeof result>[], recorded: ReturnType<typeof result>[]) =>
  judge({
    policy,
    release: { product: 'shop', digests: [] },
    now,
    findings: findingsOf(merged(results).findings),
    accounts: [account()],
    refusals: [],
    components: [],
    intel: looked,
    deployed: deployed(merged(recorded).findings),
  })

/** All of a judgement, each finding with what is said of it. */
const said = (judgement: Judgement) =>
  JSON.stringify([
    judgement,
    judgement.findings.map(({ finding, since, verdict, flags }) => ({ finding, since, verdict, flags })),
  ])

prop.prop([
  anyResults.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
  anyResults.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
])(
  'the order of what is found and of what was recorded never matters',
  ([results, shuffled], [before, mixed]) => {
    expect(said(judged(shuffled, mixed))).toBe(said(judged(results, before)))
  },
)

prop.prop([anyResults, anyResults])(
  'the verdict is the strongest of its findings, and of its reasons, and nothing is dropped',
  (results, before) => {
    const judgement = judged(results, before)
    const own = judgement.findings.map(({ verdict }) => verdict)
    expect(judgement.verdict).toBe(strongest([...own, judgement.removes.length > 0 ? 'warn' : 'pass']))
    expect(judgement.verdict).toBe(strongest(judgement.reasons.map(({ verdict }) => verdict)))
    expect(judgement.findings).toHaveLength(merged(results).findings.length)
    for (const each of judgement.findings) {
      expect(sinces).toContain(each.since)
      if (each.setAside !== undefined)
        expect(each.flags.every(({ verdict }) => verdict === 'warn')).toBe(true)
    }
  },
)

prop.prop([anyResults])(
  'a finding more never makes the verdict milder, where nothing was deployed',
  (results) => {
    const verdictOf = (given: typeof results) =>
      judge({
        policy: defaultPolicy(),
        release: { product: 'shop', digests: [] },
        now,
        findings: findingsOf(merged(given).findings),
        accounts: [account()],
        refusals: [],
        components: [],
        intel: looked,
      }).verdict
    const strength = (given: typeof results) => verdicts.indexOf(verdictOf(given))
    expect(strength([...results, result({ ...injection, ...scored(8.8) })])).toBeLessThanOrEqual(
      strength(results),
    )
  },
)

prop.prop([anyResults])(
  'a flaw that many packages have is judged once, and each finding is judged as if it were alone',
  (results) => {
    const { findings } = mergeResults(tablesOf(results))
    const judgedAs = (list: typeof findings) =>
      said(
        judge({
          policy: defaultPolicy(),
          release: { product: 'shop', digests: [] },
          now,
          findings: list,
          accounts: [account()],
          refusals: [],
          components: [],
          intel: looked,
        }),
      )
    expect(judgedAs(findings)).toBe(judgedAs(findingsOf([...findings])))
  },
)
