import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  deployed,
  finding,
  findings,
  type Given,
  handlebars,
  injection,
  now,
  scored,
  warning,
} from '../../../test/subject.ts'
import { parseInstant } from '../base/instant.ts'
import { compareAll } from './compared.fixture.ts'
import { type Compared, missing } from './since.ts'

const [shippedAt, longAgo] = [parseInstant('2026-10-24T12:00:00Z'), parseInstant('2026-01-02T00:00:00Z')]
const updated = {
  ...handlebars,
  component: { name: 'handlebars', purl: 'pkg:npm/handlebars@4.7.5' },
} as const
const sbom = { components: ['pkg:npm/handlebars@4.7.6'] }

function compared(given: Given, ...against: Parameters<typeof deployed>): Compared | undefined {
  return compareAll([finding(given)], deployed(...against), now)[0]
}

describe('a published vulnerability', () => {
  test('is introduced where nothing was deployed, as nothing proves that it was there', () => {
    expect(compareAll([finding(handlebars)], undefined, now)).toMatchObject([
      { since: 'introduced', worsened: false, firstSeen: now },
    ])
  })

  test('is introduced where its component was not deployed in that version', () => {
    expect(compared(handlebars, [], { components: ['pkg:npm/handlebars@4.7.5'] })).toMatchObject({
      since: 'introduced',
      firstSeen: now,
    })
  })

  test('is newly disclosed where its component is deployed and it was published since', () => {
    const published = parseInstant('2026-11-01T00:00:00Z')
    expect(compared({ ...handlebars, published }, [], sbom)).toMatchObject({ since: 'newly-disclosed' })
  })

  test('is newly detected where its component is deployed and it was public then', () => {
    expect(compared(handlebars, [], sbom)).toMatchObject({ since: 'newly-detected', firstSeen: now })
  })

  test('is newly detected, and not taken for disclosed since, where no tool says when it was published', () => {
    const { published: _, ...undated } = handlebars
    expect(compared(undated, [], sbom)).toMatchObject({ since: 'newly-detected' })
  })

  test('finds its component deployed where only another finding tells of it', () => {
    const other = finding({ ...handlebars, vulnerability: 'CVE-2021-23383' })
    expect(compared(handlebars, [other])).toMatchObject({ since: 'newly-detected' })
  })

  test('exists where it was recorded, and keeps the date when it was first seen', () => {
    expect(compared(handlebars, [finding(handlebars)], { firstSeen: longAgo })).toMatchObject({
      since: 'existing',
      worsened: false,
      firstSeen: longAgo,
    })
  })

  test('exists in another version of the package too: an update that does not repair it brings nothing new', () => {
    expect(compared(updated, [finding(handlebars)])).toMatchObject({ since: 'existing' })
  })

  test('is introduced in another package, whatever was deployed', () => {
    const fork = { ...handlebars, component: { name: 'x', purl: 'pkg:npm/handlebars-fork@4.7.6' } }
    expect(compared(fork, [finding(handlebars)])).toMatchObject({ since: 'introduced' })
  })

  // GitHub Advisory Database: GHSA-f2jv-r9rf-7988 is CVE-2021-23369.
  const byGhsa = { ...handlebars, vulnerability: 'GHSA-f2jv-r9rf-7988' } as const
  test.each([
    [
      'recorded by its GHSA, and known by its CVE now',
      byGhsa,
      { ...handlebars, aliases: ['GHSA-f2jv-r9rf-7988'] },
    ],
    [
      'recorded by its CVE, and known by its GHSA now',
      { ...handlebars, aliases: ['GHSA-f2jv-r9rf-7988'] },
      byGhsa,
    ],
    ['spelled in another case', { ...handlebars, vulnerability: 'cve-2021-23369' }, handlebars],
  ])('exists where it was %s', (_, then, given) => {
    expect(compared(given, [finding(then)])).toMatchObject({ since: 'existing' })
  })

  test('is not old because an advisory for several CVEs names a flaw that is', () => {
    const several = { vulnerability: 'ELSA-2021-1', aliases: ['CVE-2021-1', 'CVE-2021-23369'] }
    const component = { name: 'handlebars', purl: 'pkg:npm/handlebars@4.7.7' }
    expect(compared({ ...several, component }, [finding(handlebars)])).toMatchObject({ since: 'introduced' })
    expect(compared(handlebars, [finding({ ...several, component })])).toMatchObject({ since: 'introduced' })
  })

  test('was first seen when the first of its versions was', () => {
    const record = deployed([], {})
    const both = {
      ...record,
      findings: [
        { finding: finding(handlebars), firstSeen: shippedAt },
        { finding: finding(updated), firstSeen: longAgo },
      ],
    }
    for (const recorded of [both.findings, both.findings.toReversed()])
      expect(compareAll([finding(handlebars)], { ...both, findings: recorded }, now)[0]?.firstSeen).toBe(
        longAgo,
      )
  })
})

