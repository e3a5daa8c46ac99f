import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseInstant } from '../base/instant.ts'
import type { Component } from '../findings/component.ts'
import { speak } from '../language/catalogue.ts'
import type { Advisory, AffectedPackage } from './advisory.ts'
import { affectedBy, fixesFor } from './affected-by.ts'
import { type RangeEvent, rangesOf } from './event-ranges.ts'
import { versionOrder } from './versions/ecosystem-order.ts'

const about = (...affected: Partial<AffectedPackage>[]): Advisory => ({
  id: 'OSV-1',
  aliases: [],
  title: 'A flaw',
  weaknesses: [],
  ratings: [],
  affected: affected.map((one) => ({ ecosystem: 'npm', name: 'a', versions: [], ranges: [], ...one })),
})
const npm = (version: string): Component => ({ name: 'a', purl: `pkg:npm/a@${version}` })
const kindOf = (purl: string, advisory: Advisory) => affectedBy({ name: 'x', purl }, advisory).kind
const ranged = (...events: RangeEvent[]) => about({ ranges: rangesOf(events, 'npm') })

// The examples of the OSV schema (ossf.github.io/osv-schema), "Examples" of `affected` fields.
describe('an example of the OSV schema', () => {
  test.each([
    ['unfixed', ranged({ introduced: '0' }), { '0.0.1': true, '99.0.0': true }],
    [
      'fixed',
      ranged({ introduced: '0' }, { fixed: '1.0.2' }),
      { '1.0.1': true, '1.0.2': false, '1.0.3': false },
    ],
    [
      'several ranges',
      ranged({ introduced: '1.0.0' }, { fixed: '1.0.2' }, { introduced: '3.0.0' }, { fixed: '3.2.5' }),
      { '0.9.0': false, '1.0.0': true, '1.0.2': false, '2.0.0': false, '3.0.0': true, '3.2.5': false },
    ],
    [
      'last affected',
      ranged({ introduced: '0' }, { lastAffected: '2.1.214' }),
      { '2.1.214': true, '2.1.215': false },
    ],
    ['a limit', ranged({ introduced: '1.0.0' }, { limit: '2.0.0' }), { '1.9.9': true, '2.0.0': false }],
  ])('%s', (_, advisory, expected) => {
    for (const [version, isAffected] of Object.entries(expected))
      expect([version, affectedBy(npm(version), advisory).kind]).toEqual([
        version,
        isAffected ? 'affected' : 'not-affected',
      ])
  })
})

/** OSV schema, "Evaluation", as it is written there. */
function isVulnerable(version: string, events: readonly RangeEvent[]): boolean {
  const order = versionOrder('npm')
  const compare = (a: string, b: string) => (b === '0' ? 1 : (order?.compare(a, b) ?? Number.NaN))
  const versionIn = (event: RangeEvent) => event.introduced ?? event.fixed ?? event.lastAffected ?? ''
  let isIn = false
  for (const event of events.toSorted((a, b) => compare(versionIn(a), versionIn(b)))) {
    if (event.introduced && compare(version, event.introduced) >= 0) isIn = true
    else if (event.fixed && compare(version, event.fixed) >= 0) isIn = false
    else if (event.lastAffected && compare(version, event.lastAffected) > 0) isIn = false
  }
  return isIn
}

const versions = ['0.1.0', '1.0.0-rc.1', '1.0.0', '1.2.0', '1.10.0', '2.0.0', '3.0.0']
const kinds = [['introduced', 'fixed'] as const, ['introduced', 'lastAffected'] as const]

test.prop([
  fc.constantFrom(...kinds),
  fc.uniqueArray(fc.constantFrom(...versions), { minLength: 1, maxLength: 6 }),
  fc.infiniteStream(fc.nat(1)),
  fc.constantFrom(...versions, '0.0.1', '1.1.0', '9.0.0'),
])('is affected as the pseudo-code of the schema says, whatever the events', (kind, at, choices, version) => {
  const events = at.map((one): RangeEvent => ({ [kind[choices.next().value] ?? 'fixed']: one }))
  const expected = isVulnerable(version, events) ? 'affected' : 'not-affected'
  const advisory = about({ versions: ['7.7.7'], ranges: rangesOf(events, 'npm') })
  expect(affectedBy(npm(version), advisory).kind).toBe(expected)
})

