import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { knowledge, known, log4shell, now } from '../../../test/intel.ts'
import { HoldpointError } from '../base/errors.ts'
import { addDuration, days, hours, parseInstant } from '../base/instant.ts'
import { speak } from '../language/catalogue.ts'
import type { Advisory } from './advisory.ts'
import { currentUntil, feedNames, freshnessOf } from './feed.ts'
import { notApplicable } from './intel.ts'
import { intelSource, noIntel } from './intel-source.ts'
import { epssSaid, kevSaid } from './said.ts'
import { tolerating } from './tolerating.ts'

const ghsa = 'GHSA-jfh8-c2jp-5v3q'
const advisory = (aliases: readonly string[]): Advisory => ({
  id: ghsa,
  aliases,
  title: 'Remote code injection in Log4j',
  weaknesses: [],
  ratings: [],
  affected: [],
})
const named = (vulnerability: string, aliases: readonly string[] = []) => ({ vulnerability, aliases })

describe('a vulnerability is looked up', () => {
  test('by its CVE, in whatever case it is written', () => {
    expect(known({ kev: [log4shell] }).of(named('cve-2021-44228')).kev).toEqual({
      kind: 'known',
      value: log4shell,
    })
  })

  test('by a CVE among its aliases', () => {
    expect(known({ kev: [log4shell] }).of(named(ghsa, [log4shell.cve])).kev.kind).toBe('known')
  })

  test('by the CVE that its advisory names', () => {
    const source = known({ kev: [log4shell], advisories: [advisory([log4shell.cve])] })
    expect(source.of(named(ghsa)).kev.kind).toBe('known')
  })

  test('in vain where its advisory names no CVE: no feed can have it', () => {
    expect(known({ advisories: [advisory([])] }).of(named(ghsa))).toMatchObject({
      kev: { kind: 'not-applicable' },
      epss: { kind: 'not-applicable' },
    })
  })

  test.each([
    ['was taken back', { withdrawn: now }, now],
    ['is of last year', {}, addDuration(now, -days(300))],
  ])('not at all where the advisory that names none %s', (_, more, confirmed) => {
    const source = known({ advisories: [{ ...advisory([]), ...more }], confirmed })
    expect(source.of(named(ghsa)).kev.kind).toBe('unknown')
  })

  test('not at all where nothing tells its CVE', () => {
    expect(known({}).of(named(ghsa))).toMatchObject({
      kev: { kind: 'unknown', why: 'no-cve' },
      epss: { kind: 'unknown', why: 'no-cve' },
    })
  })
})

test('of several CVEs one that is listed counts, and the score that is highest', () => {
  const epss = {
    'CVE-2021-1': { score: 0.5, percentile: 0.9 },
    'CVE-2021-2': { score: 0.1, percentile: 0.5 },
  }
  const source = known({ kev: [{ ...log4shell, cve: 'CVE-2021-2' }], epss })
  const { kev, epss: score } = source.of(named('RHSA-2021:1', ['CVE-2021-2', 'CVE-2021-1']))
  expect(kev.kind).toBe('known')
  expect(score).toEqual({ kind: 'known', value: epss['CVE-2021-1'] })
})

test('a fact under one name is about the flaw under any other that an advisory joins', () => {
  const fact = { vulnerability: ghsa, exploitation: 'active', source: 'the vendor', at: now } as const
  const { of } = known({ advisories: [advisory([log4shell.cve])] }, [fact])
  expect(of(named(log4shell.cve)).exploits).toEqual([fact])
  const tomorrow = known({ advisories: [] }, [
    { ...fact, vulnerability: log4shell.cve, at: addDuration(now, 1) },
  ])
  expect(tomorrow.of(named(log4shell.cve)).exploits).toEqual([])
})

test('a feed that is damaged leaves what it could say unknown, and stops nothing', () => {
  const broken = () => {
    throw new HoldpointError('feed.damaged', { problem: 'a test' }, { file: 'kev.feed' })
  }
  const { of, damaged } = intelSource(tolerating({ ...knowledge({}), kev: broken }), now)
  expect(of(named(log4shell.cve))).toMatchObject({
    kev: { kind: 'unknown', why: 'damaged' },
    epss: { kind: 'absent' },
  })
  expect([...damaged]).toEqual(['kev'])
})

