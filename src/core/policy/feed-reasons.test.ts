import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { known, log4shell } from '../../../test/intel.ts'
import { gate, handlebars, injection, now, policyOf, scored } from '../../../test/subject.ts'
import { addDuration, days, hours } from '../base/instant.ts'
import type { EpssScore } from '../intel/epss-score.ts'
import type { FeedName } from '../intel/feed.ts'
import type { KevEntry } from '../intel/kev-entry.ts'

const at = (confirmed: number) => known({ confirmed: addDuration(now, -confirmed) })
const low = { ...handlebars, ...scored(2) }
const high = { ...handlebars, ...scored(7.5) }
const critical = { ...handlebars, ...scored(9.8) }
const staleFeeds = ({ reasons }: ReturnType<typeof gate>): readonly FeedName[] =>
  reasons
    .flatMap(({ because }) => because)
    .flatMap((said) => (said.code === 'intel.stale' ? said.values.feed : []))
    .sort()

test('feeds of the last 72 hours say nothing of themselves', () => {
  expect(gate({ found: [low], intel: at(hours(72)) }).verdict).toBe('pass')
})

test('older ones warn, where what they say by now could change a verdict', () => {
  // By the default policy EPSS matters from a score of 7.0 on, KEV to every vulnerability.
  expect(staleFeeds(gate({ found: [high], intel: at(hours(72) + 1) }))).toEqual(['epss', 'kev'])
  expect(staleFeeds(gate({ found: [low], intel: at(hours(72) + 1) }))).toEqual(['kev'])
})

test('and not where everything holds whatever they say, or no feed can list it', () => {
  expect(staleFeeds(gate({ found: [critical], intel: at(days(4)) }))).toEqual([])
  expect(staleFeeds(gate({ found: [injection], intel: at(days(4)) }))).toEqual([])
})

test('what holds by an old score alone may hold no longer', () => {
  const epss = { [high.vulnerability]: { score: 0.5, percentile: 0.97 } }
  const intel = known({ epss, confirmed: addDuration(now, -days(4)) })
  expect(gate({ found: [high], intel }).verdict).toBe('hold')
  expect(staleFeeds(gate({ found: [high], intel }))).toEqual(['epss'])
})

test('what cannot be looked up for want of a CVE is not better known by a newer feed', () => {
  const nameless = { ...low, vulnerability: 'GHSA-aaaa-aaaa-aaaa' }
  expect(staleFeeds(gate({ found: [nameless], intel: at(days(4)) }))).toEqual([])
})

test('the sentence gives the date of the feed itself', () => {
  const dated = addDuration(now, -days(4))
  const { reasons } = gate({ found: [high], intel: known({ dated, confirmed: now }) })
  // EPSS comes daily, so a confirmation does not make it younger; KEV is added to every week or two.
  expect(reasons.map(({ because }) => because)).toContainEqual([
    { code: 'intel.stale', values: { feed: 'epss', dated } },
  ])
})

test('feeds of more than 7 days, or none at all, leave what they could list unknown', () => {
  for (const intel of [at(days(7) + 1), known({ without: ['kev', 'epss'] })]) {
    expect(gate({ found: [low], intel }).verdict).toBe('unknown')
    // What holds anyway holds: what is missing could not change that.
    expect(gate({ found: [critical], intel }).verdict).toBe('hold')
    expect(gate({ found: [{ ...injection, ...scored(5) }], intel }).verdict).toBe('pass')
  }
})

test('a policy that asks no feed is not told of their age', () => {
  const policy = policyOf('{ name: bad, reason: because, verdict: hold, when: { score: { atLeast: 9 } } }')
  expect(gate({ found: [low], policy, intel: at(days(30)) }).verdict).toBe('pass')
})

const quarters = [0, 0.25, 0.5, 0.75, 1]
const quarter = fc.constantFrom(...quarters)
const score: fc.Arbitrary<EpssScore> = fc.record({ score: quarter, percentile: quarter })
const everyScore = [
  undefined,
  ...quarters.flatMap((score) => quarters.map((percentile) => ({ score, percentile }))),
]
const entry = { ...log4shell, cve: high.vulnerability }
const listings: readonly (KevEntry | undefined)[] = [
  undefined,
  { ...entry, ransomware: false },
  { ...entry, ransomware: true },
]

const question = fc.letrec<{ any: string; one: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    tie('one'),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `all: [{ ${a} }, { ${b} }]`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `any: [{ ${a} }, { ${b} }]`),
    tie('any').map((a) => `not: { ${a} }`),
  ),
  one: fc.oneof(
    quarter.map((atLeast) => `epss: { atLeast: ${atLeast} }`),
    quarter.map((percentileAtLeast) => `epss: { percentileAtLeast: ${percentileAtLeast} }`),
    score.map((asked) => `epss: { atLeast: ${asked.score}, percentileAtLeast: ${asked.percentile} }`),
    fc.constantFrom(
      'kev: { listed: true }',
      'kev: { listed: true, ransomware: true }',
      'exploited: { atLeast: active }',
      'due: { exploited: 0 }',
      'score: { atLeast: 7 }',
      'score: { atLeast: 9 }',
      'reachable: { is: reachable }',
    ),
  ),
})).any
const rule = fc.record({
  when: question,
  verdict: fc.constantFrom('hold', 'warn'),
  onUnknown: fc.constantFrom('', ', onUnknown: pass', ', onUnknown: hold'),
})

describe('a stale feed is said to be', () => {
  prop.prop([
    fc.array(rule, { minLength: 1, maxLength: 3 }),
    fc.option(score, { nil: undefined }),
    fc.constantFrom(...listings),
    fc.boolean(),
  ])(
    'where something that it may say gives a finding another verdict, and nowhere else',
    (rules, epss, kev, isSuppressed) => {
      const policy = policyOf(
        ...rules.map(
          ({ when, verdict, onUnknown }, i) =>
            `{ name: rule-${i}, reason: because, verdict: ${verdict}${onUnknown}, when: { ${when} } }`,
        ),
      )
      const found = [{ ...high, ...(isSuppressed && { suppression: { by: 'Scanner' } }) }]
      const judged = (scored: EpssScore | undefined, listed: KevEntry | undefined) => {
        const intel = known({
          ...(scored && { epss: { [high.vulnerability]: scored } }),
          ...(listed && { kev: [listed] }),
          confirmed: addDuration(now, -days(4)),
        })
        return gate({ found, policy, intel })
      }
      const verdictOf = (...given: Parameters<typeof judged>) => judged(...given).findings[0]?.verdict
      const is = verdictOf(epss, kev)
      // Nobody takes from KEV what it lists.
      const stillPossible = listings.slice(listings.indexOf(kev))
      expect(staleFeeds(judged(epss, kev))).toEqual([
        ...(everyScore.some((other) => verdictOf(other, kev) !== is) ? ['epss'] : []),
        ...(stillPossible.some((other) => verdictOf(epss, other) !== is) ? ['kev'] : []),
      ])
    },
  )
})