test('a version that is listed is affected, whatever the ranges say', () => {
  const advisory = about({ versions: ['2.0.0'], ranges: [{ introduced: '0', fixed: '1.0.0' }] })
  expect(affectedBy(npm('2.0.0'), advisory).kind).toBe('affected')
  expect(affectedBy(npm('2.0.1'), advisory).kind).toBe('not-affected')
})

test('a version is listed however it is spelled', () => {
  const advisory = about({ ecosystem: 'PyPI', name: 'a', versions: ['1.0'] })
  expect(kindOf('pkg:pypi/a@1.0.0', advisory)).toBe('affected')
})

test('what was withdrawn says nothing', () => {
  const withdrawn = { ...ranged({ introduced: '0' }), withdrawn: parseInstant('2026-11-01') }
  const { kind, because } = affectedBy(npm('1.0.0'), withdrawn)
  expect([kind, speak(because)]).toEqual([
    'not-affected',
    'OSV-1 was withdrawn on 2026-11-01, so nothing it says counts',
  ])
  expect(fixesFor(npm('1.0.0'), withdrawn)).toEqual([])
})

test('affected past a version is not affected at it', () => {
  const advisory = about({ ranges: [{ introduced: '2.1.0', after: true, fixed: '3.0.0' }] })
  expect(affectedBy(npm('2.1.0'), advisory).kind).toBe('not-affected')
  expect(affectedBy(npm('2.1.1-rc.1'), advisory).kind).toBe('affected')
})

// The types and their namespaces: purl-spec, "Known purl types"; the names: OSV schema, "Defined ecosystems".
describe('a package is known by its package URL', () => {
  test.each([
    ['npm', '@angular/core', 'pkg:npm/%40angular/core@1.0.0'],
    ['Maven', 'org.apache.logging.log4j:log4j-core', 'pkg:maven/org.apache.logging.log4j/log4j-core@1.0.0'],
    ['Maven:https://maven.google.com', 'a:b', 'pkg:maven/a/b@1.0.0?type=jar'],
    ['Go', 'github.com/Masterminds/goutils', 'pkg:golang/github.com/masterminds/goutils@v1.0.0#sub/path'],
    ['Go', 'stdlib', 'pkg:golang/stdlib@1.0.0'],
    ['Packagist', 'Symfony/HTTP-kernel', 'pkg:composer/symfony/http-kernel@1.0.0'],
    ['PyPI', 'products-pluggableauthservice', 'pkg:pypi/Products.PluggableAuthService@1.0.0'],
    ['PyPI', 'Friendly-._.Bard', 'pkg:pypi/friendly_bard@1.0.0'],
    ['NuGet', 'Newtonsoft.Json', 'pkg:nuget/newtonsoft.json@1.0.0'],
    ['crates.io', 'tokio', 'pkg:cargo/tokio@1.0.0'],
    ['RubyGems', 'rails', 'pkg:gem/rails@1.0.0'],
    ['Hex', 'phoenix', 'pkg:hex/phoenix@1.0.0'],
    ['Pub', 'http', 'pkg:pub/http@1.0.0'],
    ['SwiftURL', 'https://github.com/apple/swift-nio.git', 'pkg:swift/github.com/apple/swift-nio@1.0.0'],
    ['GitHub Actions', 'tj-actions/changed-files', 'pkg:githubactions/tj-actions/changed-files@v1.0.0'],
    ['Debian:12', 'curl', 'pkg:deb/debian/curl@1.0.0?arch=source&distro=debian-12.5'],
    ['Debian:12', 'openssl', 'pkg:deb/debian/libssl3@1.0.0?upstream=openssl&distro=debian-12'],
    ['Ubuntu:22.04:LTS', 'openssl', 'pkg:deb/ubuntu/libssl3@1.0.0?upstream=openssl&distro=ubuntu-22.04'],
    ['Alpine:v3.18', 'openssl', 'pkg:apk/alpine/libssl3@1.0.0-r0?upstream=openssl&distro=alpine-3.18.4'],
    ['Wolfi', 'openssl', 'pkg:apk/wolfi/openssl@1.0.0-r0?arch=x86_64&distro=wolfi-20230201'],
    [
      'Rocky Linux:9',
      'openssl',
      'pkg:rpm/rocky/openssl-libs@1.0.0-1.el9?epoch=1&upstream=openssl-1.0.0-1.el9.src.rpm&distro=rocky-9.3',
    ],
  ])('in %s, %s is %s', (ecosystem, name, purl) => {
    const advisory = about({ ecosystem, name, ranges: [{ introduced: '0', fixed: '2:9' }] })
    const plain = about({ ecosystem, name, ranges: [{ introduced: '0', fixed: '9.0.0' }] })
    expect(kindOf(purl, /^(?:Debian|Ubuntu|Rocky)/.test(ecosystem) ? advisory : plain)).toBe('affected')
    expect(kindOf(purl, about({ ecosystem, name: 'another', versions: ['1.0.0'] }))).toBe('not-affected')
    expect(kindOf(purl, about({ ecosystem: 'Linux', name, versions: ['1.0.0'] }))).toBe('not-affected')
  })

  test('and an epoch is part of the version', () => {
    const advisory = about({
      ecosystem: 'AlmaLinux:9',
      name: 'a',
      ranges: [{ introduced: '0', fixed: '1:1.0-1' }],
    })
    const purl = 'pkg:rpm/almalinux/a@2.0-1?arch=src&distro=almalinux-9.2'
    expect(kindOf(purl, advisory)).toBe('affected')
    expect(kindOf(`${purl}&epoch=1`, advisory)).toBe('not-affected')
  })

  test('and a source package has a version of its own', () => {
    const advisory = about({
      ecosystem: 'Debian:12',
      name: 'gcc-12',
      ranges: [{ introduced: '0', fixed: '12.3' }],
    })
    expect(
      kindOf('pkg:deb/debian/libgcc-s1@1:20?upstream=gcc-12%4012.2.0-14&distro=debian-12', advisory),
    ).toBe('affected')
  })
})