describe('a flaw of our own', () => {
  const printed = { ...injection, fingerprints: { 'primaryLocationLineHash/v1': '39fa2ee980eb94b0:1' } }

  test('exists where its fingerprint was recorded, though its line moved', () => {
    const moved = { ...printed, locations: [{ path: 'src/order-search.js', line: 40 }] }
    expect(compared(moved, [finding(printed)])).toMatchObject({ since: 'existing' })
  })

  test('is introduced where it was not recorded, though everything else of the release was', () => {
    expect(compared(printed, [finding(warning)], sbom)).toMatchObject({ since: 'introduced' })
  })

  test('is introduced where another tool recorded it: only the same detector knows its own again', () => {
    expect(compared({ ...printed, tool: { name: 'ESLint' } }, [finding(printed)])).toMatchObject({
      since: 'introduced',
    })
  })
})

describe('worsened', () => {
  test.each<[string, Given, Given, boolean]>([
    ['a higher severity', scored(7.5), scored(9.8), true],
    ['a higher score in the same band', scored(9.0), scored(9.8), true],
    ['the same score', scored(9.8), scored(9.8), false],
    ['a lower score', scored(9.8), scored(9.0), false],
    ['rated where it was not', {}, scored(9.8), true],
    ['no longer rated', scored(9.8), {}, false],
    [
      'a score beside the same word, which is more exact and not worse',
      { severity: 'critical' },
      scored(9.8),
      false,
    ],
    ['the same word without the score', scored(9.0), { severity: 'critical' }, false],
  ])('%s', (_, then, given, worsened) => {
    expect(compared({ ...handlebars, ...given }, [finding({ ...handlebars, ...then })])).toMatchObject({
      since: 'existing',
      worsened,
    })
  })

  test('only when it is worse than in every version that was deployed', () => {
    const two = [finding({ ...handlebars, ...scored(7.5) }), finding({ ...updated, ...scored(9.8) })]
    expect(compared({ ...handlebars, ...scored(9.8) }, two)).toMatchObject({ worsened: false })
  })
})

describe('missing', () => {
  test('is what was recorded and answers to no name now', () => {
    const record = deployed(findings(handlebars, injection, warning))
    expect(missing(findings(updated, warning), record).map((each) => each.finding.title)).toEqual([
      injection.title,
    ])
  })

  test('is not what an advisory for several CVEs may stand for now', () => {
    const several = { ...handlebars, vulnerability: 'ELSA-2021-1', aliases: ['CVE-2021-1', 'CVE-2021-23369'] }
    expect(missing([finding(several)], deployed([finding(handlebars)]))).toEqual([])
  })
})

const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  fc.record({
    vulnerability: fc.constantFrom('CVE-2021-1', 'CVE-2021-2', 'GHSA-aaaa-aaaa-aaaa'),
    component: fc.constantFrom(handlebars.component, updated.component),
    severity: fc.constantFrom('critical', 'high', 'unknown'),
  }),
  fc.record({
    kind: fc.constant('code' as const),
    rule: fc.constantFrom('a', 'b'),
    locations: fc.constant([{ path: 'x' }]),
  }),
)

prop.prop([fc.array(anyGiven, { maxLength: 6 }), fc.array(anyGiven, { maxLength: 6 })])(
  'each finding is compared once, and the order of what was recorded never matters',
  (before, given) => {
    const record = deployed(findings(...before))
    const current = findings(...given)
    const forth = compareAll(current, record, now)
    expect(forth.map((each) => each.finding)).toEqual(current)
    expect(compareAll(current, { ...record, findings: record.findings.toReversed() }, now)).toEqual(forth)
  },
)

prop.prop([fc.array(anyGiven, { maxLength: 6 })])(
  'what is deployed unchanged is all existing, and nothing is missing',
  (given) => {
    const current = findings(...given)
    expect(
      compareAll(current, deployed(current), now).every(
        ({ since, worsened }) => since === 'existing' && !worsened,
      ),
    ).toBe(true)
    expect(missing(current, deployed(current))).toEqual([])
  },
)