test('a flaw of our own has nothing to look up, whatever is loaded', () => {
  expect(known({ kev: [log4shell] }).of({ aliases: [] })).toBe(notApplicable)
  expect(noIntel(now).of({ aliases: [] })).toBe(notApplicable)
})

test.each([
  [hours(72), 'fresh'],
  [hours(72) + 1, 'stale'],
  [days(7), 'stale'],
  [days(7) + 1, 'too-old'],
  [-hours(1), 'fresh'],
])('a feed that was current %d ms ago is %s', (age, freshness) => {
  const at = addDuration(now, -age)
  expect(freshnessOf({ name: 'kev', dated: at, confirmed: at }, now)).toBe(freshness)
})

// A mirror that was left alone says "nothing has changed" of whatever it holds.
test.each([
  ['kev', days(365), 'too-old'],
  ['kev', days(30) + hours(72), 'fresh'],
  ['kev', days(30) + hours(72) + 1, 'stale'],
  ['kev', days(37) + 1, 'too-old'],
  ['epss', hours(72), 'fresh'],
  ['epss', hours(72) + 1, 'stale'],
  ['epss', days(7) + 1, 'too-old'],
  ['advisories', days(365), 'fresh'],
] as const)('%s of %d ms ago that was confirmed just now is %s', (name, age, freshness) => {
  expect(freshnessOf({ name, dated: addDuration(now, -age), confirmed: now }, now)).toBe(freshness)
})

test.each([
  ['confirmed', days(1), 'fresh'],
  ['confirmed', days(1) + 1, 'too-old'],
  ['confirmed', days(3650), 'too-old'],
  ['dated', days(1) + 1, 'too-old'],
] as const)('%s %d ms ahead of now is %s', (which, ahead, freshness) => {
  for (const name of feedNames) {
    const feed = { name, dated: now, confirmed: now, [which]: addDuration(now, ahead) }
    expect(freshnessOf(feed, now)).toBe(freshness)
  }
})

const anyTime = fc.integer({ min: -days(500), max: days(500) }).map((age) => addDuration(now, age))

prop.prop([fc.constantFrom(...feedNames), anyTime, anyTime])(
  'no feed is taken to have been current later, or to be fresher, than its confirmation says',
  (name, dated, confirmed) => {
    const until = currentUntil({ name, dated, confirmed })
    expect(until <= confirmed).toBe(true)
    expect(until <= addDuration(dated, days(30)) || name === 'advisories' || name === 'nvd').toBe(true)
    const byConfirmation = freshnessOf({ name, dated: confirmed, confirmed }, now)
    const order = ['fresh', 'stale', 'too-old']
    expect(order.indexOf(freshnessOf({ name, dated, confirmed }, now))).toBeGreaterThanOrEqual(
      order.indexOf(byConfirmation),
    )
  },
)

test('sentences give the date of a feed itself, not when it was last confirmed', () => {
  const { feeds, of } = known({ dated: parseInstant('2026-11-22'), confirmed: now })
  const { kev, epss } = of(named('CVE-2021-44228'))
  expect(speak(kevSaid(kev, feeds))).toBe('not listed as exploited (KEV of 2026-11-22)')
  expect(speak(epssSaid(epss, feeds))).toBe('without a score (EPSS of 2026-11-22)')
})

test('a catalogue of a year ago is too old for "not listed", whenever it was confirmed', () => {
  const { feeds, of } = known({ dated: addDuration(now, -days(365)), confirmed: now })
  const { kev } = of(named('CVE-2021-44228'))
  expect(kev).toEqual({ kind: 'unknown', why: 'too-old' })
  expect(speak(kevSaid(kev, feeds))).toMatch(/KEV.* of 2025-11-24 is not known to have been current/)
})

prop.prop([
  fc.subarray([...feedNames]),
  fc.integer({ min: 0, max: 20 }),
  fc.constantFrom('CVE-2021-44228', 'CVE-2020-1', ghsa),
])('what is missing or too old is never taken for absent', (without, age, id) => {
  const about = { kev: [log4shell], without, confirmed: addDuration(now, -days(age)) }
  const { kev, epss } = intelSource(knowledge(about), now).of(named(id))
  if (without.includes('kev') || age > 7) expect(kev.kind).not.toBe('absent')
  if (without.includes('epss') || age > 7) expect(epss.kind).toBe('unknown')
})