describe('a release of a distribution', () => {
  const advisory = about(
    { ecosystem: 'Debian:11', name: 'curl', ranges: [{ introduced: '0', fixed: '7.74.0-1.3+deb11u9' }] },
    { ecosystem: 'Debian:12', name: 'curl', ranges: [{ introduced: '0', fixed: '7.88.1-10' }] },
  )
  const curl = (version: string, distro: string) => `pkg:deb/debian/curl@${version}?arch=source${distro}`

  test('is judged by its own range', () => {
    expect(kindOf(curl('7.80.0-1', '&distro=debian-11'), advisory)).toBe('not-affected')
    expect(kindOf(curl('7.80.0-1', '&distro=debian-12'), advisory)).toBe('affected')
    expect(fixesFor({ name: 'curl', purl: curl('7.80.0-1', '&distro=debian-12') }, advisory)).toEqual([
      '7.88.1-10',
    ])
  })

  test('that is not named is not affected', () => {
    const { kind, because } = affectedBy(
      { name: 'curl', purl: curl('7.80.0-1', '&distro=debian-13') },
      advisory,
    )
    expect([kind, speak(because)]).toEqual([
      'not-affected',
      'OSV-1 names "curl" in other releases of the distribution than 13',
    ])
  })

  test('that nobody names cannot be told, unless all of them agree that it is not affected', () => {
    expect(kindOf(curl('7.80.0-1', ''), advisory)).toBe('cannot-tell')
    expect(kindOf(curl('8.0.0-1', ''), advisory)).toBe('not-affected')
    expect(fixesFor({ name: 'curl', purl: curl('7.80.0-1', '') }, advisory)).toEqual([])
  })

  test.each([
    ['Red Hat:enterprise_linux:8::appstream', 'pkg:rpm/redhat/a@1-1?arch=src&distro=redhat-8.9'],
    ['SUSE:Linux Enterprise Server 15 SP4', 'pkg:rpm/suse/a@1-1?arch=src&distro=sles-15.4'],
    ['Ubuntu:Pro:18.04:LTS', 'pkg:deb/ubuntu/a@1?arch=source&distro=ubuntu-18.04'],
  ])('that is written as %s is not guessed', (ecosystem, purl) => {
    expect(kindOf(purl, about({ ecosystem, name: 'a', ranges: [{ introduced: '0' }] }))).toBe('cannot-tell')
  })
})

