import { expect, test } from 'vitest'
import { known } from '../../../test/intel.ts'
import { gate, handlebars, injection, now, policyOf, scored } from '../../../test/subject.ts'
import { addDuration, days, hours } from '../base/instant.ts'

const at = (confirmed: number) => known({ confirmed: addDuration(now, -confirmed) })
const low = { ...handlebars, ...scored(2) }
const critical = { ...handlebars, ...scored(9.8) }
const feedRules = (judgement: ReturnType<typeof gate>) =>
  judgement.reasons.map(({ rule, verdict }) => [rule, verdict])

test('feeds of the last 72 hours say nothing of themselves', () => {
  expect(gate({ found: [low], intel: at(hours(72)) }).verdict).toBe('pass')
})

test('older ones warn, where what they may lack could hold', () => {
  expect(feedRules(gate({ found: [low], intel: at(hours(72) + 1) }))).toEqual([
    ['feeds', 'warn'],
    ['feeds', 'warn'],
  ])
})

test('and not where everything holds already, or no feed can list it', () => {
  expect(feedRules(gate({ found: [critical], intel: at(days(4)) }))).not.toContainEqual(['feeds', 'warn'])
  expect(feedRules(gate({ found: [injection], intel: at(days(4)) }))).not.toContainEqual(['feeds', 'warn'])
})

test('the sentence gives the date of the feed itself', () => {
  const dated = addDuration(now, -days(4))
  const { reasons } = gate({ found: [low], intel: known({ dated, confirmed: now }) })
  // EPSS comes daily, so a confirmation does not make it younger; KEV is added to every week or two.
  expect(reasons.map(({ because }) => because)).toEqual([
    [{ code: 'intel.stale', values: { feed: 'epss', dated } }],
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
