import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  account,
  anyGiven,
  deployed,
  findings,
  gate,
  handlebars,
  now,
  policyOf,
  recorded,
  scored,
} from '../../../test/subject.ts'
import { addDuration, days, parseInstant } from '../base/instant.ts'
import { say } from '../language/catalogue.ts'
import { defaultPolicy } from './default-policy.ts'
import { exposedAnew } from './exposed.ts'
import { parsePolicy } from './parse-policy.ts'
import { replay } from './replay.ts'

const policy = defaultPolicy()
const critical = { ...handlebars, ...scored(9.8) }
const refusal = {
  file: 'b.json',
  code: 'evidence.truncated',
  message: 'b.json: ends too early',
  hint: 'Again.',
}
const results = fc.array(anyGiven, { maxLength: 6 })

describe('by the same policy', () => {
  prop.prop([results, results, fc.constantFrom('2026-11-01', '2026-07-01'), fc.boolean()])(
    'a recorded result gives the same verdict, and no finding changes',
    (found, before, at, unreadable) => {
      const judgement = gate({
        found,
        deployed: deployed(findings(...before), { at: parseInstant(at) }),
        accounts: [account({ unreadable: unreadable ? 1 : 0 })],
      })
      const { before: then, after, changed } = replay(policy, recorded(judgement))
      expect([then, after, changed]).toEqual([judgement.verdict, judgement.verdict, []])
    },
  )

  test.each([
    ['a file that was refused', { refusals: [refusal] }],
    ['a scan that failed', { accounts: [account({ failed: say('evidence.failed.no-runs') })] }],
    ['no evidence', { accounts: [] }],
    ['an inventory alone', { accounts: [account({ inventoryOnly: true })] }],
    ['a scan that saw nothing', { accounts: [account(), account({ nothingScanned: true })] }],
  ])('%s is still unknown', (_, given) => {
    expect(replay(policy, recorded(gate(given))).after).toBe('unknown')
  })
})

describe('what the deployed release had, and nobody looked for again', () => {
  const eslintOnly = [account({ tools: [{ name: 'ESLint' }] })]
  test.each([
    ['is still unknown, if it would hold by now', 100, 'unknown'],
    ['still warns, if it would only warn', 2, 'warn'],
  ])('%s', (_, old, verdict) => {
    const before = deployed(findings(critical), { firstSeen: addDuration(now, -days(old)) })
    const result = recorded(gate({ deployed: before, accounts: eslintOnly }))
    expect(replay(policy, result)).toMatchObject({ before: verdict, after: verdict })
  })

  test('changes nothing where a result of before does not tell', () => {
    const { unlooked: _, ...told } = recorded(
      gate({ deployed: deployed(findings(critical)), accounts: eslintOnly }),
    )
    expect(replay(policy, told).after).toBe('pass')
  })
})

describe('by another policy', () => {
  const warns = parsePolicy(
    policyOf('{ name: a, reason: a test, verdict: warn, when: { score: { atLeast: 9 } } }'),
    'a.yaml',
  )

  test('the verdict is what that policy would have given, and the findings that changed are named', () => {
    const { before, after, changed } = replay(warns, recorded(gate({ found: [critical] })))
    expect([before, after]).toEqual(['hold', 'warn'])
    expect(
      changed.map(({ judged, before: then }) => [judged.finding.vulnerability, then, judged.verdict]),
    ).toEqual([[critical.vulnerability, 'hold', 'warn']])
  })

  test('a scan that it requires and that was not there is unknown', () => {
    const requires = parsePolicy(
      'schema: holdpoint/policy/1\nname: a\nextends: holdpoint/default\nrequired: [{ name: secrets, tool: gitleaks }]',
      'a.yaml',
    )
    expect(replay(requires, recorded(gate({}))).after).toBe('unknown')
  })

  // A rule that holds what the internet reaches; what is said of no release, no rule can tell.
  const holdsOpen = (exposure: string) =>
    parsePolicy(
      `${policyOf('{ name: open, reason: r, verdict: hold, when: { exposure: [internet] } }')}${exposure}`,
      'a.yaml',
    )
  const open = '\nexposure: { from: internet }'
  const inside = '\nexposure: { from: local }'
  const release = { product: 'shop', version: '4.2.0', digests: [] }
  const reached = (from: 'internet' | 'local', source: string) =>
    recorded(gate({ found: [critical], release: { ...release, exposure: { from, source } } }))

  test.each([
    ['counts where nobody said it of the release', recorded(gate({ found: [critical] })), open, 'hold'],
    ['counts after what was said of the release', reached('internet', '--exposure'), inside, 'hold'],
    ['takes the place of what the policy of then said', reached('internet', policy.name), inside, 'pass'],
  ])('how it says that releases are reached %s', (_, result, exposure, verdict) => {
    expect(replay(holdsOpen(exposure), result).after).toBe(verdict)
  })

  test('its answers to SSVC count, and those of the policy of then no more', () => {
    const by = (source: string) => ({ 'Mission Impact': { value: 'degraded', source } })
    const answers = { ssvc: { 'Mission Impact': { value: 'crippled', source: 'a' } } }
    const said = (source: string) => ({ ...release, ssvc: by(source) })
    expect(exposedAnew(said('then'), 'then', answers)).toEqual({ ...release, ...answers })
    expect(exposedAnew(said('--ssvc'), 'then', answers)).toEqual(said('--ssvc'))
    expect(exposedAnew(said('then'), 'then', {})).toEqual(release)
  })

  test('its requests count as of the time of the result', () => {
    const accepts = parsePolicy(
      `schema: holdpoint/policy/1
name: a
extends: holdpoint/default
acceptances: [{ scope: { id: [CVE-2021-23369] }, reason: r, owner: a, approver: b, expires: 2026-11-25 }]`,
      'a.yaml',
    )
    expect(replay(accepts, recorded(gate({ found: [{ ...handlebars, ...scored(7.5) }] }))).after).toBe('pass')
  })
})