describe('it cannot be told, and why is said', () => {
  const open = ranged({ introduced: '0' }, { fixed: '2.0.0' })
  test.each<[string, Component, Advisory, string]>([
    [
      'no package URL',
      { name: 'a' },
      open,
      '"a" has no package URL, so that nobody can tell which package it is',
    ],
    [
      'a type without advisories',
      { name: 'a', purl: 'pkg:generic/a@1' },
      open,
      'no advisories that Holdpoint reads are about packages such as "pkg:generic/a@1"',
    ],
    ['no package in the advisory', npm('1.0.0'), about(), 'OSV-1 names no package'],
    ['no version', { name: 'a', purl: 'pkg:npm/a' }, open, 'which version of "a" it is is not said'],
    [
      'no versions in the advisory',
      npm('1.0.0'),
      about({}),
      'OSV-1 names "a" and does not say in which versions',
    ],
    [
      'commits alone',
      npm('1.0.0'),
      about({ commitRanges: 1 }),
      'OSV-1 says of "a" which commits are affected, and no version is one',
    ],
    [
      'an ecosystem without an order',
      { name: 'a', purl: 'pkg:hackage/a@1' },
      about({ ecosystem: 'Hackage', ranges: [{ introduced: '0', fixed: '2' }] }),
      'which of two versions is the older one is not known in "Hackage"',
    ],
    [
      'a version that is none',
      npm('latest'),
      open,
      '"latest" cannot be compared with the versions that are named, as npm orders them',
    ],
    [
      'a moving tag',
      { name: 'a', purl: 'pkg:githubactions/o/a@v1' },
      about({ ecosystem: 'GitHub Actions', name: 'o/a', ranges: [{ introduced: '0', fixed: '1.5.0' }] }),
      '"v1" is a tag that moves from version to version',
    ],
    [
      'a binary package',
      { name: 'libssl3', purl: 'pkg:deb/debian/libssl3@1?distro=debian-12' },
      about({ ecosystem: 'Debian:12', name: 'openssl', ranges: [{ introduced: '0' }] }),
      'OSV-1 names source packages, and which of them "libssl3" is built from is not said',
    ],
    [
      'events without an order',
      npm('1.0.0'),
      about({ ranges: [{ introduced: '0', fixed: '2.0.0', unordered: true }] }),
      '"1.0.0" cannot be compared with the versions that are named, as npm orders them',
    ],
  ])('%s', (_, component, advisory, because) => {
    const told = affectedBy(component, advisory)
    expect([told.kind, speak(told.because)]).toEqual(['cannot-tell', because])
    expect(fixesFor(component, advisory)).toEqual([])
  })

  test('but every version is affected where all are, whatever it is called', () => {
    const all = ranged({ introduced: '0' })
    expect(affectedBy(npm('latest'), all).kind).toBe('affected')
    expect(affectedBy({ name: 'a', purl: 'pkg:npm/a' }, all).kind).toBe('affected')
  })
})

test.each([
  [{ introduced: '0', fixed: '2.0.0' }, '"1.5.0" is affected: all versions before 2.0.0 are'],
  [
    { introduced: '1.0.0', lastAffected: '2.0.0' },
    '"1.5.0" is affected: versions from 1.0.0 up to 2.0.0 are',
  ],
  [{ introduced: '1.0.0', after: true as const }, '"1.5.0" is affected: versions after 1.0.0 are'],
])('of the range %j it is said why', (range, because) => {
  expect(speak(affectedBy(npm('1.5.0'), about({ ranges: [range] })).because)).toBe(because)
})

test('the fixes are those of the ranges that the version is in, lowest first, each once', () => {
  const advisory = about(
    {
      ranges: [
        { introduced: '0', fixed: '1.10.0' },
        { introduced: '2.0.0', fixed: '2.1.0' },
      ],
    },
    { ranges: [{ introduced: '1.0.0', fixed: '1.9.0' }] },
    { ranges: [{ introduced: '0', fixed: '1.10.0' }] },
  )
  expect(fixesFor(npm('1.2.0'), advisory)).toEqual(['1.9.0', '1.10.0'])
  expect(fixesFor(npm('2.0.5'), advisory)).toEqual(['2.1.0'])
  expect(fixesFor(npm('1.11.0'), advisory)).toEqual([])
})
